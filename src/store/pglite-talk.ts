/** What the thread of PGlite is started with. */
export type Setup =
  | {
      /** Its data folder. */
      readonly folder: string;
      /** A packed data folder to begin from where there is none yet: initdb takes four times as long. */
      readonly template: string | undefined;
    }
  | {
      /** Where to write such a template, and end; the build asks for it. */
      readonly makeTemplate: string;
    };

/** What the thread is asked to do. */
export type Job = { readonly id: number } & (
  | { readonly do: 'query'; readonly sql: string; readonly params?: readonly unknown[] }
  | { readonly do: 'copy'; readonly target: string; readonly text: string }
  | { readonly do: 'close' }
);

/** What it answers; `id: 0` once it is started, or can't be. */
export interface Outcome {
  readonly id: number;
  readonly rows?: unknown[];
  readonly affected?: number;
  readonly error?: {
    readonly message: string;
    readonly code?: string;
    readonly constraint?: string;
    readonly detail?: string;
  };
}
