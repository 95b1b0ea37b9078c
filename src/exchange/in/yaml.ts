import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { type Finding, fail, ok, type Place, problem, type Result } from '../../values/index.ts';
import { nameOf, type Sheet, type Written, written } from './written.ts';

/** Deeper than any dossier, shallow enough to be read. */
const DEEPEST = 40;
/** As many values as aliases may stand for in all: nobody writes more, and nobody can keep us busy with one. */
const MOST_ALIASED = 20_000;
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
  MULTIPLE_DOCS: 'One file holds one dossier: take the line “---” out.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

/**
 * Reads YAML 1.2 (core schema) strictly: no key twice, no tags of one's own, aliases and depth within bounds.
 * All findings at once, each with file, line and column. Codes: yaml-empty, yaml-broken, yaml-tag, yaml-deep,
 * yaml-bomb, key-duplicate.
 */
export function readYaml(text: string, file: string): Result<Written> {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const parsed = parse(text, lines);
  if (parsed === undefined) return fail(tooDeep({ file, line: 1, column: 1 }));
  const { errors, warnings, contents } = parsed;
  if (errors.length > 0) return fail(...errors.slice(0, MOST_ERRORS).map((e) => broken(e, place(e.pos[0]))));
  const foreign = warnings.filter((w) => w.code === 'TAG_RESOLVE_FAILED');
  if (foreign.length > 0) return fail(...foreign.map((w) => tagged(w, place(w.pos[0]))));
  if (contents === null || (isScalar(contents) && contents.value === null))
    return fail(
      problem(
        'yaml-empty',
        'The file is empty.',
        { file, line: 1, column: 1 },
        'Begin with “dossier:” and its name.',
      ),
    );
  const plain = plainly(contents as ParsedNode, place);
  if (plain.findings.length > 0) return fail(...plain.findings);
  const sheet: Sheet = { file, lines, aliases: plain.aliases, values: plain.values };
  return ok(written(sheet, { value: contents as ParsedNode }, '', ''));
}

function parse(text: string, lines: LineCounter) {
  try {
    // Keys that stand twice are found by us: the parser's own check is quadratic.
    return parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      version: '1.2',
      strict: true,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      resolveKnownTags: false,
      merge: false,
      logLevel: 'silent',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooDeep(at: Place): Finding {
  return problem(
    'yaml-deep',
    `The file is nested more than ${DEEPEST} deep.`,
    at,
    'A dossier needs no more than ten levels.',
  );
}

function broken(error: YAMLError, at: Place): Finding {
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(at);
  if (error.code === 'TAG_RESOLVE_FAILED') return tagged(error, at);
  if (error.code === 'NON_STRING_KEY') return problem('yaml-broken', 'A key must be a plain text.', at);
  const said = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return problem('yaml-broken', `This is not YAML: ${said}.`, at, WAYS_OUT[error.code]);
}

function tagged(error: YAMLError, at: Place): Finding {
  const tag = /:\s*(\S+)$/.exec(error.message)?.[1] ?? '';
  return problem(
    'yaml-tag',
    `The tag ${tag} has no meaning here.`.replace('  ', ' '),
    at,
    'Write the value without a tag (a word that begins with !).',
  );
}

interface Plain {
  readonly findings: Finding[];
  readonly aliases: Map<unknown, ParsedNode>;
  readonly values: Map<unknown, unknown>;
}

/** The plain values of all nodes; aliases are followed as YAML says: to the last anchor of that name before them. */
function plainly(root: ParsedNode, place: (offset: number) => Place): Plain {
  const plain: Plain = { findings: [], aliases: new Map(), values: new Map() };
  const anchors = new Map<string, ParsedNode>();
  const sizes = new Map<unknown, number>();
  let aliased = 0;
  const say = (code: string, message: string, node: ParsedNode, hint?: string) => {
    plain.findings.push(problem(code, message, place(node.range[0]), hint));
    return null;
  };
  const read = (node: ParsedNode | null, depth: number): unknown => {
    if (node === null) return null;
    if (isAlias(node)) {
      const meant = anchors.get(node.source);
      if (meant === undefined || !sizes.has(meant))
        return say(
          'yaml-broken',
          `There is no finished anchor &${node.source} before *${node.source}.`,
          node,
          WAYS_OUT.BAD_ALIAS,
        );
      aliased += sizes.get(meant)!;
      if (aliased > MOST_ALIASED) {
        if (aliased < Number.MAX_SAFE_INTEGER) {
          aliased = Number.MAX_SAFE_INTEGER;
          say(
            'yaml-bomb',
            `The aliases of this file stand for more than ${MOST_ALIASED} values.`,
            node,
            'Write out what they stand for.',
          );
        }
        return null;
      }
      plain.aliases.set(node, meant);
      sizes.set(node, sizes.get(meant)!);
      return plain.values.get(meant);
    }
    if (depth > DEEPEST) {
      plain.findings.push(tooDeep(place(node.range[0])));
      return null;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    let size = 1;
    let value: unknown;
    if (isMap(node)) {
      const seen = new Map<string, ParsedNode>();
      const object: Record<string, unknown> = {};
      for (const pair of node.items) {
        const key = pair.key as ParsedNode;
        const name = nameOf(key);
        const first = seen.get(name);
        if (first)
          say(
            'key-duplicate',
            `“${name}” is given twice: on line ${place(first.range[0]).line} and on line ${place(key.range[0]).line}.`,
            key,
            'Keep one of the two, or give the other a name of its own.',
          );
        if (name === '__proto__') say('key-unknown', '“__proto__” is not known here.', key);
        seen.set(name, key);
        const member = read(pair.value as ParsedNode | null, depth + 1);
        size += pair.value ? (sizes.get(pair.value) ?? 1) : 1;
        if (!first && name !== '__proto__') object[name] = member;
      }
      value = object;
    } else if (isSeq(node)) {
      value = node.items.map((item) => {
        const member = read(item as ParsedNode, depth + 1);
        size += sizes.get(item) ?? 1;
        return member;
      });
    } else value = (node as { value: unknown }).value;
    sizes.set(node, size);
    plain.values.set(node, value);
    return value;
  };
  read(root, 0);
  return plain;
}
