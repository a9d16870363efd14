import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { defineLoader } from "@till/kit/loader";
import type { Node } from "@till/kit/node";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { productLoader } from "../products/product.loader.js";
import { Product } from "../products/product.type.js";
import { ProductBulkEditInput } from "./bulk.input.js";
import {
  BulkRowOutcome,
  ProductBulkEdit,
  ProductBulkEditConnection,
  ProductBulkEditPayload,
  ProductBulkEditPreviewPayload,
  ProductBulkEditPreviewRow,
  ProductBulkEditRow,
  ProductBulkEditRowConnection,
} from "./bulk.type.js";
import { cancelBulkEdit, startBulkEdit, undoBulkEdit } from "./manage-bulk-edit.js";
import { previewBulkEdit } from "./preview.js";

const columns = `id, status, summary, rows_total as total, rows_changed as changed, rows_unchanged as unchanged,
  rows_failed as failed, rows_undone as undone, rows_skipped as skipped, started_by_name as "startedBy",
  undone_by_name as "undoneBy", created_at as "createdAt", finished_at as "finishedAt", undone_at as "undoneAt"`;

const editsById = statement<ProductBulkEdit>(
  "catalog.bulk-edits",
  `select ${columns} from product_bulk_edits where id = any ($1::uuid[])`,
);

const editOf = (row: ProductBulkEdit): ProductBulkEdit => Object.assign(new ProductBulkEdit(), row);

export const bulkEditLoader = defineLoader<ProductBulkEdit>(async (ctx, ids) => {
  const rows = await ctx.read.rows(editsById, [ids]);
  return new Map(rows.map((row) => [row.id, editOf(row)]));
});

