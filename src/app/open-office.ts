import { type Actor, atDay, type Times, type View, window } from '../access/index.ts';
import { REGISTER } from '../desk/index.ts';
import type { Nonces } from '../journal/index.ts';
import { deriveRows } from '../record/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { BookCache, type Shelved } from './book-cache.ts';
import { openDesk } from './desk-work.ts';
import { openFunds } from './funds.ts';
import { Lru } from './lru.ts';
import { modelReader } from './model-reader/model-reader.ts';
import { machineNonces } from './nonces.ts';
import type { Office } from './office.ts';
import { publishEdition } from './publishing.ts';
import { grammarReader } from './readers.ts';
import { listRelations, resolveRelation } from './relations.ts';
import { searchAll } from './searching.ts';
import type { Settings } from './settings.ts';
import { openSheets } from './sheets.ts';
import { openAccounts } from './sign-in/accounts.ts';
import { openSources } from './sources.ts';
import { verifyAll } from './verifying.ts';
import { openVersions } from './versions.ts';
import { openWriting } from './writing.ts';

/** The office with the store beneath it, for those who back up, serve others or measure. */
export interface OpenOffice extends Office {
  readonly store: Store;
}

/**
 * Opens the record: takes the data folder (or connects to the server) and answers. Throws `FolderHeld` where
 * another process has the folder.
 */
export async function openOffice(settings: Settings, nonces: Nonces = machineNonces): Promise<OpenOffice> {
  const store = await openStore({
    folder: settings.data,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    derive: deriveRows,
  });
  const { journal, archive } = store;
  const books = new BookCache(journal, archive, store.hold !== undefined);
  const views = new Lru<string, View>(200_000);
  const admit = openWriting({ journal, archive, books, nonces });
  const today = (): string => nonces.now().slice(0, 10);

  const desk = openDesk({ books, admit, fourEyes: settings.fourEyes });
  const readers = [
    grammarReader(settings.reference),
    ...(settings.model ? [modelReader(settings.model)] : []),
  ];
  const sources = openSources({ settings, books, admit, desk, readers, today });

  const stampOf = (dossier: Shelved, register: Shelved): string | undefined =>
    dossier.book.head.n === 0
      ? undefined
      : `${dossier.book.head.hash.slice(0, 24)}.${register.book.head.hash.slice(0, 24)}.${dossier.texts}`;

  const view = async (
    slug: string,
    actor: Actor,
    times: Times,
    language = 'en',
  ): Promise<View | undefined> => {
    if (slug === REGISTER) return undefined;
    const dossier = await books.get(slug);
    const register = await books.get(REGISTER);
    const stamp = stampOf(dossier, register);
    if (stamp === undefined) return undefined;
    // The day comes last: a view at any day is soon made into one at another.
    const anyDay = [stamp, slug, actor.name, times.knownAt, times.saidBy, language].join('|');
    const key = `${anyDay}|${times.trueAt}`;
    const held = views.get(key);
    if (held) return held;
    const other = views.get(anyDay);
    const seen = other
      ? atDay(other, times.trueAt)
      : window(
          { dossier: dossier.book, register: register.book, shelf: dossier.shelf },
          actor,
          times,
          language,
        );
    if (!seen) return undefined;
    views.set(key, seen, seen.records.length + 1);
    if (!other) views.set(anyDay, seen, 1);
    return seen;
  };
  const shelves = { journal, books, view };

  return {
    settings,
    store,
    accounts: openAccounts({
      kept: store.operational,
      now: nonces.now,
      id: nonces.id,
      sessionHours: settings.sessionHours,
    }),
    now: () => nonces.now(),
    today,
    resolve: (relation) => resolveRelation(shelves, relation),
    relations: (actor, options = {}) => listRelations(shelves, actor, { trueAt: today() }, options),
    view,
    stamp: (slug) => {
      const [dossier, register] = [books.sure(slug), books.sure(REGISTER)];
      if (dossier && register) return stampOf(dossier, register);
      return Promise.all([books.get(slug), books.get(REGISTER)]).then(([d, r]) => stampOf(d, r));
    },
    book: async (name) => (await books.get(name)).book,
    entries: (name) => journal.read(name),
    admit,
    desk,
    sources,
    sheets: openSheets({ settings, books, admit, today }),
    versions: openVersions({ books, sources, view, today }),
    funds: openFunds({
      store,
      view,
      book: async (name) => (await books.get(name)).book,
      rates: settings.rates,
    }),
    publish: (slug, command, times, language) =>
      publishEdition({ view, admit, books, archive }, slug, command, times, language, nonces),
    keep: async (bytes, text) => {
      const kept = { bytes: await archive.put(bytes), text: await archive.putText(text) };
      books.archived();
      return kept;
    },
    bytes: (sha256) => archive.get(sha256),
    text: (sha256) => archive.text(sha256),
    search: (actor, query, options) => searchAll({ store, view }, actor, query, options),
    verify: () => verifyAll(store),
    close: () => store.close(),
  };
}
