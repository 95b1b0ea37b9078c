declare const ENTENTE_VERSION: string | undefined;

/** What made the pages: the build's version, or this very start where nothing was built; it goes into every ETag. */
export const MADE_BY: string =
  typeof ENTENTE_VERSION === 'undefined'
    ? `unbuilt ${process.pid} ${process.hrtime.bigint()}`
    : ENTENTE_VERSION;
