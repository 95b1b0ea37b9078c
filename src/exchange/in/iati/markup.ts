import { isName } from './characters.ts';
import type { XmlTrouble } from './element.ts';
import { unescaped } from './entities.ts';

/** What became of passing something that is no element: where it goes on, with the text in it; what is wrong; or more is needed. */
export type Passed =
  | { readonly next: number; readonly text?: string }
  | { readonly trouble: XmlTrouble }
  | 'more';

const DECLARATION =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*$/;

/** Passes a comment. */
export function passComment(text: string, at: number, base: number): Passed {
  const end = text.indexOf('--', at + 4);
  if (end < 0 || end + 2 >= text.length) return 'more';
  return text.charCodeAt(end + 2) === 62
    ? { next: end + 3 }
    : wrong('A comment may not hold “--”.', base + end, 'Write a single hyphen.');
}

/** Passes a processing instruction, or the XML declaration where the file begins with it. */
export function passInstruction(text: string, at: number, base: number, isFirst: boolean): Passed {
  const end = text.indexOf('?>', at + 2);
  if (end < 0) return 'more';
  const said = text.slice(at + 2, end);
  const target = /^[^ \t\r\n]*/.exec(said)![0];
  const next = end + 2;
  if (target === 'xml' && isFirst)
    return DECLARATION.test(said)
      ? { next }
      : wrong(
          'The XML declaration is malformed.',
          base + at,
          'Write <?xml version="1.0" encoding="UTF-8"?>, and standalone="yes" or "no" last if at all.',
        );
  if (target.toLowerCase() === 'xml')
    return wrong(
      'The XML declaration stands elsewhere than at the very beginning.',
      base + at,
      'Take it out.',
    );
  return isName(target)
    ? { next }
    : wrong(`“${target.slice(0, 60)}” is no name of a processing instruction.`, base + at);
}

/** Passes a comment or a CDATA section; anything else with `<!` has no place within an element. */
export function passDeclaration(text: string, at: number, base: number): Passed {
  if (text.startsWith('<!--', at)) return passComment(text, at, base);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at + 9);
    return end < 0 ? 'more' : { next: end + 3, text: text.slice(at + 9, end) };
  }
  if (text.length - at < 9) return 'more';
  return wrong('“<!” begins neither a comment nor a CDATA section here.', base + at);
}

/** What is wrong with a text, or a CDATA section, that nobody reads; undefined where XML allows it. */
export function troubleIn(raw: string, offset: number): XmlTrouble | undefined {
  if (raw.startsWith('<![CDATA[')) return undefined;
  const end = raw.indexOf(']]>');
  if (end >= 0) return endOfSection(offset + end);
  const read = unescaped(raw);
  return 'wrong' in read ? unknownReference(read.wrong, offset + read.at) : undefined;
}

/** A reference that stands for nothing. */
export function unknownReference(reference: string, offset: number): XmlTrouble {
  return {
    code: 'iati-xml',
    message: `“${reference}” stands for nothing: XML knows &amp; &lt; &gt; &quot; &apos; and numbers.`,
    hint: 'Write an ampersand as &amp;.',
    offset,
  };
}

/** The end of a CDATA section where none was begun. */
export function endOfSection(offset: number): XmlTrouble {
  return { code: 'iati-xml', message: '“]]>” may not stand in a text.', offset };
}

/** A character that XML does not allow. */
export function forbiddenAt(offset: number): XmlTrouble {
  return { code: 'iati-xml', message: 'A character stands here that XML does not allow.', offset };
}

function wrong(message: string, offset: number, hint?: string): { readonly trouble: XmlTrouble } {
  return { trouble: { code: 'iati-xml', message, offset, ...(hint ? { hint } : {}) } };
}
