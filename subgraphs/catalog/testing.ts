import type { EntityManager } from "@mikro-orm/postgresql";
import { type Id, newId } from "@till/kit/id";
import { StoredProduct } from "./products/product.entity.js";
import { ProductStatus } from "./products/product.type.js";
import { StoredVariant } from "./products/variant.entity.js";

let made = 0;

export interface Offered {
  productId: Id<"prod">;
  variantIds: Id<"var">[];
}

/** An active product with one variant for each price, straight into the database. */
export async function offered(
  em: EntityManager,
  over: Partial<
    Pick<StoredProduct, "title" | "slug" | "tags" | "vendor" | "status" | "description" | "optionNames">
  > & {
    variants?: Partial<StoredVariant>[];
  } = {},
): Promise<Offered> {
  made += 1;
  const fork = em.fork();
  const { variants = [{}], ...columns } = over;
  const product = Object.assign(new StoredProduct(), {
    title: `Product ${made}`,
    slug: `product-${made}`,
    status: ProductStatus.ACTIVE,
    publishedAt: new Date(),
    ...columns,
  });
  const rows = variants.map((variant, position) =>
    Object.assign(new StoredVariant(), {
      productId: product.id,
      title: variant.optionValues?.join(" / ") ?? "",
      // Two variants of a product never have the same choices.
      optionValues: variants.length > 1 ? [String(position)] : [],
      price: 1000n,
      position,
      ...variant,
    }),
  );
  fork.persist(product);
  await fork.flush();
  for (const row of rows) fork.persist(row);
  await fork.flush();
  return { productId: product.id, variantIds: rows.map(({ id }) => id) };
}

/** A category below another, by path: `category(em, "home/kitchen")` makes both. */
export async function category(em: EntityManager, path: string): Promise<Id<"cat">> {
  let parent: Id<"cat"> | null = null;
  for (const slug of path.split("/")) {
    const [known] = await em.execute<{ id: Id<"cat"> }[]>(
      "select id from categories where slug = ? and parent_id is not distinct from ?::uuid",
      [slug, parent],
    );
    const id: Id<"cat"> = known?.id ?? newId<"cat">();
    if (!known)
      await em.execute("insert into categories (id, parent_id, name, slug) values (?, ?, ?, ?)", [
        id,
        parent,
        slug[0]!.toUpperCase() + slug.slice(1),
        slug,
      ]);
    parent = id;
  }
  return parent!;
}

export const placedIn = (em: EntityManager, productId: Id<"prod">, categoryId: Id<"cat">): Promise<unknown> =>
  em.execute("insert into product_categories (product_id, category_id) values (?, ?)", [
    productId,
    categoryId,
  ]);
