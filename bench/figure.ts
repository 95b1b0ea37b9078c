/** One thing that was measured. */
export interface Figure {
  readonly name: string;
  /** Finite and positive. */
  readonly value: number;
  readonly unit: '/s' | 'ms' | 's' | '×' | 'kB';
  /** What it ought to be; a figure without one only explains the others. */
  readonly target?: { readonly atLeast?: number; readonly atMost?: number };
  /** How often it was measured, or what else is needed to read it. */
  readonly note?: string;
}

/** Something that could not be measured here, and why. */
export interface NotRun {
  readonly name: string;
  readonly notRun: string;
}

/** What a part measures with. */
export interface Bench {
  /** The checkout. */
  readonly root: string;
  /** Where the bench's own programs were bundled, within the checkout, so that its packages are found from there. */
  readonly home: string;
  /** A folder of its own for data, on the disk that temporary files are on. */
  readonly folder: string;
  /** Small sizes: shows that everything runs, and measures little. */
  readonly quick: boolean;
  /** Tells whoever waits what is being done. */
  readonly say: (text: string) => void;
}

/** A part of the bench: one idea, one file. */
export interface Part {
  readonly name: string;
  readonly says: string;
  run(bench: Bench): Promise<readonly (Figure | NotRun)[]>;
}

/** Whether a figure is what it ought to be; undefined where nothing is asked of it. */
export function reached({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  return value >= (target.atLeast ?? 0) && value <= (target.atMost ?? Number.POSITIVE_INFINITY);
}

/** The middle of some measurements: half of them are no smaller, half no larger. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return (low + high) / 2;
}

/** How many milliseconds a task takes, and what it gives. */
export async function timed<T>(task: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await task();
  return { ms: performance.now() - start, value };
}