const newestFirst: SortColumn[] = [
  { sql: "created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "id", type: "uuid", direction: SortDirection.DESC },
];

/** Answers with a bulk edit as it is after the commit. */
export const answeredEdit = (
  ctx: Context,
  work: Promise<{ id: Id<"bulk"> }>,
): Promise<ProductBulkEditPayload> =>
  answer(
    ProductBulkEditPayload,
    work.then(async ({ id }) => {
      const [row] = await ctx.read.rows(editsById, [[id]]);
      return { bulkEdit: row ? editOf(row) : null };
    }),
  );

@Resolver()
export class BulkEditResolver {
  @Allow("catalog.write")
  @Query(() => ProductBulkEditPreviewPayload, {
    description: "What a bulk edit would do; nothing is written.",
  })
  productBulkEditPreview(
    @Ctx() ctx: Context,
    @Arg("input", () => ProductBulkEditInput, { description: "Which products, and what to change." })
    input: ProductBulkEditInput,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many products to show, 1 to 100." })
    first: number,
  ): Promise<ProductBulkEditPreviewPayload> {
    const preview = async () => ({ preview: await previewBulkEdit(ctx, input, pageSize(first)) });
    return answer(ProductBulkEditPreviewPayload, preview());
  }

  @Allow("catalog.read")
  @Query(() => ProductBulkEdit, { nullable: true, description: "A bulk edit by its id." })
  async productBulkEdit(
    @Arg("id", () => ID, { description: "The bulk edit's id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEdit | null> {
    const uuid = decodeId("bulk", id);
    return (uuid && (await bulkEditLoader(ctx).load(uuid))) ?? null;
  }

  @Allow("catalog.read")
  @Query(() => ProductBulkEditConnection, { description: "Bulk edits, the latest first." })
  async productBulkEdits(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) cursor?: string,
  ): Promise<ProductBulkEditConnection> {
    const [size, after] = [pageSize(first), cursor ?? undefined];
    const next = keyset(newestFirst, after, 1);
    const rows = await ctx.read.query<ProductBulkEdit & { exactly: string }>(
      `select ${columns}, created_at::text as exactly from product_bulk_edits
        where ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      next.values,
    );
    const exactly = new Map(rows.map((row) => [row.id, row.exactly]));
    const page = pageOf(rows.map(editOf), size, after, ({ id }) => [exactly.get(id), id]);
    return new ProductBulkEditConnection(page, async (limit) => {
      const text = "select count(*)::int as count from (select 1 from product_bulk_edits limit $1) counted";
      return (await ctx.read.query<{ count: number }>(text, [limit]))[0]?.count ?? 0;
    });
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, { description: "Changes many products at once, by a job." })
  productBulkEditStart(
    @Arg("input", () => ProductBulkEditInput, { description: "Which products, and what to change." })
    input: ProductBulkEditInput,
    @Ctx() ctx: Context,
    @Arg("expectedCount", () => Int, {
      nullable: true,
      description: "How many the preview had; refused as STALE when others match by now.",
    })
    expectedCount?: number | null,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => startBulkEdit(tx, ctx.viewer, input, { read: ctx.read, expectedCount })),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, { description: "Stops a bulk edit; what it has written stays." })
  productBulkEditCancel(
    @Arg("id", () => ID, { description: "The bulk edit." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => cancelBulkEdit(tx, ctx.viewer, id)),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => ProductBulkEditPayload, {
    description: "Puts back what a bulk edit has written, but for products that were changed since.",
  })
  productBulkEditUndo(
    @Arg("id", () => ID, { description: "The bulk edit." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductBulkEditPayload> {
    return answeredEdit(
      ctx,
      transact(ctx.em, (tx) => undoBulkEdit(tx, ctx.viewer, id)),
    );
  }
}

type RowRow = Omit<ProductBulkEditRow, "differences"> & { after: ProductBulkEditRow["differences"] | null };

@Resolver(() => ProductBulkEdit)
export class BulkEditFieldsResolver {
  @FieldResolver(() => ProductBulkEditRowConnection, {
    description: "What became of each product, in order.",
  })
  async rows(
    @Root() { id }: ProductBulkEdit,
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) cursor?: string,
    @Arg("outcome", () => BulkRowOutcome, { nullable: true, description: "Only those with this outcome." })
    outcome?: BulkRowOutcome,
  ): Promise<ProductBulkEditRowConnection> {
    const [size, after] = [pageSize(first), cursor ?? undefined];
    const order: SortColumn[] = [{ sql: "place", type: "int", direction: SortDirection.ASC }];
    const next = keyset(order, after, 3);
    const where = "edit_id = $1::uuid and ($2::text is null or outcome = $2::text)";
    const rows = await ctx.read.query<RowRow>(
      `select place, product_id as "productId", title, outcome, message, after from product_bulk_edit_rows
        where ${where} and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      [id, outcome ?? null, ...next.values],
    );
    const nodes = rows.map(({ after: differences, ...row }) =>
      Object.assign(new ProductBulkEditRow(), row, { differences: differences ?? [] }),
    );
    const page = pageOf(nodes, size, after, ({ place }) => [place]);
    return new ProductBulkEditRowConnection(page, async (limit) => {
      const text = `select count(*)::int as count from (select 1 from product_bulk_edit_rows where ${where} limit $3) c`;
      return (await ctx.read.query<{ count: number }>(text, [id, outcome ?? null, limit]))[0]?.count ?? 0;
    });
  }
}

@Resolver(() => ProductBulkEditRow)
export class BulkEditRowResolver {
  @FieldResolver(() => Product, { nullable: true, description: "The product; null where it is gone." })
  product(
    @Root() { productId }: ProductBulkEditRow,
    @Ctx() ctx: Context,
  ): Promise<Node | undefined> | undefined {
    return productId === null ? undefined : productLoader(ctx).load(productId);
  }
}

@Resolver(() => ProductBulkEditPreviewRow)
export class BulkEditPreviewRowResolver {
  @FieldResolver(() => Product, { nullable: true, description: "The product." })
  product(@Root() { id }: ProductBulkEditPreviewRow, @Ctx() ctx: Context): Promise<Node | undefined> {
    return productLoader(ctx).load(id);
  }
}
