import { LockMode } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Refused } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { defineJob } from "@till/kit/job";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { z } from "zod";
import { StoredProduct } from "../products/product.entity.js";
import { type DraftRow, lockDraft } from "./draft-row.js";
import { publish } from "./publish-draft.js";

const input = z.object({ productId: z.uuid(), publishAt: z.iso.datetime() });
type Input = z.infer<typeof input>;

/** Publishes a draft when its time has come; what stands in the way is kept with the draft for people to read. */
export const publishScheduled = defineJob<Input>({
  name: "catalog.publish-scheduled",
  input,
  async perform({ em }, { productId, publishAt }) {
    const id = productId as Id<"prod">;
    try {
      await transact(em, (tx) => publishDue(tx, id, publishAt));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await noteFailure(em, id, error.message);
    }
  },
});

async function publishDue(tx: Tx, id: Id<"prod">, publishAt: string): Promise<void> {
  const product = await tx.findOne(StoredProduct, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const draft = product && (await lockDraft(tx, id));
  // It was published, thrown away or put off meanwhile.
  if (!draft || draft.publishAt?.toISOString() !== publishAt) return;
  await publish(tx, schedulerOf(draft), product);
}

/** Publishing acts in the name of whoever scheduled it, who was allowed to. */
const schedulerOf = ({ scheduledBy, scheduledByName, takesCosts }: DraftRow): Viewer => ({
  kind: "staff",
  ...(scheduledBy && { id: scheduledBy }),
  name: scheduledByName ?? "Scheduled",
  permissions: new Set(["catalog.write", "inventory.adjust", ...(takesCosts ? ["catalog.cost.write"] : [])]),
});

const noteFailure = (em: EntityManager, id: Id<"prod">, failure: string): Promise<unknown> =>
  em
    .fork()
    .execute("update product_drafts set failure = ?, publish_at = null where product_id = ?", [failure, id]);
