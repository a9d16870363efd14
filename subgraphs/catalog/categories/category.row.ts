/** A category as SQL gives it. */
export interface CategoryRow {
  id: string;
  parentId: string | null;
  name: string;
  slug: string;
  path: string;
  description: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
  imageId: string | null;
  position: number;
  version: number;
  /** The categories above, root first, where the statement brought them along. */
  above?: CategoryRow[];
}

/** The members of a `CategoryRow`, from an alias of categories. */
export const categoryColumns = (c: string): string =>
  `${c}.id, ${c}.parent_id as "parentId", ${c}.name, ${c}.slug, ${c}.path, ${c}.description, ` +
  `${c}.seo_title as "seoTitle", ${c}.seo_description as "seoDescription", ${c}.image_id as "imageId", ${c}.position, ${c}.version`;
