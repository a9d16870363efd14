import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { defineLoader } from "@till/kit/loader";
import { statement } from "@till/kit/read";
import type { Tx } from "@till/kit/tx";

/**
 * Lets a product have a slug that nobody else ever had, or that somebody says it may have all the same: links
 * to another product would lead here from then on.
 * @returns what whoever saves should know
 * @throws Refused(TAKEN)
 */
export async function takeSlug(
  tx: Tx,
  productId: Id<"prod">,
  { slug, takesFormerSlug }: { slug?: string | undefined; takesFormerSlug?: boolean | undefined },
): Promise<string[]> {
  if (slug === undefined) return [];
  const [other] = await tx.execute<{ title: string }[]>(
    `select p.title from product_slugs s join products p on p.id = s.product_id
      where s.slug = ? and s.product_id <> ?`,
    [slug, productId],
  );
  if (!other) return [];
  if (takesFormerSlug !== true)
    throw refuse(
      "TAKEN",
      `“${other.title}” used to have this address, and old links still lead there. Say that they may lead here.`,
      ["slug"],
    );
  return [`“${other.title}” used to have the address “${slug}”; old links to it lead here now.`];
}

const former = statement<{ productId: string; slugs: string[] }>(
  "catalog.former-slugs",
  `select product_id as "productId", array_agg(slug order by given_up_at desc, slug) as slugs
     from product_slugs where product_id = any ($1::uuid[]) group by product_id`,
);

/** The slugs that products had before, the latest first. */
export const formerSlugsLoader = defineLoader<string[]>(async ({ read }, ids) => {
  const rows = await read.rows(former, [ids]);
  return new Map(rows.map(({ productId, slugs }) => [productId, slugs]));
});
