import type { Context } from "@till/kit/context";
import { defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import { Image, imageColumns, type ImageRow } from "../media/image.type.js";
import { categoryColumns, type CategoryRow } from "./category.row.js";
import { Category } from "./category.type.js";

/** Categories are few: a shop has at most this many, so the whole tree is read at once. */
export const categoriesMax = 2_000;

const allCategories = statement<CategoryRow>(
  "catalog.categories",
  `select ${categoryColumns("c")} from categories c order by c.parent_id nulls first, c.position, lower(c.name), c.id`,
);

/** The tree of one request, ready to walk. */
export class CategoryTree {
  readonly byId = new Map<string, Category>();
  readonly below = new Map<string | null, Category[]>();

  constructor(rows: readonly CategoryRow[]) {
    for (const row of rows) {
      const category = new Category(row);
      this.byId.set(row.id, category);
      const siblings = this.below.get(row.parentId);
      if (siblings) siblings.push(category);
      else this.below.set(row.parentId, [category]);
    }
  }

  /** From the root down to the category itself. */
  pathTo(id: string): Category[] {
    const path: Category[] = [];
    for (let at = this.byId.get(id); at; at = at.parentId ? this.byId.get(at.parentId) : undefined)
      path.unshift(at);
    return path;
  }

  depthFirst(from: string | null = null): Category[] {
    return (this.below.get(from) ?? []).flatMap((category) => [category, ...this.depthFirst(category.id)]);
  }
}

const trees = new WeakMap<Context, Promise<CategoryTree>>();

export function categoryTree(ctx: Context): Promise<CategoryTree> {
  ctx.shown.add("categories");
  let tree = trees.get(ctx);
  if (!tree) trees.set(ctx, (tree = ctx.read.rows(allCategories).then((rows) => new CategoryTree(rows))));
  return tree;
}

const withAbove = `(select coalesce(json_agg(a order by a.path), '[]') from
  (select ${categoryColumns("a")} from categories a where a.tree @> c.tree and a.id <> c.id) a) as above`;

/** Categories with their breadcrumbs. */
export const categoriesById = statement<CategoryRow>(
  "catalog.categories-by-id",
  `select ${categoryColumns("c")}, ${withAbove} from categories c where c.id = any ($1::uuid[])`,
);

/** A category by its path with its breadcrumb; a former path finds it too, unless another category has it now. */
export const categoryByPath = statement<CategoryRow>(
  "catalog.category-by-path",
  `select ${categoryColumns("c")}, ${withAbove}
     from (select c.*, 0 as rank from categories c where c.path = $1
           union all
           select c.*, 1 from category_former_paths f join categories c on c.id = f.category_id where f.path = $1
           order by rank limit 1) c`,
);

export const categoryLoader = defineLoader<Category>(async (ctx, ids) => {
  ctx.shown.add("categories");
  const rows = await ctx.read.rows(categoriesById, [ids]);
  return new Map(rows.map((row) => [row.id, new Category(row)]));
});

const counts = statement<{ id: string; count: number }>(
  "catalog.category-counts",
  `select c.id, count(distinct pc.product_id)::int as count
     from categories c
     join categories d on d.tree <@ c.tree
     join product_categories pc on pc.category_id = d.id
     join products p on p.id = pc.product_id and p.status = 'ACTIVE'
    where c.id = any ($1::uuid[])
    group by c.id`,
);

export const productCounts = defineLoader<number>(async (ctx, ids) => {
  ctx.shown.add("products:membership");
  const rows = await ctx.read.rows(counts, [ids]);
  return new Map(rows.map((row) => [row.id, row.count]));
});

const images = statement<ImageRow & { categoryId: string }>(
  "catalog.category-images",
  `select c.id as "categoryId", i.* from unnest($1::uuid[]) as wanted (id)
     join categories c on c.id = wanted.id
     cross join lateral (
       (select ${imageColumns("i")} from product_images i where i.id = c.image_id and i.state = 'READY')
       union all
       (select ${imageColumns("i")}
          from products p
          join lateral (select * from product_images i where i.product_id = p.id and i.state = 'READY'
                         order by i.position, i.id limit 1) i on true
         where p.status = 'ACTIVE'
           and exists (select 1 from product_categories pc join categories d on d.id = pc.category_id
                        where pc.product_id = p.id and d.tree <@ c.tree)
         order by p.units_sold desc, p.created_at, p.id limit 1)
       limit 1) i`,
);

export const categoryImages = defineLoader<Image>(async (ctx, ids) => {
  ctx.shown.add("products:membership");
  const rows = await ctx.read.rows(images, [ids]);
  return new Map(rows.map((row) => [row.categoryId, new Image(row)]));
});
