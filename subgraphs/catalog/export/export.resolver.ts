import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { defineLoader } from "@till/kit/loader";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { ProductFilter } from "../products/filter.input.js";
import { exportColumns, type ExportRow } from "./export.row.js";
import { ProductExport, ProductExportConnection, ProductExportPayload } from "./export.type.js";
import { cancelExport, createExport } from "./manage-export.js";

const exportsById = statement<ExportRow>(
  "catalog.exports",
  `select ${exportColumns} from product_exports where id = any ($1::uuid[])`,
);

export const exportLoader = defineLoader<ProductExport>(async ({ read }, ids) => {
  const rows = await read.rows(exportsById, [ids]);
  return new Map(rows.map((row) => [row.id, ProductExport.of(row)]));
});

const order: SortColumn[] = [
  { sql: "created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "id", type: "uuid", direction: SortDirection.DESC },
];

@Resolver()
export class ExportResolver {
  @Allow("catalog.read")
  @Query(() => ProductExport, { nullable: true, description: "An export by its id." })
  async productExport(
    @Arg("id", () => ID, { description: "The export's id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductExport | null> {
    const uuid = decodeId("exp", id);
    return (uuid && (await exportLoader(ctx).load(uuid))) ?? null;
  }

  @Allow("catalog.read")
  @Query(() => ProductExportConnection, { description: "Exports, the latest first." })
  async productExports(
    @Ctx() { read }: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) cursor?: string,
  ): Promise<ProductExportConnection> {
    const [size, after] = [pageSize(first), cursor ?? undefined];
    const next = keyset(order, after, 1);
    const rows = await read.query<ExportRow & { exactly: string }>(
      `select ${exportColumns}, created_at::text as exactly from product_exports
        where ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      next.values,
    );
    const exactly = new Map<string, string>(rows.map((row) => [row.id, row.exactly]));
    const page = pageOf(rows.map(ProductExport.of), size, after, ({ id }) => [exactly.get(id), id]);
    return new ProductExportConnection(page, async (limit) => {
      const text = "select count(*)::int as count from (select 1 from product_exports limit $1) counted";
      return (await read.query<{ count: number }>(text, [limit]))[0]?.count ?? 0;
    });
  }

  @Allow("catalog.read")
  @Mutation(() => ProductExportPayload, {
    description: "Writes all products, or those a filter names, to a file in Shopify's format.",
  })
  productExportCreate(
    @Ctx() ctx: Context,
    @Arg("filter", () => ProductFilter, { nullable: true, description: "Which products; all without." })
    filter?: ProductFilter | null,
  ): Promise<ProductExportPayload> {
    return answered(
      ctx,
      transact(ctx.em, (tx) => createExport(tx, ctx.viewer, filter, ctx.now())),
    );
  }

  @Allow("catalog.read")
  @Mutation(() => ProductExportPayload, { description: "Stops an export." })
  productExportCancel(
    @Arg("id", () => ID, { description: "The export." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductExportPayload> {
    return answered(
      ctx,
      transact(ctx.em, (tx) => cancelExport(tx, ctx.storage, id)),
    );
  }
}

const answered = (ctx: Context, work: Promise<{ id: Id<"exp"> }>): Promise<ProductExportPayload> =>
  answer(
    ProductExportPayload,
    work.then(async ({ id }) => {
      const [row] = await ctx.read.rows(exportsById, [[id]]);
      return { export: row ? ProductExport.of(row) : null };
    }),
  );
