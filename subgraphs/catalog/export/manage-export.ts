import type { Services } from "@till/kit/context";
import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { conditionsOf } from "../products/conditions.js";
import type { ProductFilter } from "../products/filter.input.js";
import type { ExportStatusWord } from "./export.row.js";
import { runExport } from "./run-export.job.js";

/**
 * Asks for a file of all products, or of those that a filter names. It has what the viewer may read: costs and
 * stock are left out for others.
 * @throws Refused(INVALID | IN_USE) for a broken filter, or while another export is at work
 */
export async function createExport(
  tx: Tx,
  viewer: Viewer,
  filter: ProductFilter | null | undefined,
  now: Date,
): Promise<{ id: Id<"exp"> }> {
  const { currency } = await settings(tx);
  const wanted = JSON.parse(JSON.stringify(filter ?? {})) as ProductFilter;
  conditionsOf({ filter: wanted, query: "", seesAll: true, currency });
  await tx.execute("select pg_advisory_xact_lock(hashtext('catalog.exports'))");
  const [other] = await tx.execute<{ name: string | null }[]>(
    `select started_by_name as name from product_exports where status in ('QUEUED', 'RUNNING') limit 1`,
  );
  if (other)
    throw refuse(
      "IN_USE",
      `An export of ${other.name ?? "somebody"} is still being written. Wait until it is done, or cancel it.`,
    );
  const id = newId<"exp">();
  await tx.execute(
    `insert into product_exports (id, filename, status, filter, has_costs, has_stock, started_by, started_by_name)
     values (?, ?, 'QUEUED', ?::jsonb, ?, ?, ?, ?)`,
    [
      id,
      `products-${now.toISOString().slice(0, 10)}.csv`,
      JSON.stringify(wanted),
      viewer.permissions.has("catalog.cost.read"),
      viewer.permissions.has("inventory.read"),
      viewer.id ?? null,
      viewer.name ?? null,
    ],
  );
  await enqueue(tx, runExport, { exportId: id, slice: 0 });
  await audit(tx, viewer, { action: "catalog.export", entity: "ProductExport", entityId: id });
  return { id };
}

/**
 * Stops an export; what has been written of it is thrown away.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function cancelExport(
  tx: Tx,
  storage: Services["storage"],
  wireId: string,
): Promise<{ id: Id<"exp"> }> {
  const id = decodeId("exp", wireId);
  const [row] = id
    ? await tx.execute<{ status: ExportStatusWord; partKeys: string[] }[]>(
        `select status, part_keys as "partKeys" from product_exports where id = ? for update`,
        [id],
      )
    : [];
  if (!id || !row) throw refuse("NOT_FOUND", "There is no such export.", ["id"]);
  if (row.status !== "QUEUED" && row.status !== "RUNNING")
    throw refuse("ILLEGAL_TRANSITION", `An export that is ${row.status} cannot be cancelled.`, ["id"]);
  await tx.execute(
    "update product_exports set status = 'CANCELLED', part_keys = '{}', finished_at = now() where id = ?",
    [id],
  );
  for (const key of row.partKeys) await storage.delete(key);
  return { id };
}
