import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IatiActivity } from '../exchange/index.ts';
import { type Finding, fail, ok, problem, type Result } from '../values/index.ts';

/** Activities that are held to the schema at once: one document of them costs less than as many of one. */
const AT_ONCE = 50;

/** Holds activities to an XML Schema, some at once, as they are read. */
export interface SchemaCheck {
  /** Takes the text as it is decoded. */
  text(piece: string): void;
  /** Takes an activity of that text, and gives what was found in those before it. */
  take(activity: Pick<IatiActivity, 'identifier' | 'where'>): Finding[];
  /** What is found in the rest. */
  end(): Finding[];
}

/** What the validator is asked for: a document as XML; gives what is wrong, with lines of it. */
export type Validate = (
  xml: string,
) => readonly { readonly line: number; readonly column: number; readonly message: string }[];

/**
 * Opens the schema in a folder (`iati-activities-schema.xsd` and what it includes), by libxml2 in WebAssembly, which is
 * loaded now and not before. Codes: iati-xsd-missing, iati-xsd-broken.
 */
export async function openSchema(folder: string): Promise<Result<Validate>> {
  const path = join(folder, 'iati-activities-schema.xsd');
  if (!existsSync(path))
    return fail(
      problem(
        'iati-xsd-missing',
        `There is no iati-activities-schema.xsd in ${folder}.`,
        undefined,
        'Name the folder with the XSD files of IATI 2.03.',
      ),
    );
  const { XmlDocument, XsdValidator, XmlLibError } = await import('libxml2-wasm');
  const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
  xmlRegisterFsInputProviders();
  try {
    const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
    const validator = XsdValidator.fromDoc(schema);
    return ok((xml) => {
      let doc: InstanceType<typeof XmlDocument> | undefined;
      try {
        doc = XmlDocument.fromString(xml);
        validator.validate(doc);
        return [];
      } catch (error) {
        if (!(error instanceof XmlLibError)) throw error;
        return error.details.map(({ line, col, message }) => ({
          line,
          column: col,
          message: message.trim(),
        }));
      } finally {
        doc?.dispose();
      }
    });
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return fail(
      problem('iati-xsd-broken', `The schema cannot be read: ${error.message.trim()}`, {
        file: path,
        line: 1,
        column: 1,
      }),
    );
  }
}

/** Collects activities into documents of some, and says of each finding on which line of the file it is. */
export function schemaCheck(file: string, validate: Validate): SchemaCheck {
  let held = '';
  let base = 0;
  let root: string | undefined;
  let waiting: {
    readonly identifier: string;
    readonly text: string;
    readonly line: number;
    readonly column: number;
  }[] = [];
  const told = new Set<string>();
  const check = (): Finding[] => {
    if (waiting.length === 0) return [];
    const parts: { from: number; line: number; column: number; identifier: string }[] = [];
    const xml = [root ?? '<iati-activities>'];
    let line = 1 + lineFeeds(xml[0]!);
    for (const one of waiting) {
      line++;
      parts.push({ from: line, line: one.line, column: one.column, identifier: one.identifier });
      xml.push(one.text);
      line += lineFeeds(one.text);
    }
    xml.push('</iati-activities>');
    waiting = [];
    const findings: Finding[] = [];
    for (const found of validate(xml.join('\n'))) {
      const part = parts.findLast(({ from }) => from <= found.line);
      const at = part
        ? {
            file,
            line: part.line + found.line - part.from,
            column: Math.max(1, found.column) + (found.line === part.from ? part.column - 1 : 0),
            path: `iati-activity[${part.identifier}]`,
          }
        : { file, line: found.line, column: 1 };
      const key = `${at.line}:${found.message}`;
      if (told.has(key)) continue;
      told.add(key);
      const who = part ? `${part.identifier || 'An activity without identifier'}: ` : '';
      findings.push(problem('iati-schema', `${who}${found.message.replace(/\.?$/, '.')}`, at));
    }
    return findings;
  };
  return {
    text(piece) {
      held += piece;
      root ??= /<iati-activities[^>]*>/.exec(held)?.[0].replace(/\/>$/, '>');
    },
    take({ identifier, where }) {
      const text = held.slice(where.start - base, where.end - base);
      waiting.push({ identifier, text, line: where.line, column: where.column });
      held = held.slice(where.end - base);
      base = where.end;
      return waiting.length >= AT_ONCE ? check() : [];
    },
    end: check,
  };
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
