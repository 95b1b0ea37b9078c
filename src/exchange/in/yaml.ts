import {
  Composer,
  CST,
  type Document,
  isScalar,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';
import { type Finding, fail, ok, type Place, problem, type Result } from '../../values/index.ts';
import { plainly } from './plain.ts';
import { type Sheet, type Written, written } from './written.ts';

/** Deeper than any dossier, shallow enough to be read. */
const DEEPEST = 40;
/** After these the parser has lost its way and the rest would only confuse. */
const MOST_ERRORS = 20;

const WAYS_OUT: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'A text that begins with * or & needs quotation marks.',
  BAD_DQ_ESCAPE: 'Within "…" a backslash is written twice, or use \'…\'.',
  BAD_INDENT: 'What belongs together begins at the same column.',
  BAD_SCALAR_START: 'A text that begins with a sign such as @, ` or % needs quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a space in it needs quotation marks.',
  MISSING_CHAR:
    'Look for a quotation mark, a bracket, a comma or a colon that is missing here or just before.',
  MULTILINE_IMPLICIT_KEY: 'Look for a colon that is missing after the key, or for a quotation mark.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

/**
 * Reads YAML 1.2 (core schema) strictly: one document, no key twice, no tags of one's own, aliases and depth within
 * bounds. All findings at once, each with file, line and column. Codes: yaml-empty, yaml-broken, yaml-tag, yaml-deep,
 * yaml-bomb, key-duplicate, key-unknown.
 */
export function readYaml(text: string, file: string): Result<Written> {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // The parser keeps its own stack, the composer is recursive: depth is looked at between the two.
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    const message = `The file is nested more than ${DEEPEST} deep.`;
    return fail(problem('yaml-deep', message, place(deep), 'A dossier needs no more than ten levels.'));
  }
  const [document, second] = composed(tokens, text.length);
  const { errors, warnings, contents } = document!;
  if (errors.length > 0) return fail(...errors.slice(0, MOST_ERRORS).map((e) => broken(e, place(e.pos[0]))));
  if (second) {
    const hint = 'One file holds one dossier: take the line “---” out.';
    return fail(
      problem('yaml-broken', 'This is not YAML: a second document begins.', place(second.range[0]), hint),
    );
  }
  const foreign = warnings.filter((w) => w.code === 'TAG_RESOLVE_FAILED');
  if (foreign.length > 0) return fail(...foreign.map((w) => tagged(w, place(w.pos[0]))));
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const hint = 'Begin with “dossier:” and the name of the relation.';
    return fail(problem('yaml-empty', 'The file is empty.', { file, line: 1, column: 1 }, hint));
  }
  const plain = plainly(contents as ParsedNode, place);
  if (plain.findings.length > 0) return fail(...plain.findings);
  const sheet: Sheet = { file, lines, aliases: plain.aliases, values: plain.values, members: new Map() };
  return ok(written(sheet, { value: contents as ParsedNode }, '', ''));
}

function composed(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  // Keys that stand twice are found by us: the composer's own check is quadratic.
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
  });
  return [...composer.compose(tokens, true, length)];
}

/** The offset of the first value that is nested too deep. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    for (const { key, value } of token.items as readonly CST.CollectionItem[])
      for (const member of [value, key])
        if (CST.isCollection(member)) waiting.push({ token: member, depth: depth + 1 });
  }
  return undefined;
}

function broken(error: YAMLError, at: Place): Finding {
  if (error.code === 'TAG_RESOLVE_FAILED') return tagged(error, at);
  if (error.code === 'NON_STRING_KEY') {
    const hint = 'Put the key in quotation marks, or look for a bracket or a question mark before it.';
    return problem('yaml-broken', 'This is not a key: a key is a plain text.', at, hint);
  }
  const said = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return problem('yaml-broken', `This is not YAML: ${said}.`, at, WAYS_OUT[error.code]);
}

function tagged(error: YAMLError, at: Place): Finding {
  const tag = /:\s*(\S+)$/.exec(error.message)?.[1]?.replace('tag:yaml.org,2002:', '!!');
  const hint = 'Write the value without a tag (a word that begins with !).';
  return problem('yaml-tag', `The tag${tag ? ` ${tag}` : ''} has no meaning here.`, at, hint);
}
