import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { UserError } from "@till/kit/errors";
import { Money } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { Keyed } from "@till/kit/subgraph";
import { Arg, Ctx, Field, Float, GraphQLISODateTime, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  ImportProblem,
  ImportProblemConnection,
  listProblems,
  ProblemSeverity,
} from "./import-problem.type.js";
import type { ImportRow } from "./import.row.js";

export enum ImportStatus {
  CHECKING = "CHECKING",
  CHECKED = "CHECKED",
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}
registerEnumType(ImportStatus, { name: "ImportStatus", description: "How far an import is." });

const problemsOf = statement<ImportProblem>(
  "catalog.import-problems",
  `select row_number as row, handle, column_name as column, severity, code, message, value
     from product_import_problems where import_id = $1 order by severity, id limit $2`,
);
const problemsMax = 1_000;

@Allow("catalog.import")
@Keyed("ProductImport", "imp")
@ObjectType({ implements: Node, description: "A file of products on its way into the catalogue." })
export class ProductImport extends Node {
  @Field(() => String, { description: "What the file was called." })
  readonly filename!: string;

  @Field(() => ImportStatus, { description: "How far it is." })
  readonly status!: ImportStatus;

  @Field(() => String, { description: 'Whose format it has: "shopify" or "woocommerce".' })
  readonly format!: string;

  @Field(() => Boolean, { description: "Whether the figures are those of a dry run." })
  readonly isDryRun!: boolean;

  @Field(() => Int, { description: "Rows read so far, without the header." })
  readonly rowsRead!: number;

  @Field(() => Int, { nullable: true, description: "Rows in the file, once they have been counted." })
  readonly rowsTotal!: number | null;

  @Field(() => Int, { description: "Products that are new." })
  readonly productsCreated!: number;

  @Field(() => Int, { description: "Products that were changed." })
  readonly productsUpdated!: number;

  @Field(() => Int, { description: "Products that were the same already." })
  readonly productsUnchanged!: number;

  @Field(() => Int, { description: "Products that were left out." })
  readonly productsFailed!: number;

  @Field(() => Int, { description: "Variants of the products that were not left out." })
  readonly variantsSeen!: number;

  @Field(() => Int, { description: "Their units on hand, where stock is counted." })
  readonly unitsOnHand!: number;

  @Field(() => Money, { description: "What these units would sell for." })
  readonly stockValue!: Money;

  @Field(() => Int, { description: "How many problems were found." })
  readonly problemCount!: number;

  @Field(() => Float, { description: "From 0 to 1." })
  readonly progress!: number;

  @Field(() => GraphQLISODateTime, { description: "When the file was sent." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it was done." })
  readonly finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the file could not be read." })
  readonly error!: string | null;

  readonly problemFileKey!: string | null;

  static of(row: ImportRow, currency: string): ProductImport {
    const isOver = row.finishedAt !== null && row.error === null;
    return Object.assign(new ProductImport(), row, {
      unitsOnHand: Number(row.unitsOnHand),
      stockValue: Money.of(BigInt(row.stockValue), currency),
      progress: isOver ? 1 : row.rowsTotal ? Math.min(row.rowsRead / row.rowsTotal, 1) : 0,
    });
  }

  @Field(() => String, {
    nullable: true,
    description:
      "A link, good for five minutes, to a file with the products that were left out and the reason beside each row: mended, it can be imported like any other. Null while the import is at work, and when nothing was left out.",
  })
  async problemFile(@Ctx() { storage }: Context): Promise<string | null> {
    const isOver = this.status === ImportStatus.CHECKED || this.status === ImportStatus.DONE;
    if (!this.problemFileKey || !isOver) return null;
    return storage.signedDownload(this.problemFileKey, `${this.filename.replace(/\.csv$/i, "")}-to-mend.csv`);
  }

  @Field(() => ImportProblemConnection, { description: "All that was found, errors first, in pages." })
  async problemList(
    @Ctx() { read }: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." })
    cursor?: string | null,
    @Arg("severity", () => ProblemSeverity, { nullable: true, description: "Only these." })
    severity?: ProblemSeverity | null,
  ): Promise<ImportProblemConnection> {
    return listProblems(read, this.id, { first, after: cursor ?? undefined, severity: severity ?? null });
  }

  @Field(() => [ImportProblem], { description: "What was found, errors first." })
  problems(
    @Arg("first", () => Int, { defaultValue: 100, description: "How many, at most 1,000." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<ImportProblem[]> {
    return read.rows(problemsOf, [this.id, Math.min(Math.max(first, 0), problemsMax)]);
  }
}

@ObjectType({ description: "A page of a list of imports." })
export class ProductImportConnection extends connectionOf("ProductImport", ProductImport) {}

@ObjectType({ description: "The import, or why it was refused." })
export class ProductImportPayload {
  @Field(() => ProductImport, { nullable: true, description: "The import as it is now." })
  readonly import?: ProductImport | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}
