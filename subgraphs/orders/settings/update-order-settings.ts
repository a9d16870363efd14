import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { Money } from "@till/kit/money";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { OrderSettingsInput } from "./order-settings.type.js";

export interface OrderSettingsRow {
  legalName: string;
  address: string;
  vatId: string;
  registration: string;
  footer: string;
  /** Minor units. */
  secondPersonFrom: string | null;
  returnDays: number;
}

export const orderSettingsColumns = `legal_name as "legalName", address, vat_id as "vatId", registration, footer,
  second_person_from::text as "secondPersonFrom", return_days as "returnDays"`;

const lettersMax = { legalName: 200, address: 500, vatId: 50, registration: 200, footer: 500 } as const;

/**
 * Changes what documents say from now on; documents that were issued stay as they are.
 * @throws Refused(INVALID)
 */
export async function updateOrderSettings(
  tx: Tx,
  viewer: Viewer,
  input: OrderSettingsInput,
): Promise<OrderSettingsRow> {
  const [before] = await tx.execute<OrderSettingsRow[]>(
    `select ${orderSettingsColumns} from order_settings for update`,
  );
  const { currency } = await settings(tx);
  const after = { ...before!, ...textsOf(input), ...limitsOf(input, currency) };
  await tx.execute(
    `update order_settings set legal_name = ?, address = ?, vat_id = ?, registration = ?, footer = ?,
            second_person_from = ?, return_days = ?`,
    [
      after.legalName,
      after.address,
      after.vatId,
      after.registration,
      after.footer,
      after.secondPersonFrom,
      after.returnDays,
    ],
  );
  await audit(tx, viewer, { action: "settings.orders", entity: "OrderSettings", before: before!, after });
  return after;
}

function textsOf(input: OrderSettingsInput): Partial<OrderSettingsRow> {
  const texts: Partial<Record<keyof typeof lettersMax, string>> = {};
  for (const [name, max] of Object.entries(lettersMax) as [keyof typeof lettersMax, number][]) {
    const text = input[name]?.replaceAll("\r\n", "\n").trim();
    if (text === undefined) continue;
    if (text.length > max) throw refuse("INVALID", `At most ${max} letters.`, [name]);
    texts[name] = text;
  }
  return texts;
}

function limitsOf(
  { secondPersonFrom, returnDays }: OrderSettingsInput,
  currency: string,
): Partial<OrderSettingsRow> {
  const limits: Partial<OrderSettingsRow> = {};
  if (secondPersonFrom != null) {
    const sum = Money.parse(secondPersonFrom, currency);
    if (!sum || sum.minor < 0n)
      throw refuse("INVALID", `Write a sum in ${currency}, or 0 for never.`, ["secondPersonFrom"]);
    limits.secondPersonFrom = sum.minor === 0n ? null : sum.minor.toString();
  }
  if (returnDays != null) {
    if (!Number.isInteger(returnDays) || returnDays < 0 || returnDays > 3_650)
      throw refuse("INVALID", "Write a number of days from 0 to 3,650.", ["returnDays"]);
    limits.returnDays = returnDays;
  }
  return limits;
}
