import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";

/** What replaced a version of a product. */
export type ReplacedBy = "EDIT" | "ARCHIVE" | "PUBLISH" | "ROLLBACK" | "BULK_EDIT" | "IMPORT";

/** Older versions than these are let go, so that a product that changes daily does not grow for ever. */
export const versionsKeptMax = 100;

/**
 * Keeps what products are before they are changed; the caller holds their locks. One statement for many, and
 * several changes in one transaction keep what there was before the first.
 */
export async function keepVersions(
  tx: Tx,
  viewer: Viewer,
  productIds: readonly Id<"prod">[],
  replacedBy: ReplacedBy,
): Promise<void> {
  const ids = `{${productIds.join(",")}}`;
  await tx.execute(
    `insert into product_versions (product_id, version, state, replaced_by, actor_id, actor_name)
     select s.product_id, s.version, s.state, ?, ?::uuid, ? from product_state(?::uuid[]) s
         on conflict (product_id, version) do nothing`,
    [replacedBy, viewer.id ?? null, viewer.name ?? null, ids],
  );
  await tx.execute(
    `delete from product_versions v using products p
      where p.id = any (?::uuid[]) and v.product_id = p.id and v.version < p.version - ?`,
    [ids, versionsKeptMax],
  );
}
