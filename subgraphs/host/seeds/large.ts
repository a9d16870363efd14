import type { Services } from "@till/kit/context";
import { transact, type Tx } from "@till/kit/tx";
import { type Random, randomFrom } from "./art/random.js";
import { insertRows, type Row } from "./bulk.js";
import { type Department, departments, lines, makers, manners, stories, tags } from "./large-words.js";
import { type IdMaker, idsFrom } from "./ids.js";

const productsPerBatch = 2_500;
const dayMs = 86_400_000;

interface Shelf {
  department: Department;
  thing: string;
  categoryId: string;
}

/**
 * Adds a large catalogue to a furnished shop: departments, a shelf for each kind of thing, products in
 * believable variety with options, tags, prices, stock and sales. The same on every machine. PostgreSQL should
 * be told to analyse its tables afterwards, which only their owner may.
 * @param say hears how many are in, after each batch
 */
export async function seedLarge(
  { em, now }: Pick<Services, "em" | "now">,
  products: number,
  say: (done: number) => void = () => undefined,
): Promise<void> {
  const at = now();
  const random = randomFrom("large");
  const ids = idsFrom(randomFrom("large/ids"));
  const shelves = await transact(em.fork(), (tx) => writeShelves(tx, ids, at));
  const pictures = await em.fork().execute<PictureRow[]>(
    `select original_key, width, height, placeholder, dominant_color from product_images
        where state = 'READY' and product_id is not null order by key limit 400`,
  );
  for (let from = 0; from < products; from += productsPerBatch) {
    const batch = new Batch(random, ids, at, pictures);
    for (let n = from; n < Math.min(from + productsPerBatch, products); n += 1)
      batch.add(n, pickShelf(random, shelves));
    await transact(em.fork(), (tx) => batch.write(tx));
    say(Math.min(from + productsPerBatch, products));
  }
  await transact(em.fork(), (tx) => tx.execute("select recount_search_terms()"));
}

interface PictureRow {
  original_key: string;
  width: number;
  height: number;
  placeholder: string | null;
  dominant_color: string | null;
}

async function writeShelves(tx: Tx, ids: IdMaker, at: Date): Promise<Shelf[]> {
  const shelves: Shelf[] = [];
  for (const [position, department] of departments.entries()) {
    const above = ids.at<"cat">(at);
    const slug = `all-${slugOf(department.name)}`;
    await insertRows(tx, "categories", [
      category({
        id: above,
        parent: null,
        name: `All ${department.name.toLowerCase()}`,
        slug,
        position: 100 + position,
        at,
      }),
    ]);
    const rows = department.things.map((thing, place) => {
      const id = ids.at<"cat">(at);
      shelves.push({ department, thing, categoryId: id });
      return category({
        id,
        parent: above,
        name: plural(thing),
        slug: slugOf(plural(thing)),
        position: place,
        at,
      });
    });
    await insertRows(tx, "categories", rows);
  }
  return shelves;
}

const category = (one: {
  id: string;
  parent: string | null;
  name: string;
  slug: string;
  position: number;
  at: Date;
}): Row => ({
  id: one.id,
  parent_id: one.parent,
  name: one.name,
  slug: one.slug,
  position: one.position,
  created_at: one.at,
  updated_at: one.at,
});

/** A department by its share of the catalogue, then one of its shelves; the first shelves are the fullest. */
function pickShelf(random: Random, shelves: readonly Shelf[]): Shelf {
  const total = departments.reduce((sum, { share }) => sum + share, 0);
  let left = random.next() * total;
  const department = departments.find(({ share }) => (left -= share) < 0) ?? departments[0]!;
  const own = shelves.filter((shelf) => shelf.department === department);
  return own[Math.floor(random.next() ** 1.5 * own.length)]!;
}

