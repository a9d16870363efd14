import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { defineLoader } from "@till/kit/loader";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { importColumns, type ImportRow } from "./import.row.js";
import { ProductImport, ProductImportConnection, ProductImportPayload } from "./import.type.js";
import { cancelImport, checkImport, startImport } from "./manage-import.js";

const importsById = statement<ImportRow>(
  "catalog.imports",
  `select ${importColumns} from product_imports where id = any ($1::uuid[])`,
);

export const importLoader = defineLoader<ProductImport>(async (ctx, ids) => {
  const [{ currency }, rows] = await Promise.all([settings(ctx.em), ctx.read.rows(importsById, [ids])]);
  return new Map(rows.map((row) => [row.id, ProductImport.of(row, currency)]));
});

const order: SortColumn[] = [
  { sql: "created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "id", type: "uuid", direction: SortDirection.DESC },
];

@Resolver()
export class ImportResolver {
  @Allow("catalog.import")
  @Query(() => ProductImport, { nullable: true, description: "An import by its id." })
  async productImport(
    @Arg("id", () => ID, { description: "The import's id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductImport | null> {
    const uuid = decodeId("imp", id);
    return (uuid && (await importLoader(ctx).load(uuid))) ?? null;
  }

  @Allow("catalog.import")
  @Query(() => ProductImportConnection, { description: "Imports, the latest first." })
  async productImports(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) cursor?: string,
  ): Promise<ProductImportConnection> {
    const [size, after] = [pageSize(first), cursor ?? undefined];
    const next = keyset(order, after, 1);
    const { currency } = await settings(ctx.em);
    const rows = await ctx.read.query<ImportRow & { exactly: string }>(
      `select ${importColumns}, created_at::text as exactly from product_imports
        where ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      next.values,
    );
    const exactly = new Map<string, string>(rows.map((row) => [row.id, row.exactly]));
    const nodes = rows.map((row) => ProductImport.of(row, currency));
    const page = pageOf(nodes, size, after, ({ id }) => [exactly.get(id), id]);
    return new ProductImportConnection(page, async (limit) => {
      const text = "select count(*)::int as count from (select 1 from product_imports limit $1) counted";
      return (await ctx.read.query<{ count: number }>(text, [limit]))[0]?.count ?? 0;
    });
  }

  @Allow("catalog.import")
  @Mutation(() => ProductImportPayload, {
    description: "Looks through a file and says what importing it would do.",
  })
  productImportCheck(
    @Arg("uploadKey", () => String, { description: "The key that `uploadCreate` gave." }) uploadKey: string,
    @Arg("filename", () => String, { description: "What the file is called." }) filename: string,
    @Ctx() ctx: Context,
  ): Promise<ProductImportPayload> {
    return answered(ctx, checkImport(ctx, ctx.viewer, { uploadKey, filename }));
  }

  @Allow("catalog.import")
  @Mutation(() => ProductImportPayload, { description: "Imports a file that has been checked." })
  productImportStart(
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductImportPayload> {
    return answered(
      ctx,
      transact(ctx.em, (tx) => startImport(tx, ctx.viewer, id)),
    );
  }

  @Allow("catalog.import")
  @Mutation(() => ProductImportPayload, { description: "Stops an import; what it has written stays." })
  productImportCancel(
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductImportPayload> {
    return answered(
      ctx,
      transact(ctx.em, (tx) => cancelImport(tx, id)),
    );
  }
}

const answered = (ctx: Context, work: Promise<{ id: Id<"imp"> }>): Promise<ProductImportPayload> =>
  answer(
    ProductImportPayload,
    work.then(async ({ id }) => {
      const [[row], { currency }] = await Promise.all([ctx.read.rows(importsById, [[id]]), settings(ctx.em)]);
      return { import: row ? ProductImport.of(row, currency) : null };
    }),
  );
