import { allRuleSets, evaluate } from "@till/catalog/collections/evaluate";
import { type Rule, watchedBy } from "@till/catalog/collections/rule";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { insertRows } from "../bulk.js";
import type { IdMaker } from "../ids.js";
import { type KeptPicture, pictureRow } from "./media.js";

interface DemoCollection {
  slug: string;
  title: string;
  description: string;
  /** A wide scene of its own; without one the first product stands for it. */
  scene?: string;
  isHidden?: true;
  /** Slugs of products, in their order; or rules. */
  products?: readonly string[];
  rules?: (categories: ReadonlyMap<string, string>) => Rule;
  sort?: string;
}

const collections: readonly DemoCollection[] = [
  {
    slug: "slow-rooms",
    title: "Slow rooms",
    description:
      "<p>Light that comes from the side, a bowl that is never quite empty, something in clay by the window. The pieces we would keep if we had to start again.</p>",
    scene: "hero",
    products: [
      "dusk-table-lamp",
      "moon-jar",
      "low-tide-bowl",
      "heath-throw",
      "tideline-cushion",
      "poured-candle-no-3",
      "alder-bottle-vase",
      "reading-post-lamp",
      "pip-bud-vase",
      "gourd-vase",
    ],
  },
  {
    slug: "the-long-table",
    title: "The long table",
    description:
      "<p>Plates that stack, a jug that pours where it should, and room for whoever comes late. Everything here survives the dishwasher and the third helping.</p>",
    scene: "table",
    products: [
      "supper-plates",
      "painted-rim-plates",
      "stack-of-everyday-plates",
      "morning-mug",
      "belly-mug",
      "cake-plates",
      "handled-board",
      "bakers-board",
      "hammered-bread-knife",
      "afternoon-cup",
      "espresso-cup-and-saucer",
    ],
  },
  {
    slug: "against-the-cold",
    title: "Against the cold",
    description:
      "<p>Wool from mills we have walked through, felt for the floorboards, and a flame to sit by.</p>",
    scene: "winter",
    rules: (categories) => ({
      any: [
        { tag: { in: ["winter"] } },
        { all: [{ category: { in: [categories.get("wear/basics")!] } }, { title: { contains: "jumper" } }] },
        { all: [{ category: { in: [categories.get("wear")!] } }, { title: { contains: "slipper" } }] },
        { title: { contains: "candle" } },
      ],
    }),
  },
  {
    slug: "from-three-workshops",
    title: "From three workshops",
    description:
      "<p>Ilva Brandt, Atelier Fenn and Steinfeld Keramik throw by hand and fire in small kilns. No two pieces are the same, which is the point.</p>",
    scene: "workshop",
    rules: (categories) => ({
      all: [
        { vendor: { in: ["Ilva Brandt", "Atelier Fenn", "Steinfeld Keramik"] } },
        { category: { in: [categories.get("home/ceramics")!, categories.get("kitchen/tableware")!] } },
      ],
    }),
  },
  {
    slug: "new-in",
    title: "New in",
    description: "<p>What came into the shop in the last ninety days.</p>",
    sort: "NEWEST",
    rules: () => ({ all: [{ created: { withinDays: 90 } }] }),
  },
  {
    slug: "gifts-under-30",
    title: "Gifts under 30 euros",
    description: "<p>Small things that do not look small, and all of them ready to leave today.</p>",
    rules: () => ({
      all: [{ price: { lte: "3000" } }, { tag: { in: ["gift", "under-30"] } }, { isAvailable: true }],
    }),
  },
  {
    slug: "reduced",
    title: "Reduced",
    description: "<p>Ends of a firing, last year’s colours: the same hands, for less.</p>",
    sort: "PRICE_LOW",
    rules: () => ({ all: [{ isOnSale: true }, { isAvailable: true }] }),
  },
  {
    slug: "last-pieces",
    title: "Last pieces",
    description: "<p>Ten at most are left, in all colours together.</p>",
    rules: () => ({ all: [{ stock: { gte: "1", lte: "10" } }] }),
  },
  {
    slug: "window-sill-in-spring",
    title: "The window sill in spring",
    description: "<p>For March: pots, seeds to come, and the cans that reach them.</p>",
    isHidden: true,
    products: [
      "herb-pot",
      "belly-planter",
      "indoor-watering-can",
      "desk-planter",
      "hand-trowel",
      "garden-diary",
    ],
  },
  {
    slug: "worth-showing",
    title: "Worth showing",
    description: "<p>Pieces that sell themselves and leave something over; for the team’s newsletter.</p>",
    isHidden: true,
    rules: () => ({
      all: [
        { margin: { gte: "620000" } },
        { isAvailable: true },
        { any: [{ tag: { in: ["bestseller"] } }, { price: { gte: "10000" } }] },
      ],
    }),
  },
];

/** Puts the collections together once the goods and their stock are there: rules look at both. */
export async function writeCollections(
  tx: Tx,
  ids: IdMaker,
  { now, since, pictures }: { now: Date; since: Date; pictures: ReadonlyMap<string, KeptPicture> },
): Promise<void> {
  const rows = await tx.execute<{ id: string; path: string }[]>("select id, path from categories");
  const categories = new Map(rows.map(({ id, path }) => [path, id]));
  for (const [position, one] of collections.entries()) {
    const id = ids.at<"col">(since);
    const picture = one.scene === undefined ? undefined : pictures.get(`scene.${one.scene}`);
    const imageId = picture === undefined ? null : ids.at<"img">(since);
    if (picture !== undefined)
      await insertRows(tx, "product_images", [
        pictureRow(picture, { id: imageId!, productId: null, alt: one.title, position: 0, createdAt: since }),
      ]);
    const rules = one.rules?.(categories) ?? null;
    await insertRows(tx, "collections", [
      {
        id,
        title: one.title,
        slug: one.slug,
        description: one.description,
        seo_title: `${one.title} · Fernwick`,
        seo_description: one.description.replace(/<[^>]+>/g, ""),
        image_id: imageId,
        kind: rules ? "RULES" : "MANUAL",
        sort: one.sort ?? (rules ? "BEST_SELLING" : "MANUAL"),
        is_visible: one.isHidden !== true,
        position,
        rules,
        watches: rules ? watchedBy(rules) : [],
        version: 1,
        created_at: since,
        updated_at: since,
      },
    ]);
    if (one.products) await putIn(tx, id, one.products);
  }
  await evaluate(tx, await allRuleSets(tx), now);
  await tx.execute("delete from collection_stale_products");
}

const putIn = (tx: Tx, id: Id<"col">, slugs: readonly string[]): Promise<unknown> =>
  tx.execute(
    `insert into product_collections (collection_id, product_id, position)
     select ?::uuid, p.id, wanted.place * 1048576
       from unnest(?::text[]) with ordinality as wanted (slug, place) join products p on p.slug = wanted.slug`,
    [id, `{${slugs.join(",")}}`],
  );
