import { type Finding, fail, ok, problem, type Result } from '../values/index.ts';
import { type Endpoint, endpointOf } from './model-reader/endpoint.ts';

/** What can be set from outside, by environment variables; docs/settings.md lists them. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The data folder: journal, archive, index. */
  readonly data: string;
  /** A PostgreSQL 15+ server instead of files. */
  readonly databaseUrl?: string;
  /** Most bytes of a source that are taken. */
  readonly sourceLimit: number;
  /** Most bytes of a dossier file that are read. */
  readonly dossierLimit: number;
  /** Most bytes of an IATI activity file. */
  readonly iatiLimit?: number;
  /** Whoever accepts a proposal at the desk is not the one who publishes it. */
  readonly fourEyes: boolean;
  /** Sentences that a section of a page shows before it pages the rest. */
  readonly pageSize: number;
  /** How long an officer stays signed in, in hours. */
  readonly sessionHours: number;
  /** How many proxies stand in front, whose word about who asks is believed. */
  readonly proxies: number;
  /** Seconds that reading a PDF or DOCX may take. */
  readonly readSeconds?: number;
  /** A file of names that the reader knows besides its own. */
  readonly reference?: string;
  /** A file of reference rates, in the European Central Bank's layout. */
  readonly rates?: string;
  /** A chat endpoint that reads texts beside the grammar; without it there is one reader. */
  readonly model?: Endpoint;
}

/** The settings by their environment variables: name, default, what it says. The one list that docs and code share. */
export const SETTINGS = {
  HOST: { default: '127.0.0.1', says: 'the address to serve on; only this machine unless told' },
  PORT: { default: '4017', says: 'the port to serve on; 0 takes a free one' },
  ENTENTE_DATA: { default: './data', says: 'the data folder: journal, archive and index' },
  DATABASE_URL: { default: '', says: 'a PostgreSQL 15+ server that keeps the journal instead of files' },
  ENTENTE_SOURCE_LIMIT: { default: '20000000', says: 'most bytes of a source' },
  ENTENTE_READ_SECONDS: { default: '120', says: 'seconds that reading a PDF or DOCX may take' },
  ENTENTE_DOSSIER_LIMIT: { default: '50000000', says: 'most bytes of a dossier file' },
  ENTENTE_IATI_LIMIT: { default: '2000000000', says: 'most bytes of an IATI activity file' },
  ENTENTE_FOUR_EYES: {
    default: 'on',
    says: 'whether whoever accepts a proposal at the desk may not publish it: “on” or “off”',
  },
  ENTENTE_PAGE_SIZE: { default: '200', says: 'sentences a section shows before it pages the rest' },
  ENTENTE_SESSION_HOURS: { default: '12', says: 'hours until an officer signs in again' },
  ENTENTE_PROXIES: {
    default: '0',
    says: 'how many proxies stand in front, each noting in `X-Forwarded-For` whom it answers',
  },
  ENTENTE_REFERENCE: {
    default: '',
    says: 'a YAML file of names that the reader knows besides its own: organisations, operations, funds, offices',
  },
  ENTENTE_RATES: {
    default: '',
    says: "a file of rates, as the European Central Bank's `eurofxref-hist.csv`, by which sums are shown in one currency",
  },
  ENTENTE_MODEL_URL: {
    default: '',
    says: 'the address of a chat endpoint that reads texts too, before its `/chat/completions`',
  },
  ENTENTE_MODEL: { default: '', says: 'the name of its model' },
  ENTENTE_MODEL_KEY: { default: '', says: 'its key; never shown, logged or kept' },
  ENTENTE_MODEL_TIMEOUT: { default: '120', says: 'seconds that one of its answers may take' },
} as const;

/** Reads the settings from an environment; every one that cannot be used is a finding (`setting-invalid`). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const findings: Finding[] = [];
  const text = (name: keyof typeof SETTINGS): string => env[name] || SETTINGS[name].default;
  const number = (name: keyof typeof SETTINGS, least: number, most: number): number => {
    const value = Number(text(name));
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    findings.push(
      problem(
        'setting-invalid',
        `${name} is “${text(name)}”; it takes a whole number from ${least} to ${most}.`,
        { path: name },
      ),
    );
    return least;
  };
  const flag = (name: keyof typeof SETTINGS): boolean => {
    const value = text(name).toLowerCase();
    if (!['on', 'off'].includes(value))
      findings.push(
        problem('setting-invalid', `${name} is “${text(name)}”; it takes “on” or “off”.`, { path: name }),
      );
    return value === 'on';
  };
  const model = endpointOf(env, number('ENTENTE_MODEL_TIMEOUT', 1, 290), findings);
  const settings: Settings = {
    host: text('HOST'),
    port: number('PORT', 0, 65535),
    data: text('ENTENTE_DATA'),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    sourceLimit: number('ENTENTE_SOURCE_LIMIT', 1, 2_000_000_000),
    readSeconds: number('ENTENTE_READ_SECONDS', 1, 3600),
    dossierLimit: number('ENTENTE_DOSSIER_LIMIT', 1, 2_000_000_000),
    iatiLimit: number('ENTENTE_IATI_LIMIT', 1, 100_000_000_000),
    fourEyes: flag('ENTENTE_FOUR_EYES'),
    pageSize: number('ENTENTE_PAGE_SIZE', 1, 100_000),
    sessionHours: number('ENTENTE_SESSION_HOURS', 1, 24 * 90),
    proxies: number('ENTENTE_PROXIES', 0, 10),
    ...(env.ENTENTE_REFERENCE ? { reference: env.ENTENTE_REFERENCE } : {}),
    ...(env.ENTENTE_RATES ? { rates: env.ENTENTE_RATES } : {}),
    ...(model ? { model } : {}),
  };
  return findings.length ? fail(...findings) : ok(settings);
}
