import { newId, type Id, encodeId } from "@till/kit/id";
import { newToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { workOff } from "@till/kit/outbox";
import { staffWith, type testDatabase } from "@till/host/testing";
import { type ImportRow, importColumns } from "./import.row.js";
import { checkImport, startImport } from "./manage-import.js";
import { runImport } from "./run-import.job.js";

export const importer = staffWith("catalog.import", "catalog.write", "catalog.cost.write");

/** Brings files into a test's shop as the API does. */
export function importing(db: ReturnType<typeof testDatabase>) {
  /** Sends a file and asks for its check, which no job has done yet. */
  async function sent(content: string | Buffer): Promise<Id<"imp">> {
    const key = `uploads/${newToken()}`;
    const bytes = Buffer.from(content);
    await db.sql(
      "insert into uploads (id, key, filename, content_type, bytes, purpose) values (?, ?, 'a.csv', 'text/csv', ?, 'PRODUCT_IMPORT')",
      [newId(), key, Math.max(bytes.byteLength, 1)],
    );
    await db.services().storage.put(key, bytes, "text/csv");
    const input = { uploadKey: key, filename: "a.csv" };
    return (await checkImport({ ...db.services(), em: db.em() }, importer, input)).id;
  }

  /** Works off imports alone: pictures would be fetched from the network. */
  async function work(): Promise<void> {
    for (;;) {
      const [job] = await db.sql<{ id: Id }>(
        "select id from outbox where name = 'catalog.run-import' and status = 'pending' order by created_at limit 1",
      );
      if (!job) return;
      await workOff(db.services(), [runImport], job.id);
    }
  }

  const start = (id: Id<"imp">) => transact(db.em(), (tx) => startImport(tx, importer, encodeId("imp", id)));
  const row = async (id: Id<"imp">) =>
    (await db.sql<ImportRow>(`select ${importColumns} from product_imports where id = ?`, [id]))[0]!;

  return {
    sent,
    work,
    start,
    row,
    async imported(content: string | Buffer): Promise<{ id: Id<"imp">; found: ImportRow }> {
      const id = await sent(content);
      await work();
      await start(id);
      await work();
      return { id, found: await row(id) };
    },
    /** "4 ERROR PRICE_MISSING" for each problem, in the order of their finding. */
    problems: async (id: Id<"imp">): Promise<string[]> =>
      (
        await db.sql<{ words: string }>(
          `select concat_ws(' ', row_number, severity, code) as words from product_import_problems
            where import_id = ? order by id`,
          [id],
        )
      ).map(({ words }) => words),
    /** How often each problem was found. */
    problemsBy: async (id: Id<"imp">): Promise<Record<string, number>> =>
      Object.fromEntries(
        (
          await db.sql<{ code: string; count: number }>(
            `select code, count(*)::int as count from product_import_problems
              where import_id = ? group by code order by code`,
            [id],
          )
        ).map(({ code, count }) => [code, count]),
      ),
  };
}
