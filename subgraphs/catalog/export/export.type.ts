import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { UserError } from "@till/kit/errors";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Keyed } from "@till/kit/subgraph";
import type { Viewer } from "@till/kit/viewer";
import { Ctx, Field, Float, GraphQLISODateTime, Int, ObjectType, registerEnumType } from "type-graphql";
import type { ExportRow } from "./export.row.js";
import { daysKept } from "./sweep-exports.job.js";

export enum ExportStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}
registerEnumType(ExportStatus, { name: "ExportStatus", description: "How far an export is." });

@Allow("catalog.read")
@Keyed("ProductExport", "exp")
@ObjectType({ implements: Node, description: "Products as a file in Shopify's format." })
export class ProductExport extends Node {
  readonly fileKey!: string | null;

  @Field(() => String, { description: "What the file is called." })
  readonly filename!: string;

  @Field(() => ExportStatus, { description: "How far it is." })
  readonly status!: ExportStatus;

  @Field(() => Boolean, { description: "Whether a filter chose the products; otherwise it has them all." })
  readonly isFiltered!: boolean;

  @Field(() => Boolean, { description: "Whether it has what the shop pays for things." })
  readonly hasCosts!: boolean;

  @Field(() => Boolean, { description: "Whether it has how many are on hand." })
  readonly hasStock!: boolean;

  @Field(() => Int, { nullable: true, description: "How many products it will have, once they are counted." })
  readonly productsTotal!: number | null;

  @Field(() => Int, { description: "How many products have been written." })
  readonly productsDone!: number;

  @Field(() => Int, { description: "Rows of the file so far, without its header." })
  readonly rowsWritten!: number;

  @Field(() => Float, { description: "The size of the file so far, in bytes." })
  readonly bytes!: number;

  @Field(() => Float, { description: "From 0 to 1." })
  readonly progress!: number;

  @Field(() => String, { nullable: true, description: "Why it failed." })
  readonly error!: string | null;

  @Field(() => String, { nullable: true, description: "Who asked for it." })
  readonly startedByName!: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it was asked for." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it was over." })
  readonly finishedAt!: Date | null;

  @Field(() => Boolean, { description: "Whether it was written, and removed again since." })
  readonly isRemoved!: boolean;

  @Field(() => GraphQLISODateTime, { description: "The file is removed then." })
  readonly removedAt!: Date;

  static of(row: ExportRow): ProductExport {
    const { productsTotal, productsDone, status } = row;
    return Object.assign(new ProductExport(), row, {
      isFiltered: Object.keys(row.filter).length > 0,
      isRemoved: status === "DONE" && row.fileKey === null,
      rowsWritten: row.rowsKept,
      bytes: Number(row.bytes),
      progress: status === "DONE" ? 1 : productsTotal ? Math.min(productsDone / productsTotal, 1) : 0,
      removedAt: new Date(row.createdAt.getTime() + daysKept * 86_400_000),
    });
  }

  @Field(() => String, {
    nullable: true,
    description:
      "A link to the file that works for five minutes; null before it is there, after it was removed, and for those who may not read what it has.",
  })
  async downloadUrl(@Ctx() { storage, viewer }: Context): Promise<string | null> {
    if (this.fileKey === null || !mayRead(this, viewer)) return null;
    return storage.signedDownload(this.fileKey, this.filename);
  }
}

const mayRead = ({ hasCosts, hasStock }: ProductExport, { permissions }: Viewer): boolean =>
  (!hasCosts || permissions.has("catalog.cost.read")) && (!hasStock || permissions.has("inventory.read"));

@ObjectType({ description: "A page of a list of exports." })
export class ProductExportConnection extends connectionOf("ProductExport", ProductExport) {}

@ObjectType({ description: "The export, or why it was refused." })
export class ProductExportPayload {
  @Field(() => ProductExport, { nullable: true, description: "The export as it is now." })
  readonly export?: ProductExport | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}
