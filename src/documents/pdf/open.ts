import { type Finding, fail, ok, problem, type Result } from '../../values/index.ts';
import type { Fragment, PageText } from './fragment.ts';

/** What a PDF holds, page by page, and what it says of itself. */
export interface OpenPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  page(number: number): Promise<PageText>;
  close(): Promise<void>;
}

/** Opens a PDF. Nothing is fetched, evaluated or looked up on the machine. Codes: document-encrypted, document-damaged. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The library takes the bytes over, so it is given its own.
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      enableXfa: false,
      cMapUrl: undefined,
      standardFontDataUrl: undefined,
    } as unknown as Parameters<typeof getDocumentProxy>[1]);
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    return ok({
      pages: pdf.numPages,
      info: info as Record<string, unknown>,
      page: async (number) => {
        const page = await pdf.getPage(number);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        page.cleanup();
        return { number, width, height, fragments: fragmentsOf(items as readonly Item[], transform) };
      },
      close: async () => {
        await pdf.loadingTask.destroy();
      },
    });
  } catch (error) {
    return fail(saidOf(error));
  }
}

/** What a fault of the library says of the file. */
export function saidOf(error: unknown): Finding {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return problem(
      'document-encrypted',
      'The PDF is encrypted and opens only with a password.',
      undefined,
      'Open it with its password, save or print it as a PDF without one, and take that.',
    );
  return problem(
    'document-damaged',
    'The PDF is damaged and cannot be read.',
    undefined,
    'Fetch it again; if it opens in a viewer, print it to a new PDF and take that.',
  );
}

interface Item {
  readonly str?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
}

function fragmentsOf(items: readonly Item[], view: readonly number[]): Fragment[] {
  const turned: { fragment: Fragment; turn: number }[] = [];
  const weight = [0, 0, 0, 0];
  for (const { str, width = 0, transform } of items) {
    if (!str || !transform || str.trim() === '') continue;
    const [a, b, c, d, x, y] = times(view, transform);
    const size = Math.hypot(c, d);
    if (!(size > 0.5) || !Number.isFinite(x + y + size + width)) continue;
    const angle = (Math.atan2(b, a) * 2) / Math.PI;
    const turn = (Math.round(angle) + 4) % 4;
    // What is set askew is a watermark.
    if (Math.abs(angle - Math.round(angle)) > 0.1) continue;
    weight[turn]! += str.length;
    const at = [
      { x, y },
      { x: -y, y: x },
      { x: -x, y: -y },
      { x: y, y: -x },
    ][turn]!;
    turned.push({ fragment: { text: str, ...at, right: at.x + width, size }, turn });
  }
  const most = weight.indexOf(Math.max(...weight));
  return turned.filter(({ turn }) => turn === most).map(({ fragment }) => fragment);
}

function times(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  // The viewport's y runs down, the text's up: turned so that upright text has no angle.
  return [
    a * g + c * h,
    -(b * g + d * h),
    a * i + c * j,
    -(b * i + d * j),
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
