import type { Context } from "@till/kit/context";
import { connectionOf, keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { Field, InputType, ObjectType } from "type-graphql";
import { Image, imageColumns, type ImageRow } from "./image.type.js";
import { isUnused } from "./in-use.js";

@ObjectType({ description: "A page of a list of pictures." })
export class ImageConnection extends connectionOf("Image", Image) {}

@InputType({ description: "Which pictures. What is left out does not matter." })
export class ImageFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether nothing of the catalogue shows it; orders that remember it do not count.",
  })
  readonly isUnused?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it lacks a text for those who cannot see it.",
  })
  readonly isWithoutAlt?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it could not be made ready." })
  readonly isFailed?: boolean | null;
}

export interface ImagesWanted {
  first: number;
  after?: string | undefined;
  query?: string | undefined;
  filter?: ImageFilter | undefined;
}

type ListRow = ImageRow & { sortValues: unknown[] };

const order: SortColumn[] = [
  { sql: "i.created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "i.id", type: "uuid", direction: SortDirection.DESC },
];

/** Pictures, the newest first. `query` is a part of a picture's text, or of what finds its product. */
export async function listImages(ctx: Context, wanted: ImagesWanted): Promise<ImageConnection> {
  const size = pageSize(wanted.first);
  const { where, values } = conditionsOf(wanted);
  const page = statementOf(wanted);
  const rows = await ctx.read.query<ListRow>(page.text, page.values);
  const cursors = new Map(rows.map((row) => [row.id, row.sortValues]));
  const nodes = rows.map((row) => new Image(row));
  const found = pageOf(nodes, size, wanted.after, ({ id }) => cursors.get(id) ?? []);
  return new ImageConnection(found, async (limit) => {
    const text = `select count(*)::int as count from
      (select 1 from product_images i where ${where} limit $${values.length + 1}) counted`;
    return (await ctx.read.query<{ count: number }>(text, [...values, limit]))[0]?.count ?? 0;
  });
}

/** One page, and one row more that tells whether there is another. */
export function statementOf(wanted: ImagesWanted): { text: string; values: unknown[] } {
  const { where, values } = conditionsOf(wanted);
  const next = keyset(order, wanted.after, values.length + 1);
  const text = `select ${imageColumns("i")}, json_build_array(i.created_at, i.id) as "sortValues"
    from product_images i where ${where} and ${next.where} order by ${next.orderBy} limit ${wanted.first + 1}`;
  return { text, values: [...values, ...next.values] };
}

function conditionsOf({ query, filter = {} }: ImagesWanted): { where: string; values: unknown[] } {
  const conditions = ["true"];
  const values: unknown[] = [];
  const typed = (query ?? "").trim();
  if (typed !== "") {
    // A text that is to be found as it is must not act as a pattern.
    values.push(`%${typed.replace(/[\\%_]/g, String.raw`\$&`)}%`);
    // Two look-ups, each with an index of its own; one condition with "or" would read every picture.
    conditions.push(`i.id in (
      select a.id from product_images a where search_plain(a.alt) like search_plain($1)
      union all
      select b.id from products p join product_images b on b.product_id = p.id
       where p.search_text like search_plain($1))`);
  }
  const { isUnused: unused, isWithoutAlt, isFailed } = filter;
  if (typeof unused === "boolean") conditions.push(unused ? isUnused : `not ${isUnused}`);
  if (typeof isWithoutAlt === "boolean") conditions.push(isWithoutAlt ? "i.alt = ''" : "i.alt <> ''");
  if (typeof isFailed === "boolean") conditions.push(`i.state ${isFailed ? "=" : "<>"} 'FAILED'`);
  return { where: conditions.join(" and "), values };
}
