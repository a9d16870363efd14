import { decodeId, type Id } from "@till/kit/id";
import { sanitizeHtml } from "@till/kit/html";
import type { Viewer } from "@till/kit/viewer";
import type { Faults } from "../faults.js";
import { isSlug } from "../slug.js";
import type { ProductUpdateInput, SeoInput } from "./product.input.js";
import type { ProductStatus } from "./product.type.js";
import { limits, line } from "./limits.js";
import { type VariantChanges, variantsOf } from "./variant-changes.js";

export { limits } from "./limits.js";
export type { VariantChanges } from "./variant-changes.js";

/** Checked changes to a product, from a form or from an import. Undefined leaves things as they are. */
export interface ProductChanges {
  title?: string | undefined;
  slug?: string | undefined;
  /** Whether a slug may be taken that used to lead to another product. */
  takesFormerSlug?: boolean | undefined;
  subtitle?: string | null | undefined;
  description?: string | undefined;
  vendor?: string | null | undefined;
  productType?: string | null | undefined;
  status?: ProductStatus | undefined;
  tags?: string[] | undefined;
  seo?: { title?: string | null | undefined; description?: string | null | undefined } | undefined;
  categoryIds?: Id<"cat">[] | undefined;
  imageIds?: Id<"img">[] | undefined;
  optionNames?: string[] | undefined;
  variants?: VariantChanges[] | undefined;
}

type Input = { readonly [Field in keyof ProductUpdateInput]: ProductUpdateInput[Field] | undefined };

/** Checks a form. Every fault is added with the path of its field; the result is only used when there is none. */
export function changesOf(input: Input, viewer: Viewer, currency: string, faults: Faults): ProductChanges {
  const { seo, status } = input;
  const changes: ProductChanges = {
    title: required(line(input.title, limits.titleLettersMax, faults, "title"), faults, "title"),
    slug: slug(input.slug, faults),
    takesFormerSlug: input.takesFormerSlug ?? undefined,
    subtitle: line(input.subtitle, limits.lineLettersMax, faults, "subtitle"),
    description: description(input.description, faults),
    vendor: line(input.vendor, limits.lineLettersMax, faults, "vendor"),
    productType: line(input.productType, limits.lineLettersMax, faults, "productType"),
    status: status ?? undefined,
    tags: input.tags === undefined ? undefined : tagsOf(input.tags ?? [], faults),
    seo: seo === undefined ? undefined : seoOf(seo, faults),
    categoryIds: ids("cat", input.categoryIds, limits.categoriesMax, faults, "categoryIds"),
    imageIds: ids("img", input.imageIds, limits.imagesMax, faults, "imageIds"),
  };
  if (status === null) faults.add("INVALID", "A product always has a status.", "status");
  if (input.variants === undefined) return changes;
  return { ...changes, ...variantsOf(input.variants ?? [], viewer, currency, faults) };
}

function required(text: string | null | undefined, faults: Faults, field: string): string | undefined {
  if (text === null) faults.add("INVALID", "This cannot be empty.", field);
  return text ?? undefined;
}

function slug(text: string | null | undefined, faults: Faults): string | undefined {
  if (text === undefined || text === null || text === "") return undefined;
  if (!isSlug(text))
    faults.add("INVALID", "A slug has small letters, digits and single hyphens between them.", "slug");
  return text;
}

function description(html: string | null | undefined, faults: Faults): string | undefined {
  if (html === undefined || html === null) return html === null ? "" : undefined;
  if (html.length > limits.descriptionLettersMax) {
    faults.add("INVALID", `At most ${limits.descriptionLettersMax} letters.`, "description");
    return undefined;
  }
  return sanitizeHtml(html);
}

function seoOf(seo: SeoInput | null, faults: Faults): ProductChanges["seo"] {
  if (seo === null) return { title: null, description: null };
  return {
    title: line(seo.title, limits.lineLettersMax, faults, "seo", "title"),
    description: line(seo.description, 1_000, faults, "seo", "description"),
  };
}

/** Tags without blanks and doubles, upper and lower case alike. */
export function tagsOf(tags: readonly string[], faults: Faults): string[] {
  const seen = new Map<string, string>();
  for (const [at, tag] of tags.entries()) {
    const plain = line(tag, limits.tagLettersMax, faults, "tags", at);
    if (plain && !seen.has(plain.toLowerCase())) seen.set(plain.toLowerCase(), plain);
  }
  if (seen.size > limits.tagsMax) faults.add("LIMIT_EXCEEDED", `At most ${limits.tagsMax} tags.`, "tags");
  return [...seen.values()];
}

function ids<P extends string>(
  prefix: P,
  list: readonly string[] | null | undefined,
  max: number,
  faults: Faults,
  field: string,
): Id<P>[] | undefined {
  if (list === undefined) return undefined;
  if ((list ?? []).length > max) faults.add("LIMIT_EXCEEDED", `At most ${max}.`, field);
  const decoded = (list ?? []).map((text, at) => {
    const id = decodeId(prefix, text);
    if (!id) faults.add("NOT_FOUND", "There is none with this id.", field, at);
    return id;
  });
  return [...new Set(decoded.filter((id) => id !== undefined))];
}
