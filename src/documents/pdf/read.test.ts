import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';
import { pdfOf, type Run } from '../samples/sample-pdf.ts';

/** Lines of one size below each other. */
function lines(x: number, top: number, size: number, ...texts: string[]): Run[] {
  return texts.map((text, i) => [x, top - i * size * 1.2, size, text] as const);
}

async function read(bytes: Uint8Array) {
  const result = await readDocument(bytes, 'x.pdf');
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join());
  return result;
}

async function code(bytes: Uint8Array): Promise<string | undefined> {
  const result = await readDocument(bytes, 'x.pdf');
  return result.ok ? undefined : result.findings[0]!.code;
}

const HEAD: Run = [72, 760, 9, 'Alliance of Examples'];
const foot = (n: number): Run => [300, 30, 9, `Page ${n} of 3`];

describe('a PDF', () => {
  it('gives its paragraphs, with words parted at line ends made whole', async () => {
    const { value } = await read(
      pdfOf([
        [
          ...lines(72, 700, 20, 'Relations with Norland'),
          ...lines(72, 660, 11, 'Last updated: 7 November 2017'),
          ...lines(
            72,
            630,
            11,
            'Norland has worked with the Alliance since the early 1990s on mari-',
            'time security, counter-terrorism and the fight against piracy. It co-',
            'operates in counter-',
          ),
          ...lines(72, 590.4, 11, 'terrorism too.'),
          ...lines(72, 550, 11, 'A second paragraph stands here.'),
        ],
      ]),
    );
    expect(value.text).toBe(
      [
        'Relations with Norland',
        'Last updated: 7 November 2017',
        'Norland has worked with the Alliance since the early 1990s on maritime security, counter-terrorism and the fight against piracy. It co-operates in counter-terrorism too.',
        'A second paragraph stands here.\n',
      ].join('\n\n'),
    );
    expect(value).toMatchObject({
      title: 'Relations with Norland',
      day: '2017-11-07',
      language: 'en',
      format: 'pdf',
    });
    expect(value.passages[0]).toEqual({ kind: 'heading', level: 1, start: 0, end: 22 });
  });

  it('leaves out what is printed on every page, and joins a sentence over the page break', async () => {
    const page = (n: number, ...texts: string[]): Run[] => [HEAD, ...lines(72, 700, 11, ...texts), foot(n)];
    const { value } = await read(
      pdfOf([
        page(
          1,
          'The first page ends in the middle of a sentence that goes',
          'on about the cooperation of the two and the ways in which',
        ),
        page(2, 'they meet each year.', 'In 2014 they signed a programme of cooperation for all that.'),
        page(3, 'A third page has one line only.'),
      ]),
    );
    expect(value.text).not.toContain('Alliance of Examples');
    expect(value.text).not.toContain('Page');
    expect(value.text).toContain('the ways in which they meet each year.');
  });

  it('reads two columns one after the other, below a title over both', async () => {
    const left = [
      'Norland and the Alliance have',
      'worked together for a long time',
      'and they mean to go on with it',
      'in the years that lie ahead, as',
      'both sides said in their speech',
      'of last November in Exampletown.',
    ];
    const right = [
      'The second column tells of the',
      'money that was given by each of',
      'the partners for the trust fund',
      'which pays for the training of',
      'soldiers and the clearing of old',
      'mines in the north of the land.',
    ];
    const { value } = await read(
      pdfOf([
        [
          ...lines(72, 720, 18, 'A title that runs over both of the columns'),
          ...lines(72, 680, 11, ...left),
          ...lines(330, 680, 11, ...right),
        ],
      ]),
    );
    expect(value.text.replace(/\n/g, ' ')).toContain(`${left.join(' ')}  ${right.join(' ')}`);
  });

  it('sets lists and rows', async () => {
    const { value } = await read(
      pdfOf([
        [
          ...lines(72, 700, 11, 'They work on these areas of cooperation:'),
          ...lines(90, 680, 11, '\x95 cyber defence and the protection of networks;'),
          ...lines(90, 662, 11, '\x95 maritime security.'),
          ...lines(72, 620, 11, 'Year'),
          ...lines(200, 620, 11, 'Sum'),
          ...lines(72, 604, 11, '2014'),
          ...lines(200, 604, 11, 'USD 5 million'),
        ],
      ]),
    );
    expect(value.text).toContain('- cyber defence and the protection of networks;\n- maritime security.');
    expect(value.text).toContain('Year | Sum\n\n2014 | USD 5 million');
    expect(value.passages.filter(({ kind }) => kind === 'cell')).toHaveLength(4);
  });

  it('takes its day from its properties where its text says none', async () => {
    const { value } = await read(
      pdfOf([lines(72, 700, 11, 'Norland is a partner of the Alliance.')], {
        info: "/ModDate (D:20171107101500+01'00') /Title (A brief)",
      }),
    );
    expect(value.dayFound).toEqual({
      day: '2017-11-07',
      rule: 'properties',
      said: "ModDate: D:20171107101500+01'00'",
    });
    expect(value.title).toBe('A brief');
  });

  it('says what stands in the way: a password, a scan, damage, too many pages', async () => {
    const page = lines(72, 700, 11, 'Norland is a partner of the Alliance.');
    expect(await code(pdfOf([page], { password: 'secret' }))).toBe('document-encrypted');
    expect(await code(pdfOf([[], []], { hasPictures: true }))).toBe('document-scanned');
    expect(await code(new TextEncoder().encode('%PDF-1.7\nnothing of it\n'))).toBe('document-damaged');
    const many = await readDocument(pdfOf([page, page, page]), 'x.pdf', { limits: { pages: 2 } });
    expect(many.findings.map((f) => f.code)).toEqual(['document-pages']);
    const mixed = await readDocument(pdfOf([page, []], { hasPictures: true }), 'x.pdf');
    expect(mixed.ok && mixed.findings.map((f) => f.code)).toEqual(['document-pages-bare']);
  });

  it('unpacks no bomb', async () => {
    const page = lines(72, 700, 11, 'Norland is a partner of the Alliance.');
    expect((await read(pdfOf([page], { padding: 100_000 }))).value.text).toContain('Norland');
    expect(await code(pdfOf([page], { padding: 80_000_000 }))).toBe('document-bomb');
  });

  it('opens one that only its owner has locked', async () => {
    const { value } = await read(
      pdfOf([lines(72, 700, 11, 'Norland is a partner of the Alliance.')], { password: '' }),
    );
    expect(value.text).toBe('Norland is a partner of the Alliance.\n');
  });
});
