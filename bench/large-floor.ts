import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { serveParent, settingsOf } from "./child.js";

/**
 * The floor for a large catalogue: one statement of raw SQL for each question, over the same tables, that finds
 * twenty-four cards in a plain way: no typing errors, no synonyms, no stock in the ranking, counts of one facet.
 */
const pool = new pg.Pool({ connectionString: settingsOf<{ url: string }>().url, max: 1 });

const cards = (
  found: string,
): string => `select json_agg(json_build_object('id', p.id, 'title', p.title, 'slug', p.slug,
    'min', p.price_min, 'image', (select json_build_object('key', m.key, 'alt', m.alt) from product_images m
      where m.product_id = p.id order by m.position limit 1))) as answer
  from (${found}) found join products p on p.id = found.id`;
const inCategory = `select pc.product_id from categories top join categories c on c.tree <@ top.tree
  join product_categories pc on pc.category_id = c.id where top.path = $1`;

interface Variables {
  query?: string;
  filter?: { category?: string };
}

const searched = ({ query = "" }: Variables): pg.QueryConfig => ({
  name: "search",
  text: cards(`select product_id as id from product_search
    where document @@ websearch_to_tsquery('english', $1)
    order by ts_rank(names, websearch_to_tsquery('english', $1)) desc, product_id limit 24`),
  values: [query],
});

const answers: Record<string, (variables: Variables) => pg.QueryConfig> = {
  LargeSearch: searched,
  LargeSuggestions: searched,
  LargeListing: ({ filter }) => ({
    name: "listing",
    text: `select (${cards(`select id from product_index where status = 'ACTIVE' and id in (${inCategory})
        order by units_sold desc, created_at desc, id desc limit 24`)}) as answer,
      (select json_agg(f) from (select vendor, count(*) from product_index
        where status = 'ACTIVE' and id in (${inCategory}) group by vendor) f) as vendors`,
    values: [filter?.category ?? null],
  }),
  LargePage: ({ filter }) => ({
    name: filter?.category ? "page-of-category" : "page",
    text: cards(`select id from product_index where status = 'ACTIVE'
      ${filter?.category ? `and id in (${inCategory})` : ""}
      order by units_sold desc, created_at desc, id desc limit 24 offset 4776`),
    values: filter?.category ? [filter.category] : [],
  }),
};

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operationName: string;
      variables: Variables;
    };
    pool.query(answers[operationName]!(variables)).then(
      ({ rows }) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ data: rows }));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(JSON.stringify({ errors: [String(error)] }));
      },
    );
  });
});
server.listen(0, "127.0.0.1", () => serveParent((server.address() as AddressInfo).port));
