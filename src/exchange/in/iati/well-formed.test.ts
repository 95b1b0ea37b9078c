import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { isActivity, readIati } from './read.ts';

/** What we refuse of XML that is well-formed, on purpose; each by a code of its own. */
const DELIBERATE: Readonly<Record<string, string>> = {
  'iati-doctype': 'a DOCTYPE can define entities that grow without end or name files of this machine',
  'iati-root': 'another root than <iati-activities>',
  'iati-encoding': 'an encoding that is not read, or that the bytes are not in',
};
/** What the rival takes though XML 1.0 and its namespaces do not have it, and we do not. */
const LENIENT: readonly { readonly what: string; readonly is: RegExp }[] = [
  { what: 'an instruction whose name ends with a question mark: <?a?b?>', is: /<\?[^\s?>]+\?[^>]/ },
  { what: 'a name that begins with a digit or a hyphen behind its prefix', is: /[^\s<>"'=:/]:[-.\d\u00b7]/ },
];
/** Codes by which a file is refused as no XML. */
const MALFORMED: ReadonlySet<string> = new Set(['iati-xml', 'iati-not-xml', 'iati-cut-off']);

interface Verdict {
  readonly code?: string;
  readonly line?: number | undefined;
}

async function ours(text: string, size = Number.POSITIVE_INFINITY): Promise<Verdict> {
  const bytes = new TextEncoder().encode(text);
  const chunks = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  for await (const one of readIati(chunks, { file: 'f.xml' }))
    if (!isActivity(one) && (MALFORMED.has(one.code) || one.code in DELIBERATE))
      return { code: one.code, line: one.at?.line };
  return {};
}

/** The first complaint of saxes, which goes by XML 1.0 (fifth edition) with namespaces. */
function theirs(text: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let said: string | undefined;
  parser.on('error', (error) => {
    said ??= error.message;
  });
  parser.write(text).close();
  return said;
}

// ── Documents: mostly well-formed pieces, now and then a broken one. ──

/** Mostly one of the first, one time in `rarely` one of the second. */
const seldom = <T>(good: readonly T[], broken: readonly T[], rarely = 40): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: rarely - 1, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
  );

// biome-ignore format: lists are read by their lines.
const declaration = seldom(
  ['', '', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' encoding='utf-8' standalone='yes'?>", '<?xml version = "1.0"\n standalone="no" ?>', '\ufeff<?xml version="1.0"?>', '\ufeff', '<?xml version="1.2"?>'],
  [' <?xml version="1.0"?>', '<?xml version="2.0"?>', '<?xml version="1"?>', '<?xml version="1.0" encoding="8bit"?>', '<?xml version="1.0" encoding=UTF-8?>', '<?xml version="1.0" standalone="maybe"?>', '<?xml encoding="UTF-8"?>', '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>', '<?xml version="1.0"encoding="UTF-8"?>', '<?xml?>', '<?XML version="1.0"?>', '<?xml version="1.0" lang="en"?>', '<?xml version="1.0" version="1.0"?>', '<?xml version="1.0" ??>', '<!DOCTYPE iati-activities>', '\ufeff\ufeff', '<?xml version="1.0"?><?xml version="1.0"?>'],
  4,
);
// biome-ignore format: lists are read by their lines.
const between = seldom(
  ['', '', ' ', '\n', '\r\n\t', '<!-- said -->', '<!---->', '<!-- a-b - c -->', '<?note?>', '<?note what ? > it?>', '<?xml-stylesheet href="a.xsl"?>', '<?_n x="--"?>', '<!-- <a> & ]]> -->', '<!-->-->', '<?été ?>'],
  ['<!-- a -- b -->', '<!-- a --->', '<!--->', '<?1note?>', '<? note?>', '<??>', '<?a:b?>', '<?XmL x?>', '<?no\u00d7te?>', '\0', '\u000b', '<!-- \u0001 -->', '<!-- \uffff -->', '<?note \ufffe?>', '<!- x -->', '<! -- x -->', '<!-- open', '<?open', '\u00a0'],
);
const name = seldom(
  ['title', 'value', 'narrative', 'x.y-z_1', 'été', '名', 'ent:more', 'ent:été', '_', '\u{10400}a'],
  // biome-ignore format: lists are read by their lines.
  ['1a', '-a', 'a:b:c', ':a', 'a:', 'ent:1', 'none:a', 'xmlns:a', 'a\u00d7b', 'a\u037eb', '\u0300a', 'a\u2000b', 'a b', '', 'a/b', '\u00b7', 'a\ufffeb'],
);
// biome-ignore format: lists are read by their lines.
const attribute = seldom(
  [' code="1"', " ref='a\"b'", '\n xml:lang = "en"', ' ent:x="y"', ' a="&#x41;&#66;&amp;&lt;"', ' b=">"', ' d="]]>"', ' e="\t\n"', ' xmlns:ent="urn:x"', ' xmlns:q="urn:q"', ' xmlns="urn:d"', ' xmlns=""', ' xmlns:xml="http://www.w3.org/XML/1998/namespace"', ' f="&#x0000000000041;"', ' é="é"'],
  [' code', ' code=1', ' code="<"', 'g="1"', ' a="&"', ' a="&nope;"', ' a="&#0;"', ' a="&#xfffe;"', ' a="\u0002"', ' 1="1"', ' ="1"', ' a:b:c="1"', ' none:a="1"', ' code="1" code="2"', ' ent:x="1" ent:x="2"', ' xmlns:q=""', ' xmlns:xml="urn:x"', ' xmlns:y="http://www.w3.org/XML/1998/namespace"', ' xmlns:xmlns="urn:x"', ' xmlns:z="http://www.w3.org/2000/xmlns/"', ' xmlns:="urn:x"', ' xmlns:a:b="urn:x"', ' xmlns:q="urn:a" xmlns:q="urn:b"', ' xmlns="http://www.w3.org/XML/1998/namespace"', ' a="1"b="2"', ' a="open', ' a\u00a0="1"', ' xmlns:e2="urn:entente:iati:1" ent:k="1" e2:k="2"', ' a == "1"'],
  60,
);
// biome-ignore format: lists are read by their lines.
const text = seldom(
  ['', ' ', 'Bridge', 'a > b', 'é 日本 😀', '&amp;', '&#128512;', '&quot;&apos;', '<![CDATA[ <b> & ]] ]]>', '<![CDATA[]]>', '<!-- said -->', '<?note it?>', '] ]>', '\t\r\n', '\u0085\u2028', ']]<!-- -->&gt;'],
  ['&', '&x;', '&amp', '& amp;', '&#;', '&#x;', '&#xg;', '&#x110000;', '&#31;', ']]>', '\u001f', '\uffff', '<![CDATA[ open', '<![cdata[ x ]]>', '<!-- a -- b -->', '<?xml version="1.0"?>', '<?xml?>', '<', '< b/>', '<!ELEMENT a>', '</>', '&\u00e9;'],
  60,
);
const close = seldom(['>', ' >', '\n>'], ['\u00a0>', '/>', ' x="1">', '', '\u3000>', '\0>']);

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 2 }),
      fc.array(fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: tie('element') }), {
        maxLength: 3,
        depthIdentifier: 'element',
      }),
      close,
      fc.boolean(),
    )
    .map(([called, attributes, within, end, isEmpty]) => {
      // An attribute that is given twice is broken on purpose alone.
      const begin = `<${called}${[...new Set(attributes)].join('')}`;
      return isEmpty && within.length === 0 ? `${begin}/>` : `${begin}>${within.join('')}</${called}${end}`;
    }),
}));
const activity = fc
  .tuple(fc.array(fc.oneof(element, between, text), { maxLength: 4 }), close)
  .map(([within, end]) => `<iati-activity ent:a="1">${within.join('')}</iati-activity${end}`);
