import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { serveParent, settingsOf } from "./child.js";

/**
 * The floor: the same answers from one statement of raw SQL each, in one process, without a framework. What
 * a general platform can hope to come near, and a cache to reach.
 */
const pool = new pg.Pool({ connectionString: settingsOf<{ url: string }>().url, max: 8 });

const stock = `case when not i.is_tracked then 'IN_STOCK' when c.available <= 0 then 'OUT_OF_STOCK'
  when c.available <= i.low_stock_threshold then 'LOW_STOCK' else 'IN_STOCK' end`;
const card = `json_build_object('id', p.id, 'title', p.title, 'slug', p.slug, 'min', p.price_min, 'max', p.price_max,
  'image', (select json_build_object('key', m.key, 'alt', m.alt, 'width', m.width, 'height', m.height)
              from product_images m where m.product_id = p.id order by m.position limit 1),
  'stock', (select min(${stock}) from product_variants v join inventory_items i on i.variant_id = v.id
              join inventory_current c on c.item_id = i.id where v.product_id = p.id))`;

const answers: Record<string, (variables: Record<string, string>) => pg.QueryConfig> = {
  ProductList: () => ({
    name: "list",
    text: `select json_agg(card) as answer from (select ${card} as card from products p
            where status = 'ACTIVE' order by created_at desc, id desc limit 24) cards`,
  }),
  ProductPage: ({ slug }) => ({
    name: "page",
    text: `select json_build_object('id', p.id, 'title', p.title, 'subtitle', p.subtitle, 'description', p.description,
              'vendor', p.vendor, 'options', p.option_names,
              'variants', (select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'title', v.title,
                  'options', v.option_values, 'price', v.price, 'compareAt', v.compare_at_price, 'stock', ${stock})
                  order by v.position) from product_variants v join inventory_items i on i.variant_id = v.id
                  join inventory_current c on c.item_id = i.id where v.product_id = p.id and v.deleted_at is null),
              'images', (select json_agg(json_build_object('key', m.key, 'alt', m.alt, 'width', m.width, 'height', m.height)
                  order by m.position) from product_images m where m.product_id = p.id),
              'categories', (select json_agg(json_build_object('id', g.id, 'name', g.name, 'path', g.path,
                  'above', (select json_agg(a.name order by nlevel(a.tree)) from categories a where a.tree @> g.tree)))
                  from product_categories pc join categories g on g.id = pc.category_id where pc.product_id = p.id)
            ) as answer from products p where slug = $1 and status = 'ACTIVE'`,
    values: [slug],
  }),
  Search: ({ query }) => ({
    name: "search",
    text: `select json_agg(card) as answer from (select ${card} as card from products p
            join product_search s on s.product_id = p.id
            where status = 'ACTIVE' and s.document @@ websearch_to_tsquery('english', $1)
            order by ts_rank(s.document, websearch_to_tsquery('english', $1)) desc, id limit 24) cards`,
    values: [query],
  }),
};

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operationName: string;
      variables: Record<string, string>;
    };
    pool.query<{ answer: unknown }>(answers[operationName]!(variables)).then(
      ({ rows }) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ data: rows[0]?.answer ?? null }));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
});
server.listen(0, "127.0.0.1", () => serveParent((server.address() as AddressInfo).port));
