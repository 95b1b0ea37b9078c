declare const ENTENTE_VERSION: string | undefined;

/** The version of this Entente; set when it is built. */
export const VERSION: string = typeof ENTENTE_VERSION === 'string' ? ENTENTE_VERSION : 'unbuilt';