const root = fc
  .tuple(
    declaration,
    between,
    fc.array(attribute, { maxLength: 1 }),
    fc.array(fc.oneof({ weight: 3, arbitrary: activity }, { weight: 2, arbitrary: between }, element), {
      maxLength: 4,
    }),
    close,
    between,
  )
  .map(
    ([first, before, [own = ''], within, end, after]) =>
      `${first}${before}<iati-activities version="2.03" xmlns:ent="urn:entente:iati:1"${own.includes('xmlns:ent') ? '' : own}>${within.join('')}</iati-activities${end}${after}`,
  );
/** One stroke of a pen anywhere in it. */
const spoiled = fc
  .tuple(
    root,
    fc.nat(),
    fc.nat(3),
    fc.constantFrom(
      '',
      '',
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      '=',
      ':',
      '-',
      '?',
      '!',
      ' ',
      ']]>',
      '--',
      '\u0003',
      '<x',
      'é',
      '</',
    ),
  )
  .map(([good, n, drop, put]) => {
    const at = n % good.length;
    return good.slice(0, at) + put + good.slice(at + drop);
  })
  // Half a character would be another one in UTF-8.
  .filter((made) => !/\p{Cs}/u.test(made));
const documents = fc.oneof({ weight: 3, arbitrary: root }, { weight: 2, arbitrary: spoiled });

