import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { byKey, defineLoader } from "@till/kit/loader";
import { keyset, pageOf, pageSize, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";

export interface CustomerRow {
  id: Id<"cust">;
  email: string;
  name: string;
  phone: string | null;
  acceptsMarketing: boolean;
  createdAt: Date;
}

const columns = `id, email, name, phone, accepts_marketing as "acceptsMarketing", created_at as "createdAt"`;

const byIds = statement<CustomerRow>(
  "customers.by-ids",
  `select ${columns} from customers where id = any($1::uuid[])`,
);

export const customers = defineLoader<CustomerRow>(async ({ read }, ids) =>
  byKey(await read.rows(byIds, [ids]), (row) => row.id),
);

interface Listing {
  first: number;
  after?: string | undefined;
  query?: string | undefined;
}

/** Newest first; `query` looks in names and addresses. */
export async function listCustomers({ read }: Context, { first, after, query }: Listing) {
  const size = pageSize(first);
  const order = keyset(
    [
      { sql: "created_at", type: "timestamptz", direction: SortDirection.DESC },
      { sql: "id", type: "uuid", direction: SortDirection.DESC },
    ],
    after,
    3,
  );
  const matches = "($1::text is null or lower(name || ' ' || email) like $1)";
  const pattern = query?.trim()
    ? `%${query
        .trim()
        .toLowerCase()
        .replace(/[\\%_]/g, "\\$&")}%`
    : null;
  const found = await read.query<CustomerRow>(
    `select ${columns} from customers where ${matches} and ${order.where} order by ${order.orderBy} limit $2`,
    [pattern, size + 1, ...order.values],
  );
  const count = async (limit: number) => {
    const [row] = await read.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from customers where ${matches} limit $2) counted`,
      [pattern, limit],
    );
    return row!.n;
  };
  return { page: pageOf(found, size, after, (row) => [row.createdAt, row.id]), count };
}
