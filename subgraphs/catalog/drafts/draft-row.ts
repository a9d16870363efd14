import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { canonical, type ProductState, type StateField } from "./state.js";

export interface DraftRow {
  productId: Id<"prod">;
  fields: StateField[];
  base: ProductState;
  content: ProductState;
  revision: number;
  takesCosts: boolean;
  publishAt: Date | null;
  scheduledBy: Id | null;
  scheduledByName: string | null;
  failure: string | null;
  savedByName: string | null;
  createdAt: Date;
  savedAt: Date;
}

export const draftColumns = `d.product_id as "productId", to_jsonb(d.fields) as fields, d.base, d.content, d.revision,
  d.takes_costs as "takesCosts", d.publish_at as "publishAt", d.scheduled_by as "scheduledBy",
  d.scheduled_by_name as "scheduledByName", d.failure, d.saved_by_name as "savedByName",
  d.created_at as "createdAt", d.saved_at as "savedAt"`;

/** The draft of a product, locked. The caller holds the product's lock already. */
export const lockDraft = async (tx: Tx, productId: Id<"prod">): Promise<DraftRow | undefined> => {
  const [row] = await tx.execute<DraftRow[]>(
    `select ${draftColumns} from product_drafts d where d.product_id = ? for update`,
    [productId],
  );
  return row && { ...row, publishAt: row.publishAt && new Date(row.publishAt) };
};

/** @throws Refused(NOT_FOUND) */
export async function requireDraft(tx: Tx, productId: Id<"prod">): Promise<DraftRow> {
  const draft = await lockDraft(tx, productId);
  if (!draft) throw refuse("NOT_FOUND", "This product has no draft.", ["id"]);
  return draft;
}

/** Fields of a draft that have changed in the product since the draft was begun. */
export const conflictsOf = ({ fields, base }: DraftRow, live: ProductState): StateField[] =>
  fields.filter((field) => canonical(base[field]) !== canonical(live[field]));
