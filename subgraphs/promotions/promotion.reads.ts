import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { byKey, defineLoader } from "@till/kit/loader";
import { decimal, Money } from "@till/kit/money";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { type PromotionKind, type PromotionStatus, statusAt } from "./promotion.entity.js";
import type { PromotionView } from "./promotion.types.js";

interface PromotionRow {
  id: Id<"promo">;
  code: string;
  title: string;
  kind: PromotionKind;
  percentPpm: number | null;
  amount: string | null;
  minimumSpend: string | null;
  currency: string;
  startsAt: Date | string | null;
  endsAt: Date | string | null;
  usageLimit: number | null;
  perCustomerLimit: number | null;
  usedCount: number;
  isActive: boolean;
  createdAt: Date | string;
}

const columns = `id, code, title, kind, percent_ppm as "percentPpm", amount::text, minimum_spend::text as "minimumSpend",
  currency, starts_at as "startsAt", ends_at as "endsAt", usage_limit as "usageLimit",
  per_customer_limit as "perCustomerLimit", used_count as "usedCount", is_active as "isActive",
  created_at as "createdAt"`;

/** A promotion as staff see it at a moment. */
export function promotionView(row: PromotionRow, now: Date): PromotionView {
  const money = (minor: string | null) =>
    minor === null ? undefined : Money.of(BigInt(minor), row.currency);
  // In a transaction the driver leaves timestamps as text.
  const date = (at: Date | string | null) => (at === null ? null : new Date(at));
  const { percentPpm, amount, minimumSpend, currency: _, ...rest } = row;
  const window = { startsAt: date(row.startsAt), endsAt: date(row.endsAt) };
  return {
    ...rest,
    ...window,
    createdAt: new Date(row.createdAt),
    percent: percentPpm === null ? undefined : percentText(percentPpm),
    amount: money(amount),
    minimumSpend: money(minimumSpend),
    status: statusAt({ ...row, ...window }, now),
  };
}

/** 125,000 parts of a million are "12.5" percent. */
const percentText = (ppm: number): string => decimal(BigInt(ppm), 4).replace(/\.?0+$/, "");

export const promotionSql = `select ${columns} from promotions where id = ?`;

const byIds = statement<PromotionRow>(
  "promotions.by-id",
  `select ${columns} from promotions where id = any($1::uuid[])`,
);
export const promotionsById = defineLoader<PromotionView>(async ({ read, now }, ids) =>
  byKey(
    (await read.rows(byIds, [ids])).map((row) => promotionView(row, now())),
    (view) => view.id,
  ),
);

// The same rule as `statusAt`, for the database.
const statusSql = `case when not is_active then 'PAUSED' when ends_at <= $2 then 'ENDED' when starts_at > $2 then 'SCHEDULED'
  when used_count >= usage_limit then 'USED_UP' else 'RUNNING' end`;

const newestFirst: SortColumn[] = [
  // A cursor carries milliseconds; finer times would lose rows between pages.
  { sql: "date_trunc('milliseconds', created_at)", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "id", type: "uuid", direction: SortDirection.DESC },
];

export interface PromotionListArgs {
  first: number;
  after?: string | null | undefined;
  status?: PromotionStatus | null | undefined;
  query?: string | null | undefined;
}

/** Promotions, newest first. */
export async function listPromotions(
  { read, now }: Context,
  { first, after, status, query }: PromotionListArgs,
): Promise<{ page: Page<PromotionView>; count(limit: number): Promise<number> }> {
  const size = pageSize(first);
  const at = now();
  const words = query?.trim() ? `%${query.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
  const where = `($1::text is null or code ilike $1 or title ilike $1)
    and ($3::text is null or ${statusSql} = $3) and $2::timestamptz is not null`;
  const values = [words, at, status ?? null];
  const place = keyset(newestFirst, after, 5);
  const rows = await read.query<PromotionRow>(
    `select ${columns} from promotions where ${where} and ${place.where} order by ${place.orderBy} limit $4`,
    [...values, size + 1, ...place.values],
  );
  const views = rows.map((row) => promotionView(row, at));
  return {
    page: pageOf(views, size, after, (view) => [view.createdAt, view.id]),
    async count(limit) {
      const text = `select count(*)::int as n from (select 1 from promotions where ${where} limit $4) found`;
      const [row] = await read.query<{ n: number }>(text, [...values, limit]);
      return row!.n;
    },
  };
}
