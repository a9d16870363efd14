import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockProduct } from "../products/update-product.js";
import { requireDraft } from "./draft-row.js";
import { refuseCosts } from "./publish-draft.js";
import { publishScheduled } from "./publish-scheduled.job.js";

/**
 * Says when a draft is to be published, or with null that it is not.
 * @throws Refused(NOT_FOUND | INVALID)
 */
export async function scheduleDraft(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  { publishAt, now }: { publishAt: Date | null; now: Date },
): Promise<{ id: Id<"prod"> }> {
  const product = await lockProduct(tx, wireId);
  const draft = await requireDraft(tx, product.id);
  refuseCosts(draft, viewer);
  if (publishAt && publishAt <= now) throw refuse("INVALID", "This moment has passed.", ["publishAt"]);
  const daysMax = 366;
  if (publishAt && publishAt.getTime() > now.getTime() + daysMax * 86_400_000)
    throw refuse("INVALID", "At most a year ahead.", ["publishAt"]);
  await tx.execute(
    `update product_drafts set publish_at = ?::timestamptz, scheduled_by = ?, scheduled_by_name = ?, failure = null
      where product_id = ?`,
    [publishAt?.toISOString() ?? null, viewer.id ?? null, viewer.name ?? null, product.id],
  );
  if (publishAt)
    await enqueue(
      tx,
      publishScheduled,
      { productId: product.id, publishAt: publishAt.toISOString() },
      { runAt: publishAt },
    );
  await audit(tx, viewer, {
    action: "catalog.draft-schedule",
    entity: "Product",
    entityId: product.id,
    before: { publishAt: draft.publishAt },
    after: { publishAt },
  });
  return { id: product.id };
}

/** Throws a draft away; the product stays as it is. @throws Refused(NOT_FOUND) */
export async function discardDraft(tx: Tx, wireId: string): Promise<{ id: Id<"prod"> }> {
  const product = await lockProduct(tx, wireId);
  await requireDraft(tx, product.id);
  await tx.execute("delete from product_drafts where product_id = ?", [product.id]);
  return { id: product.id };
}
