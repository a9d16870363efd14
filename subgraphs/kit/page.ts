import { type ClassType, Arg, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { refuse } from "./errors.js";

export enum SortDirection {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(SortDirection, { name: "SortDirection", description: "Smallest or largest first." });

enum CountPrecision {
  EXACT = "EXACT",
  AT_LEAST = "AT_LEAST",
}
registerEnumType(CountPrecision, {
  name: "CountPrecision",
  description: "Whether counting stopped at the limit.",
});

/** How many there are; counting stops at a limit, so that it is never slow. */
@ObjectType({ description: "How many there are, counted up to a limit." })
export class Count {
  @Field(() => Int, { description: "The number, or the limit where there are more." })
  readonly value!: number;

  @Field(() => CountPrecision, { description: "AT_LEAST when there are more than counted." })
  readonly precision!: CountPrecision;

  /** @param found rows found when counting up to `limit + 1` */
  static upTo(limit: number, found: number): Count {
    const more = found > limit;
    return { value: more ? limit : found, precision: more ? CountPrecision.AT_LEAST : CountPrecision.EXACT };
  }
}

@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is something before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first item." })
  readonly startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last item: the next page's `after`.",
  })
  readonly endCursor?: string;
}

export const pageSizeMax = 100;

/** A column of a list's order. The last one must be unique, so that no row is lost between pages. */
export interface SortColumn {
  /** An SQL expression that is never null. */
  sql: string;
  type: "text" | "bigint" | "int" | "float8" | "timestamptz" | "uuid";
  direction: SortDirection;
}

/** One page of rows, and what its neighbours are. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf(row: Row): string;
}

/** A page size within the limits; refused otherwise. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > pageSizeMax)
    throw refuse("LIMIT_EXCEEDED", `A page has 1 to ${pageSizeMax} items.`, ["first"]);
  return first;
}

/**
 * The SQL that continues a list after a cursor, to be joined with "and", and its ORDER BY. Where all columns go
 * one way it compares rows, so that an index begins reading at the cursor, however deep the page; otherwise the
 * comparison is spelled out per column.
 * @param at number of the first free parameter ($1 is 1)
 */
export function keyset(columns: readonly SortColumn[], after: string | null | undefined, at: number) {
  const orderBy = columns.map(({ sql, direction }) => `${sql} ${direction}`).join(", ");
  if (after === undefined || after === null) return { where: "true", orderBy, values: [] as unknown[] };
  const values = decodeCursor(after, columns.length);
  const place = (n: number) => `$${at + n}::${columns[n]!.type}`;
  const [{ direction: way } = { direction: SortDirection.ASC }] = columns;
  if (columns.every(({ direction }) => direction === way)) {
    const row = columns.map(({ sql }) => sql).join(", ");
    const cursor = columns.map((_, n) => place(n)).join(", ");
    return { where: `(${row}) ${way === SortDirection.ASC ? ">" : "<"} (${cursor})`, orderBy, values };
  }
  const alternatives = columns.map(({ sql, direction }, n) => {
    const equal = columns.slice(0, n).map((column, m) => `${column.sql} = ${place(m)}`);
    return `(${[...equal, `${sql} ${direction === SortDirection.ASC ? ">" : "<"} ${place(n)}`].join(" and ")})`;
  });
  return { where: `(${alternatives.join(" or ")})`, orderBy, values };
}

/** The page that `first + 1` rows make; `sortValues` gives a row's values in the order of its columns. */
export function pageOf<Row>(
  found: Row[],
  first: number,
  after: string | null | undefined,
  sortValues: (row: Row) => readonly unknown[],
): Page<Row> {
  return {
    rows: found.slice(0, first),
    hasNextPage: found.length > first,
    hasPreviousPage: typeof after === "string",
    cursorOf: (row) => encodeCursor(sortValues(row)),
  };
}

export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(
    JSON.stringify(
      values.map((v) => (v instanceof Date ? v.toISOString() : typeof v === "bigint" ? String(v) : v)),
    ),
  ).toString("base64url");

export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isPlain = (v: unknown) => ["string", "number", "boolean"].includes(typeof v);
    if (Array.isArray(values) && values.length === length && values.every(isPlain)) return values;
  } catch {
    // Falls through to the refusal below: a cursor that is no JSON is as wrong as one of another list.
  }
  throw refuse("INVALID", "This cursor belongs to no list, or to one in another order.", ["after"]);
}

/**
 * Makes the Relay connection of a type: `class ProductConnection extends connectionOf("Product", Product) {}`.
 * Where lists carry plain rows instead of the class: `connectionOf<Product, ProductRow>("Product", Product)`.
 */
export function connectionOf<Shape extends object, Node extends object = Shape>(
  name: string,
  NodeType: ClassType<Shape>,
) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its place.` })
  class Edge {
    @Field(() => String, { description: "The place in the list." })
    readonly cursor!: string;

    @Field(() => NodeType, { description: "The item." })
    readonly node!: Node;
  }

  @ObjectType({ description: `A page of a list of ${name}.` })
  abstract class Connection {
    @Field(() => [Edge], { description: "The items with their places." })
    readonly edges: Edge[];

    @Field(() => [NodeType], { description: "The items." })
    readonly nodes: Node[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    readonly pageInfo: PageInfo;

    readonly #counter: (limit: number) => Promise<number>;

    /** @param counter counts matching rows and may stop at the limit it is given */
    constructor(page: Page<Node>, counter: (limit: number) => Promise<number>) {
      this.edges = page.rows.map((node) => ({ cursor: page.cursorOf(node), node }));
      this.nodes = page.rows;
      const [start, end] = [this.edges[0]?.cursor, this.edges.at(-1)?.cursor];
      this.pageInfo = {
        hasNextPage: page.hasNextPage,
        hasPreviousPage: page.hasPreviousPage,
        ...(start !== undefined && { startCursor: start }),
        ...(end !== undefined && { endCursor: end }),
      };
      this.#counter = counter;
    }

    @Field(() => Count, { description: "How many there are in all, counted up to the limit." })
    async count(
      @Arg("limit", () => Int, { defaultValue: 10_000, description: "Counting stops here, at most 100,000." })
      limit: number,
    ): Promise<Count> {
      const upTo = Math.min(Math.max(limit, 1), 100_000);
      return Count.upTo(upTo, await this.#counter(upTo + 1));
    }
  }
  return Connection;
}
