import pg from "pg";

/** A statement that PostgreSQL parses and plans once per connection, because it has a name. */
export interface Statement<Row extends object> {
  readonly name: string;
  readonly text: string;
  /** Compile-time only. */
  readonly row?: Row;
}

/** Names a hot read: `statement<{ id: string }>("catalog.tree", "select …")`. Parameters are $1, $2, … */
export const statement = <Row extends object>(name: string, text: string): Statement<Row> => ({ name, text });

/** Reads rows on a connection that cannot write (a replica, where there is one). */
export interface Reader {
  rows<Row extends object>(query: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
  /** For texts that are put together, such as filters: planned anew each time. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** How many statements have been sent, for tests that bound them. */
export const readCount = { statements: 0 };

export function readerOf(pool: pg.Pool): Reader {
  return {
    async rows<Row extends object>({ name, text }: Statement<Row>, values: readonly unknown[] = []) {
      readCount.statements += 1;
      return (await pool.query<Row & pg.QueryResultRow>({ name, text, values: [...values] })).rows;
    },
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      readCount.statements += 1;
      return (await pool.query<Row & pg.QueryResultRow>(text, [...values])).rows;
    },
  };
}

/** The pool behind a reader: read-only by the database's own word, and patient for three seconds at most. */
export const readPool = (url: string, role: string, max: number): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max,
    options: `-c role=${role} -c default_transaction_read_only=on -c statement_timeout=3000 -c timezone=UTC`,
  });
