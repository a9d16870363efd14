import type { Id } from "@till/kit/id";
import type { ProductStatus } from "../products/product.type.js";

/** A product with everything that a file may say of it. Amounts are whole minor units, as texts. */
export interface ExportedProduct {
  id: Id<"prod">;
  slug: string;
  title: string;
  subtitle: string | null;
  description: string;
  vendor: string | null;
  productType: string | null;
  status: ProductStatus;
  tags: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  optionNames: string[];
  variants: ExportedVariant[];
  images: ExportedImage[];
  /** The names of each place from the root. */
  categories: string[][];
  fileColumns: Record<string, string>;
}

export interface ExportedVariant {
  sku: string | null;
  optionValues: string[];
  price: string;
  compareAtPrice: string | null;
  cost: string | null;
  barcode: string | null;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  isTracked: boolean | null;
  mayOwe: boolean | null;
  onHand: number | null;
  lowStockThreshold: number | null;
  imageIds: Id<"img">[];
}

export interface ExportedImage {
  id: Id<"img">;
  key: string;
  width: number;
  sourceUrl: string | null;
  alt: string;
}

/** The columns of an `ExportedProduct` over an alias `p` of products: one statement reads many whole. */
export const exportedColumns = `p.id, p.slug, p.title, p.subtitle, p.description, p.vendor,
  p.product_type as "productType", p.status, p.tags, p.seo_title as "seoTitle",
  p.seo_description as "seoDescription", p.option_names as "optionNames",
  coalesce((
    select json_agg(json_build_object(
             'sku', v.sku, 'optionValues', v.option_values, 'price', v.price::text,
             'compareAtPrice', v.compare_at_price::text, 'cost', v.cost::text, 'barcode', v.barcode,
             'weightGrams', v.weight_grams, 'lengthMm', v.length_mm, 'widthMm', v.width_mm,
             'heightMm', v.height_mm, 'isTracked', st.is_tracked, 'mayOwe', st.can_backorder, 'onHand', st.on_hand,
             'lowStockThreshold', st.low_stock_threshold,
             'imageIds', array(select vi.image_id from product_variant_images vi where vi.variant_id = v.id))
           order by v.position, v.id)
      from product_variants v left join pub_variant_stock st on st.variant_id = v.id
     where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
  coalesce((
    select json_agg(json_build_object('id', i.id, 'key', i.key, 'width', i.width, 'sourceUrl', i.source_url,
                                      'alt', i.alt) order by i.position, i.id)
      from product_images i where i.product_id = p.id), '[]') as images,
  coalesce((
    select json_agg(place.names order by array_to_string(place.names, ' > ') collate "C")
      from (select (select array_agg(above.name order by nlevel(above.tree))
                      from categories above where above.tree @> c.tree) as names
              from product_categories pc join categories c on c.id = pc.category_id
             where pc.product_id = p.id) place), '[]') as categories,
  coalesce((select f.columns from product_file_columns f where f.product_id = p.id), '{}') as "fileColumns"`;
