import { defineJob } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import { z } from "zod";

/**
 * Keeps a picture of every item that has moved since its last one. Each says up to which movement it goes, so
 * that the picture and the movements after it make the present, whatever the clocks said.
 * @param day the shop's own date: "2026-03-01"
 */
export async function takeSnapshots(tx: Tx, day: string): Promise<number> {
  const rows = await tx.execute<object[]>(
    `insert into inventory_snapshots (item_id, day, movement_count, on_hand, reserved, levels, hash)
     select c.item_id, ?::date, c.movement_count, c.on_hand, c.reserved,
            coalesce((select jsonb_object_agg(l.location_id, jsonb_build_array(l.on_hand, l.reserved))
                        from inventory_levels l where l.item_id = c.item_id), '{}'), c.last_hash
       from inventory_current c
       left join lateral (select s.movement_count from inventory_snapshots s where s.item_id = c.item_id
                           order by s.day desc limit 1) last on true
      where c.movement_count > coalesce(last.movement_count, 0)
     on conflict (item_id, day) do nothing returning item_id`,
    [day],
  );
  return rows.length;
}

export const snapshotStock = defineJob({
  name: "inventory.take-snapshots",
  input: z.object({}),
  every: "5 0 * * *",
  async run({ tx, now }) {
    const { timezone } = await settings(tx);
    await takeSnapshots(tx, new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(now()));
  },
});
