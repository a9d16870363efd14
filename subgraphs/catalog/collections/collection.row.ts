import type { CollectionKind, CollectionSort } from "./collection.type.js";
import type { Rule } from "./rule.js";

/** A collection as SQL gives it. */
export interface CollectionRow {
  id: string;
  title: string;
  slug: string;
  description: string;
  seoTitle: string | null;
  seoDescription: string | null;
  kind: CollectionKind;
  sort: CollectionSort;
  isVisible: boolean;
  imageId: string | null;
  position: number;
  rules: Rule | null;
  version: number;
  updatedAt: Date | string;
}

/** The members of a `CollectionRow`, from an alias of collections. */
export const collectionColumns = (c: string): string =>
  `${c}.id, ${c}.title, ${c}.slug, ${c}.description, ${c}.seo_title as "seoTitle",
   ${c}.seo_description as "seoDescription", ${c}.kind, ${c}.sort, ${c}.is_visible as "isVisible", ${c}.image_id as "imageId", ${c}.position,
   ${c}.rules, ${c}.version, ${c}.updated_at as "updatedAt"`;