/** The rows of some products, to be written together. */
class Batch {
  readonly #rows = {
    products: [] as Row[],
    variants: [] as Row[],
    images: [] as Row[],
    places: [] as Row[],
    items: [] as Row[],
    movements: [] as Row[],
  };

  constructor(
    private readonly random: Random,
    private readonly ids: IdMaker,
    private readonly at: Date,
    private readonly pictures: readonly PictureRow[],
  ) {}

  add(n: number, { department, thing, categoryId }: Shelf): void {
    const { random, ids } = this;
    const since = new Date(this.at.getTime() - Math.floor(random.next() ** 2 * 900 * dayMs) - n * 1_000);
    const [line, material] = [random.pick(lines), random.pick(department.materials)];
    const manner = random.chance(0.5) ? `${random.pick(manners)} ` : "";
    const title = `${line} ${manner}${material} ${thing}`;
    const id = ids.at<"prod">(since);
    const sold = random.chance(0.7) ? Math.floor(random.next() ** 6 * 4_000) : 0;
    this.#rows.products.push({
      id,
      title,
      slug: `${slugOf(title)}-${n + 1}`,
      subtitle: random.chance(0.6) ? `${material} ${thing.toLowerCase()} for slow days` : null,
      description: `<p>${random.pick(stories)} ${random.pick(stories)}</p><ul><li>Material: ${material}</li><li>Line: ${line}</li></ul>`,
      vendor: random.pick(makers),
      product_type: thing,
      status: random.chance(0.97) ? "ACTIVE" : "DRAFT",
      tags: [...new Set([random.pick(tags), random.pick(tags), random.pick(tags)])],
      option_names: department.options.map(([name]) => name),
      units_sold: sold,
      version: 1,
      created_at: since,
      updated_at: since,
      published_at: since,
    });
    this.#rows.places.push({ product_id: id, category_id: categoryId });
    this.#addVariants(n, { id, department, thing, since });
    this.#addPicture(n, { id, title, since });
  }

  #addVariants(n: number, of: { id: string; department: Department; thing: string; since: Date }): void {
    const { random, ids } = this;
    const [from, to] = of.department.price;
    const price = Math.round(from + random.next() ** 3 * (to - from)) * 100 - (random.chance(0.5) ? 5 : 0);
    const reduced = random.chance(0.12);
    const isGone = random.chance(0.08);
    choicesOf(random, of.department).forEach((options, position) => {
      const [variantId, itemId] = [ids.at<"var">(of.since), ids.at<"inv">(of.since)];
      const own = Math.max(price + (position % 3 === 2 ? 300 : 0), 100);
      this.#rows.variants.push({
        id: variantId,
        product_id: of.id,
        sku: `${skuOf(of.thing)}-${String(n + 1).padStart(5, "0")}-${position + 1}`,
        title: options.join(" / "),
        option_values: options,
        price: own,
        compare_at_price: reduced ? Math.round(own * 1.3) : null,
        cost: Math.round(own * 0.45),
        barcode: random.chance(0.5) ? String(2_000_000_000_000 + n * 100 + position) : null,
        weight_grams: 100 + random.whole(0, 4_000),
        position,
        created_at: of.since,
        updated_at: of.since,
      });
      this.#rows.items.push({
        id: itemId,
        variant_id: variantId,
        low_stock_threshold: 5,
        created_at: of.since,
      });
      const units = isGone || random.chance(0.15) ? 0 : random.whole(1, 120);
      if (units > 0)
        this.#rows.movements.push({
          id: ids.at(of.since),
          item_id: itemId,
          delta: units,
          reason: "RECEIVE",
          created_at: of.since,
        });
    });
  }

  /** Shows a picture that the shop already keeps, where it keeps any. */
  #addPicture(n: number, { id, title, since }: { id: string; title: string; since: Date }): void {
    if (this.pictures.length === 0) return;
    this.#rows.images.push({
      ...this.random.pick(this.pictures),
      id: this.ids.at<"img">(since),
      product_id: id,
      key: `large${String(n).padStart(20, "0")}`,
      alt: title,
      position: 0,
      state: "READY",
      created_at: since,
    });
  }

  async write(tx: Tx): Promise<void> {
    const { products, variants, images, places, items, movements } = this.#rows;
    await insertRows(tx, "products", products);
    await insertRows(tx, "product_variants", variants);
    await insertRows(tx, "product_images", images);
    await insertRows(tx, "product_categories", places);
    await insertRows(tx, "inventory_items", items);
    await insertRows(tx, "inventory_movements", movements);
  }
}

/** Two to six combinations of a department's options. */
function choicesOf(random: Random, { options }: Department): string[][] {
  const [first, second] = options.map(([, values]) => some(random, values, 2, 3));
  if (!first) return [[]];
  return second
    ? first.flatMap((one) => second.slice(0, 2).map((other) => [one, other]))
    : first.map((one) => [one]);
}

function some(random: Random, values: readonly string[], from: number, to: number): string[] {
  const start = random.whole(0, values.length - 1);
  const step = random.whole(1, 3);
  const count = random.whole(from, to);
  return [...new Set(Array.from({ length: count }, (_, n) => values[(start + n * step) % values.length]!))];
}

const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const plural = (thing: string): string =>
  /s$/i.test(thing)
    ? thing
    : /(sh|ch)$/i.test(thing)
      ? `${thing}es`
      : /[^aeiou]y$/i.test(thing)
        ? `${thing.slice(0, -1)}ies`
        : /fe$/i.test(thing)
          ? `${thing.slice(0, -2)}ves`
          : /lf$/i.test(thing)
            ? `${thing.slice(0, -1)}ves`
            : `${thing}s`;

const skuOf = (thing: string): string =>
  thing
    .toUpperCase()
    .replace(/[^A-Z ]/g, "")
    .split(" ")
    .map((word, at) => word.slice(0, at === 0 ? 3 : 2))
    .join("");
