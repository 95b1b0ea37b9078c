/** One step of the tables' form. A step that was released is never changed; the next one gets the next number. */
export interface Migration {
  readonly n: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * The steps, for PostgreSQL 15 and later, the same on PGlite and on a server. The book leads every primary, unique and
 * foreign key, so that a distributed PostgreSQL can keep a book in one place; a table that belongs to no book says so
 * in its comment ("reference: …"). Names compare by bytes (COLLATE "C"), as on files.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    n: 1,
    name: 'journal and archive',
    sql: `
      CREATE TABLE entry (
        book text COLLATE "C" NOT NULL,
        n integer NOT NULL,
        part integer NOT NULL,
        parts integer NOT NULL,
        hash text NOT NULL,
        line text NOT NULL,
        PRIMARY KEY (book, n)
      );
      COMMENT ON TABLE entry IS 'the journal: one entry a row, its line as in a book''s file';
      CREATE TABLE archive (
        sha256 text COLLATE "C" PRIMARY KEY,
        bytes bytea NOT NULL
      );
      COMMENT ON TABLE archive IS 'reference: sources and texts by the sha-256 of their bytes, shared by all books';`,
  },
  {
    n: 2,
    name: 'derived from the journal',
    sql: `
      CREATE TABLE book_state (
        book text COLLATE "C" NOT NULL PRIMARY KEY,
        n integer NOT NULL,
        hash text NOT NULL,
        updated_at timestamptz
      );
      COMMENT ON TABLE book_state IS 'derived: up to which entry a book is derived';
      CREATE TABLE version (
        book text COLLATE "C" NOT NULL,
        what text COLLATE "C" NOT NULL,
        id text COLLATE "C" NOT NULL,
        kind text COLLATE "C",
        n integer NOT NULL,
        n_until integer,
        at timestamptz NOT NULL,
        by text NOT NULL,
        why text NOT NULL,
        marking text COLLATE "C" NOT NULL,
        day_from integer,
        day_to integer,
        title text,
        statement text,
        words text NOT NULL,
        stage text COLLATE "C",
        donor text COLLATE "C",
        fund text COLLATE "C",
        currency text COLLATE "C",
        amount_min numeric,
        amount_max numeric,
        part_of text COLLATE "C",
        withdrawn boolean NOT NULL,
        document tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', left(coalesce(title, ''), 2000)), 'A')
          || to_tsvector('simple', left(words, 200000))
          || to_tsvector('english', left(words, 200000))
        ) STORED,
        PRIMARY KEY (book, id, n, what)
      );
      COMMENT ON TABLE version IS 'derived: one version of one thing a row; days count from 1970-01-01';
      CREATE INDEX version_by_number ON version (book, n);
      CREATE INDEX version_standing ON version (book, kind, id) WHERE n_until IS NULL AND NOT withdrawn;
      CREATE INDEX version_by_donor ON version (donor, currency, stage, book)
        WHERE n_until IS NULL AND NOT withdrawn AND donor IS NOT NULL;
      CREATE INDEX version_words ON version USING gin (document) WHERE n_until IS NULL AND NOT withdrawn;`,
  },
  {
    n: 3,
    name: 'accounts and sessions',
    sql: `
      CREATE TABLE account (
        id text COLLATE "C" PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE,
        full_name text COLLATE "C" NOT NULL UNIQUE,
        email text,
        password text NOT NULL,
        made_at timestamptz NOT NULL,
        password_at timestamptz NOT NULL
      );
      COMMENT ON TABLE account IS 'reference: operational, no record: who may sign in';
      CREATE TABLE account_session (
        token text COLLATE "C" PRIMARY KEY,
        account text COLLATE "C" NOT NULL REFERENCES account ON DELETE CASCADE,
        made_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL
      );
      COMMENT ON TABLE account_session IS 'reference: operational, no record: who is signed in, by the sha-256 of a token';
      CREATE INDEX account_session_by_account ON account_session (account);`,
  },
  {
    n: 4,
    name: 'the archive in pieces',
    sql: `
      ALTER TABLE archive ADD COLUMN pieces integer NOT NULL DEFAULT 1;
      ALTER TABLE archive ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE TABLE archive_piece (
        sha256 text COLLATE "C" NOT NULL,
        n integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (sha256, n)
      );
      ALTER TABLE archive_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
      COMMENT ON TABLE archive_piece IS 'reference: the pieces from the second on of what the archive holds';`,
  },
  {
    n: 5,
    name: 'funds by name',
    sql: `
      ALTER TABLE version ADD COLUMN to_fund text COLLATE "C";
      CREATE INDEX version_by_fund ON version (fund, book) WHERE fund IS NOT NULL;
      CREATE INDEX version_by_to_fund ON version (to_fund, book) WHERE to_fund IS NOT NULL;
      UPDATE book_state SET n = 0, hash = '', updated_at = NULL
        WHERE book IN (SELECT book FROM version WHERE stage = 'transfer');
      DELETE FROM version WHERE book IN (SELECT book FROM version WHERE stage = 'transfer');`,
  },
  {
    n: 6,
    name: 'words as a view compares them',
    sql: `
      ALTER TABLE version ALTER COLUMN document DROP EXPRESSION;
      TRUNCATE version;
      UPDATE book_state SET n = 0, hash = '', updated_at = NULL;`,
  },
];
