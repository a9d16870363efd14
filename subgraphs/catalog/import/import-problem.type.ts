import { connectionOf, keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import type { Reader } from "@till/kit/read";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

export enum ProblemSeverity {
  ERROR = "ERROR",
  WARNING = "WARNING",
}
registerEnumType(ProblemSeverity, {
  name: "ProblemSeverity",
  description: "A product with an error is left out, whole; a warning is for people.",
});

@ObjectType({ description: "Something in a file that a person should know." })
export class ImportProblem {
  @Field(() => Int, {
    description: "The row as a spreadsheet counts: the header is 1. 0 is the file itself.",
  })
  readonly row!: number;

  @Field(() => String, { nullable: true, description: "The product's handle." })
  readonly handle!: string | null;

  @Field(() => String, { nullable: true, description: "The column, as the file names it." })
  readonly column!: string | null;

  @Field(() => ProblemSeverity, { description: "Whether the product is left out." })
  readonly severity!: ProblemSeverity;

  @Field(() => String, { description: "What it is, for programs." })
  readonly code!: string;

  @Field(() => String, { description: "What it is, for people." })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: "What stands there." })
  readonly value!: string | null;
}

@ObjectType({ description: "A page of a list of problems." })
export class ImportProblemConnection extends connectionOf("ImportProblem", ImportProblem) {}

const order: SortColumn[] = [
  { sql: "severity", type: "text", direction: SortDirection.ASC },
  { sql: "id", type: "bigint", direction: SortDirection.ASC },
];

interface ProblemRequest {
  first: number;
  after: string | undefined;
  severity: ProblemSeverity | null;
}

/** One page of an import's problems in one statement. */
export async function listProblems(
  read: Reader,
  importId: string,
  { first, after, severity }: ProblemRequest,
): Promise<ImportProblemConnection> {
  const size = pageSize(first);
  const next = keyset(order, after, 3);
  const where = "import_id = $1 and ($2::text is null or severity = $2)";
  const rows = await read.query<ImportProblem & { place: string }>(
    `select id::text as place, row_number as row, handle, column_name as column, severity, code, message, value
       from product_import_problems where ${where} and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
    [importId, severity, ...next.values],
  );
  const page = pageOf(rows, size, after, (row) => [row.severity, row.place]);
  return new ImportProblemConnection(page, async (limit) => {
    const text = `select count(*)::int as count from (select 1 from product_import_problems where ${where} limit $3) counted`;
    return (await read.query<{ count: number }>(text, [importId, severity, limit]))[0]?.count ?? 0;
  });
}
