import type { Tx } from "@till/kit/tx";

type Value = string | number | bigint | boolean | Date | Buffer | null | undefined | object;
export type Row = Readonly<Record<string, Value>>;

const rowsPerStatement = 2_000;

/**
 * Writes many rows of one table with few statements; PostgreSQL itself reads each value as its column's type.
 * Every row names the same columns. Row triggers and CHECKs see each row as if it came alone.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = JSON.stringify(rows.slice(from, from + rowsPerStatement), forColumn);
    await tx.execute(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
      [part],
    );
  }
}

/** Money travels as text, and bytes as PostgreSQL writes them. */
function forColumn(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value === undefined) return null;
  if (isBufferJson(value)) return `\\x${Buffer.from(value.data).toString("hex")}`;
  return value;
}

const isBufferJson = (value: unknown): value is { type: "Buffer"; data: number[] } =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  value.type === "Buffer" &&
  "data" in value;
