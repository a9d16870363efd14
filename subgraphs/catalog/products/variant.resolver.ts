import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { connectionOf, keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { Arg, Ctx, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ImageRow } from "../media/image.type.js";
import { variantImages, type VariantRow, variantColumns } from "./rows.js";
import { ProductVariant } from "./variant.type.js";

@ObjectType({ description: "A page of a list of variants." })
export class ProductVariantConnection extends connectionOf("ProductVariant", ProductVariant) {}

type ListRow = VariantRow & {
  currency: string;
  optionNames: string[];
  images: ImageRow[];
  sortValues: unknown[];
};

const order: SortColumn[] = [
  { sql: "lower(p.title)", type: "text", direction: SortDirection.ASC },
  { sql: "v.position", type: "int", direction: SortDirection.ASC },
  { sql: "v.id", type: "uuid", direction: SortDirection.ASC },
];

const from = `from product_variants v join products p on p.id = v.product_id
  where v.deleted_at is null and p.status <> 'ARCHIVED'
    and ($1::text = '' or v.sku ilike '%' || $2 || '%' or p.search_text like '%' || search_plain($2) || '%')`;

@Resolver()
export class VariantResolver {
  @Allow("catalog.read")
  @Query(() => ProductVariantConnection, { description: "Variants of all products that are not archived." })
  async variants(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) cursor?: string,
    @Arg("query", () => String, { nullable: true, description: "A part of a SKU or of a product's title." })
    query?: string,
  ): Promise<ProductVariantConnection> {
    const size = pageSize(first);
    const after = cursor ?? undefined;
    const typed = (query ?? "").trim();
    // A text that is to be found as it is must not act as a pattern.
    const values = [typed, typed.replace(/[\\%_]/g, String.raw`\$&`)];
    const next = keyset(order, after, 3);
    const rows = await ctx.read.query<ListRow>(
      `select ${variantColumns("v")}, (select currency from settings), p.option_names as "optionNames",
              ${variantImages("v")},
              json_build_array(lower(p.title), v.position, v.id) as "sortValues"
         ${from} and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      [...values, ...next.values],
    );
    const cursors = new Map(rows.map((row) => [row.id, row.sortValues]));
    const nodes = rows.map((row) => new ProductVariant(row, row));
    const page = pageOf(nodes, size, after, ({ id }) => cursors.get(id) ?? []);
    return new ProductVariantConnection(page, async (limit) => {
      const text = `select count(*)::int as count from (select 1 ${from} limit $3) counted`;
      return (await ctx.read.query<{ count: number }>(text, [...values, limit]))[0]?.count ?? 0;
    });
  }
}
