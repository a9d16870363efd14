import { statement } from "@till/kit/read";
import type { StockWord } from "@till/inventory";
import { categoryColumns, type CategoryRow } from "../categories/category.row.js";
import { imageColumns, type ImageRow } from "../media/image.type.js";

/** What every product row has: enough for a card in a list, from one table and the first picture. */
export interface ProductRow {
  id: string;
  title: string;
  slug: string;
  subtitle: string | null;
  vendor: string | null;
  productType: string | null;
  status: "DRAFT" | "ACTIVE" | "ARCHIVED";
  tags: string[];
  optionNames: string[];
  priceMin: string;
  priceMax: string;
  compareAtMin: string | null;
  compareAtMax: string | null;
  version: number;
  currency: string;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  featured: ImageRow | null;
  stock: StockWord;
}

/** What a product page shows beyond the card. */
export interface ProductDetails {
  description: string;
  seoTitle: string | null;
  seoDescription: string | null;
  variants: VariantRow[];
  images: ImageRow[];
  categories: CategoryRow[];
  breadcrumb: CategoryRow[];
}

export interface VariantRow {
  id: string;
  productId: string;
  sku: string | null;
  title: string;
  optionValues: string[];
  /** Whole minor units; far below 2^53, so JSON may carry them as numbers. */
  price: number | string;
  compareAtPrice: number | string | null;
  cost: number | string | null;
  barcode: string | null;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  position: number;
  /** In the order of the product. */
  imageIds: string[];
  stock: VariantStock | null;
}

/** What `pub_variant_stock` says of a variant. */
export interface VariantStock {
  word: StockWord;
  available: number;
  isTracked: boolean;
  canBackorder: boolean;
}

/** Only staff see pictures that are not ready. $2 of each statement says so. */
const shownImages = `(i.state = 'READY' or $2::boolean)`;

export const cardColumns = `p.id, p.title, p.slug, p.subtitle, p.vendor, p.product_type as "productType", p.status,
  p.tags, p.option_names as "optionNames", p.price_min as "priceMin", p.price_max as "priceMax",
  p.compare_at_min as "compareAtMin", p.compare_at_max as "compareAtMax", p.version,
  p.created_at as "createdAt", p.updated_at as "updatedAt", p.published_at as "publishedAt",
  s.currency,
  coalesce((select case min(array_position(array['IN_STOCK', 'LOW_STOCK'], st.word))
                   when 1 then 'IN_STOCK' when 2 then 'LOW_STOCK' end
              from product_variants v join pub_variant_stock st on st.variant_id = v.id
             where v.product_id = p.id and v.deleted_at is null), 'OUT_OF_STOCK') as stock`;

/** The first picture that can be shown, as JSON. */
export const featuredColumn = (showsAll = "false"): string =>
  `(select row_to_json(i) from (select ${imageColumns("i")} from product_images i
     where i.product_id = p.id and (i.state = 'READY' or ${showsAll})
     order by i.position, i.id limit 1) i) as featured`;

export const variantColumns = (v: string): string =>
  `${v}.id, ${v}.product_id as "productId", ${v}.sku, ${v}.title, ${v}.option_values as "optionValues",
   ${v}.price, ${v}.compare_at_price as "compareAtPrice", ${v}.cost, ${v}.barcode,
   ${v}.weight_grams as "weightGrams", ${v}.length_mm as "lengthMm", ${v}.width_mm as "widthMm",
   ${v}.height_mm as "heightMm", ${v}.position,
   array(select vi.image_id from product_variant_images vi join product_images i on i.id = vi.image_id
          where vi.variant_id = ${v}.id order by i.position, i.id) as "imageIds",
   (select row_to_json(st) from (select st.word, st.available, st.is_tracked as "isTracked",
      st.can_backorder as "canBackorder"
      from pub_variant_stock st where st.variant_id = ${v}.id) st) as stock`;

/** A variant's pictures that can be shown, as JSON, in the order of the product. */
export const variantImages = (v: string): string =>
  `(select coalesce(json_agg(i order by i.position, i.id), '[]') from
     (select ${imageColumns("i")} from product_variant_images vi join product_images i on i.id = vi.image_id
       where vi.variant_id = ${v}.id and i.state = 'READY') i) as images`;

const detailColumns = `p.description, p.seo_title as "seoTitle", p.seo_description as "seoDescription",
  (select coalesce(json_agg(v order by v.position, v.id), '[]') from
    (select ${variantColumns("v")} from product_variants v
      where v.product_id = p.id and v.deleted_at is null) v) as variants,
  (select coalesce(json_agg(i order by i.position, i.id), '[]') from
    (select ${imageColumns("i")} from product_images i
      where i.product_id = p.id and ${shownImages}) i) as images,
  (select coalesce(json_agg(c order by c.path), '[]') from
    (select ${categoryColumns("c")} from product_categories pc
       join categories c on c.id = pc.category_id where pc.product_id = p.id) c) as categories,
  (select coalesce(json_agg(b order by b.path), '[]') from
    (select ${categoryColumns("a")} from
       (select c.tree from product_categories pc join categories c on c.id = pc.category_id
         where pc.product_id = p.id order by nlevel(c.tree) desc, c.path limit 1) deepest
       join categories a on a.tree @> deepest.tree) b) as breadcrumb`;

/** The whole product page in one statement. */
const page = (by: string): string =>
  `select ${cardColumns}, ${featuredColumn("$2::boolean")}, ${detailColumns}
     from products p cross join settings s where ${by}`;

export type ProductPage = ProductRow & ProductDetails;
// A former slug still leads to its product; a present one always comes first.
export const pageBySlug = statement<ProductPage>(
  "catalog.product-by-slug",
  page(`p.id = coalesce((select id from products where slug = $1),
                        (select product_id from product_slugs where slug = $1))`),
);
export const pageById = statement<ProductPage>("catalog.product-by-id", page("p.id = $1::uuid"));
export const pagesById = statement<ProductPage>("catalog.products-details", page("p.id = any ($1::uuid[])"));

export const cardsById = statement<ProductRow>(
  "catalog.product-cards",
  `select ${cardColumns}, ${featuredColumn("$2::boolean")}
     from products p cross join settings s where p.id = any ($1::uuid[])`,
);

export const variantsById = statement<
  VariantRow & { currency: string; optionNames: string[]; images: ImageRow[] }
>(
  "catalog.variants",
  `select ${variantColumns("v")}, s.currency, p.option_names as "optionNames",
          ${variantImages("v")}
     from product_variants v
     join products p on p.id = v.product_id
    cross join settings s
    where v.id = any ($1::uuid[])`,
);