describe('what is well-formed XML', () => {
  it('is accepted, and what is not refused, as by a rival, in 1500 files', async () => {
    const told = { accepted: 0, refused: 0, deliberate: 0, lenient: 0 };
    await fc.assert(
      fc.asyncProperty(documents, async (made) => {
        const verdict = await ours(made);
        if (verdict.code !== undefined && verdict.code in DELIBERATE) {
          told.deliberate++;
          return;
        }
        const complaint = theirs(made);
        if (
          verdict.code !== undefined &&
          complaint === undefined &&
          LENIENT.some(({ is }) => is.test(made))
        ) {
          told.lenient++;
          return;
        }
        expect({ refused: verdict.code !== undefined, complaint }).toEqual({
          refused: complaint !== undefined,
          complaint,
        });
        if (complaint === undefined) told.accepted++;
        else {
          told.refused++;
          expect(verdict.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500, seed: 20_261_124 },
    );
    expect(Math.min(told.accepted, told.refused)).toBeGreaterThan(300);
    expect(told.deliberate).toBeLessThan(200);
    expect(told.lenient).toBeLessThan(15);
  });

  it('is accepted, and what is not refused, as by libxml2', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (made) => {
        const verdict = await ours(made);
        if (verdict.code !== undefined && verdict.code in DELIBERATE) return;
        let complaint: string | undefined;
        try {
          XmlDocument.fromBuffer(new TextEncoder().encode(made)).dispose();
        } catch (error) {
          complaint = String(error);
        }
        // It holds the name of a namespace to be an address; XML does not.
        const strict = complaint?.includes('is not a valid URI') && verdict.code === undefined;
        expect([verdict.code !== undefined, complaint]).toEqual([
          complaint !== undefined && !strict,
          complaint,
        ]);
      }),
      { numRuns: 800, seed: 20_261_124 },
    );
  });

  it('is judged the same however its bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 7 }), async (made, size) => {
        // The first bytes are waited for in any case, so that there must be more.
        const long = `${made}<!--${' '.repeat(300)}-->`;
        expect(await ours(long, size)).toEqual(await ours(long));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('is refused with its line', async () => {
    const at = async (made: string) => {
      const { code, line } = await ours(made);
      return `${line} ${code}`;
    };
    const whole = (before: string, within = '', after = '') =>
      `${before}\n<iati-activities version="2.03">\n${within}\n</iati-activities>\n${after}`;
    expect(await at(whole('<?xml version="3"?>'))).toBe('1 iati-xml');
    expect(await at(whole('<?xml version="1.0"?>\n<?xml version="1.0"?>'))).toBe('2 iati-xml');
    expect(await at(whole('<!--\n a -- b -->'))).toBe('2 iati-xml');
    expect(await at(whole('', '<?1?>'))).toBe('3 iati-xml');
    expect(await at(whole('', '<!-- \u0001 -->'))).toBe('3 iati-xml');
    expect(await at(whole('', '', '<!-- -- -->'))).toBe('5 iati-xml');
    expect(await at(whole('', '<iati-activity>\n<a\u00d7/></iati-activity>'))).toBe('4 iati-xml');
  });
});
