import sharp from "sharp";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id, newId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { newToken } from "@till/kit/token";
import { onChanged, transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { category, offered } from "../testing.js";
import { deleteImage, replaceImage, updateImage } from "./change-image.js";
import { ImageFieldsResolver } from "./image-fields.resolver.js";
import { imageLoader } from "./image.loader.js";
import { type ImagesWanted, listImages, statementOf } from "./image-list.js";
import { Image, ImageFormat, type ImageRow } from "./image.type.js";
import { sweep } from "./sweep-images.job.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write");
let jpeg: Buffer;

beforeAll(async () => {
  jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#808080" } })
    .jpeg()
    .toBuffer();
});

interface Kept {
  productId: Id<"prod"> | null;
  position: number;
  alt: string;
}

/** A picture with its files, as it stands after it was rendered. */
async function picture(over: Partial<Kept> = {}) {
  const image = { id: newId<"img">(), key: newToken() };
  const { productId = null, position = 0, alt = "A mug" } = over;
  await db.sql(
    `insert into product_images (id, product_id, key, original_key, alt, width, height, position, state)
     values (?, ?, ?, ?, ?, 400, 300, ?, 'READY')`,
    [image.id, productId, image.key, `originals/${image.key}`, alt, position],
  );
  for (const file of filesOf(image.key)) await db.services().storage.put(file, jpeg, "image/webp");
  return image;
}

const filesOf = (key: string) => [`originals/${key}`, `media/${key}/320.webp`, `media/${key}/320.avif`];
const left = async (key: string) =>
  (await Promise.all(filesOf(key).map((file) => db.services().storage.has(file)))).filter(Boolean).length;

async function sent(bytes = jpeg): Promise<string> {
  const key = `uploads/${newToken()}`;
  await db.sql(
    `insert into uploads (id, key, filename, content_type, bytes, purpose)
     values (?, ?, 'a.jpg', 'image/jpeg', ?, 'PRODUCT_IMAGE')`,
    [newId(), key, bytes.byteLength],
  );
  await db.services().storage.put(key, bytes, "image/jpeg");
  return key;
}

/** An order that remembers a picture. */
async function ordered(imageKey: string): Promise<void> {
  const { productId, variantIds } = await offered(db.em());
  const orderId = newId();
  await db.asOwner(`
    set session_replication_role = replica;
    insert into order_items (id, order_id, position, variant_id, product_id, product_snapshot, quantity, unit_price, total)
    values ('${newId()}', '${orderId}', 0, '${variantIds[0]}', '${productId}',
            '{"imageKey": "${imageKey}"}', 1, 1000, 1000);`);
}

const days = (count: number) => ({
  ...db.services(),
  now: () => new Date(Date.now() + count * 86_400_000),
});

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  return error instanceof Refused ? `${error.code} ${error.reasons[0].field?.join(".")}` : "done";
}

describe("a picture's text and focal point", () => {
  const update = (id: Id<"img">, changes: Parameters<typeof updateImage>[2]) =>
    transact(db.em(), (tx) => updateImage(tx, encodeId("img", id), changes));

  it("are changed apart from each other, and the pages that show them are made anew", async () => {
    const { productId } = await offered(db.em());
    const { id } = await picture({ productId });
    const touched: string[] = [];
    const stop = onChanged((tag) => touched.push(tag));
    await update(id, { alt: "  A mug\nof clay " });
    await update(id, { focalPoint: { x: 0.25, y: 1 } });
    stop();
    expect(new Set(touched)).toEqual(new Set([`product:${productId}`, "categories"]));
    const shown = await imageLoader(db.context(manager)).load(id);
    expect(shown).toMatchObject({ alt: "A mug of clay", focalPoint: { x: 0.25, y: 1 } });
    await update(id, { focalPoint: null });
    expect((await imageLoader(db.context(manager)).load(id))?.focalPoint).toBeNull();
  });

  it("are refused beyond their bounds, and nothing changes", async () => {
    const { id } = await picture();
    expect(await refusal(update(id, { alt: "a".repeat(501) }))).toBe("INVALID input.alt");
    expect(await refusal(update(id, { alt: "new", focalPoint: { x: 1.01, y: 0 } }))).toBe(
      "INVALID input.focalPoint",
    );
    expect(await refusal(update(id, { focalPoint: { x: Number.NaN, y: 0 } }))).toBe(
      "INVALID input.focalPoint",
    );
    expect(await refusal(update(newId<"img">(), { alt: "x" }))).toBe("NOT_FOUND id");
    expect(await imageLoader(db.context(manager)).load(id)).toMatchObject({ alt: "A mug", focalPoint: null });
  });
});

describe("another file in a picture's place", () => {
  it("takes over product, place, variants and category; the former stays for orders", async () => {
    const { productId, variantIds } = await offered(db.em());
    const former = await picture({ productId, position: 3 });
    const categoryId = await category(db.em(), `pictured-${newToken().slice(0, 8)}`);
    await db.sql("insert into product_variant_images (variant_id, image_id) values (?, ?)", [
      variantIds[0],
      former.id,
    ]);
    await db.sql("update categories set image_id = ? where id = ?", [former.id, categoryId]);
    const { id } = await replaceImage(db.services(), manager, encodeId("img", former.id), await sent());
    await db.drain();
    expect(
      await db.sql("select product_id, position, alt, state from product_images where id = ?", [id]),
    ).toEqual([{ product_id: productId, position: 3, alt: "A mug", state: "READY" }]);
    expect(
      await db.sql("select image_id from product_variant_images where variant_id = ?", [variantIds[0]]),
    ).toEqual([{ image_id: id }]);
    expect(await db.sql("select image_id from categories where id = ?", [categoryId])).toEqual([
      { image_id: id },
    ]);
    expect(await db.sql("select version from products where id = ?", [productId])).toEqual([{ version: 2 }]);
    expect(await left(former.key)).toBe(3);
  });

  it("that is no picture changes nothing", async () => {
    const { productId } = await offered(db.em());
    const former = await picture({ productId });
    const work = replaceImage(
      db.services(),
      manager,
      encodeId("img", former.id),
      await sent(Buffer.from("<svg onload=alert(1)>")),
    );
    expect(await refusal(work)).toBe("UNSUPPORTED_FILE uploadKey");
    expect(await db.sql("select id from product_images where product_id = ?", [productId])).toEqual([
      { id: former.id },
    ]);
  });
});

describe("deleting a picture", () => {
  it("takes every link along, and its files a quarter of an hour later", async () => {
    const { productId, variantIds } = await offered(db.em());
    const { id, key } = await picture({ productId });
    await db.sql("insert into product_variant_images (variant_id, image_id) values (?, ?)", [
      variantIds[0],
      id,
    ]);
    await transact(db.em(), (tx) => deleteImage(tx, encodeId("img", id)));
    expect(await db.sql("select 1 from product_images where id = ?", [id])).toEqual([]);
    expect(await db.sql("select 1 from product_variant_images where image_id = ?", [id])).toEqual([]);
    await sweep(db.services());
    expect(await left(key)).toBe(3);
    await sweep(days(1));
    expect(await left(key)).toBe(0);
    expect(await db.sql("select 1 from deleted_images where key = ?", [key])).toEqual([]);
  });

  it("leaves orders what they remember", async () => {
    const { id, key } = await picture();
    await ordered(key);
    await transact(db.em(), (tx) => deleteImage(tx, encodeId("img", id)));
    await sweep(days(400));
    expect(await left(key)).toBe(3);
  });

  it("keeps an original that another picture shares", async () => {
    const { id, key } = await picture();
    const double = await picture();
    await db.sql("update product_images set original_key = ? where id = ?", [`originals/${key}`, double.id]);
    await transact(db.em(), (tx) => deleteImage(tx, encodeId("img", id)));
    await sweep(days(1));
    expect(await left(key)).toBe(1);
    expect(await db.services().storage.has(`originals/${key}`)).toBe(true);
    await transact(db.em(), (tx) => deleteImage(tx, encodeId("img", double.id)));
    await sweep(days(1));
    expect(await left(key)).toBe(0);
  });

  it("happens also with its product, and files follow", async () => {
    const { productId } = await offered(db.em(), { status: "DRAFT" as never });
    const { key } = await picture({ productId });
    await db.asOwner(`
      set session_replication_role = replica;
      delete from price_history where variant_id in (select id from product_variants where product_id = '${productId}');
      set session_replication_role = origin;
      delete from products where id = '${productId}';`);
    await sweep(days(1));
    expect(await left(key)).toBe(0);
  });
});

describe("the clean-up", () => {
  it("takes pictures that nothing has shown for thirty days, and says beforehand which", async () => {
    await sweep(days(1_000));
    const { productId } = await offered(db.em());
    const used = await picture({ productId });
    const ofCategory = await picture();
    const categoryId = await category(db.em(), `shown-${newToken().slice(0, 8)}`);
    await db.sql("update categories set image_id = ? where id = ?", [ofCategory.id, categoryId]);
    const remembered = await picture();
    await ordered(remembered.key);
    const unused = await picture();

    expect(await sweep(days(29))).toMatchObject({ picturesDeleted: 0 });
    expect(await sweep(days(31), true)).toMatchObject({ picturesDeleted: 1 });
    expect(await left(unused.key)).toBe(3);
    expect(await sweep(days(31))).toMatchObject({ picturesDeleted: 1, filesDeleted: 3 });
    expect([
      await left(unused.key),
      await left(used.key),
      await left(ofCategory.key),
      await left(remembered.key),
    ]).toEqual([0, 3, 3, 3]);
    expect(await sweep(days(31))).toMatchObject({ picturesDeleted: 0, filesDeleted: 0 });

    // From the day on which the category lets go of it, the time counts.
    await db.sql("update product_images set unused_since = now() - interval '60 days' where id = ?", [
      ofCategory.id,
    ]);
    await db.sql("update categories set image_id = null where id = ?", [categoryId]);
    await sweep(days(29));
    expect(await left(ofCategory.key)).toBe(3);
    await sweep(days(31));
    expect(await left(ofCategory.key)).toBe(0);
  });

  it("begins to count when a product gives a picture up", async () => {
    const { productId } = await offered(db.em());
    const { id, key } = await picture({ productId });
    expect(await db.sql("select unused_since from product_images where id = ?", [id])).toEqual([
      { unused_since: null },
    ]);
    await db.sql("update product_images set product_id = null where id = ?", [id]);
    await sweep(days(29));
    expect(await left(key)).toBe(3);
    await sweep(days(31));
    expect(await left(key)).toBe(0);
  });
});

describe("the list of pictures", () => {
  const list = (wanted: Partial<ImagesWanted>) => listImages(db.context(manager), { first: 50, ...wanted });
  const ids = async (wanted: Partial<ImagesWanted>) => (await list(wanted)).nodes.map(({ id }) => id);

  it("is found by text and by product, and narrowed to what wants work", async () => {
    const { productId } = await offered(db.em(), { title: "Kiln-fired Ostrich Bowl" });
    const first = await picture({ productId, alt: "" });
    const second = await picture({ productId, position: 1, alt: "An Ostriche’s 100% bowl, seen from above" });
    const third = await picture({ alt: "Ostrich alone" });
    expect(new Set(await ids({ query: "ostrich" }))).toEqual(new Set([first.id, second.id, third.id]));
    expect(await ids({ query: "SEEN from" })).toEqual([second.id]);
    expect(await ids({ query: "100%" })).toEqual([second.id]);
    expect(await ids({ query: "ostrich", filter: { isWithoutAlt: true } })).toEqual([first.id]);
    expect(await ids({ query: "ostrich", filter: { isUnused: true } })).toEqual([third.id]);
    expect((await (await list({ query: "ostrich", filter: { isUnused: false } })).count(10)).value).toBe(2);
  });

  it("goes through all of them once, page by page", async () => {
    const all = await db.sql<{ id: string }>(
      "select id from product_images order by created_at desc, id desc",
    );
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await list({ first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it("reads by its indexes, however many pictures there are", async () => {
    const plan = async (wanted: Partial<ImagesWanted>) => {
      const { text, values } = statementOf({ first: 50, ...wanted });
      // The few rows of a test would always be read in one go.
      const rows = await transact(db.em(), async (tx) => {
        await tx.execute("set local enable_seqscan = off");
        return tx.execute<Record<string, string>[]>(
          `explain ${text.replace(/\$\d+(::\w+)?/g, (place) => literal(values[Number(/\d+/.exec(place)) - 1], place))}`,
        );
      });
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    };
    const literal = (value: unknown, place: string) =>
      `'${String(value).replaceAll("'", "''")}'${/::\w+/.exec(place)?.[0] ?? ""}`;
    expect(await plan({})).toMatch(/Index.* Scan using product_images_newest/);
    expect(await plan({ filter: { isWithoutAlt: true } })).toMatch(/using product_images_without_alt/);
    const searched = await plan({ query: "ostrich" });
    expect(searched).toMatch(/product_images_alt/);
    expect(searched).toMatch(/products_alike/);
  });

  it("asks the database the same few times for one picture and for fifty", async () => {
    const { productId, variantIds } = await offered(db.em());
    for (let position = 0; position < 20; position += 1) {
      const { id } = await picture({ productId, position });
      await db.sql("insert into product_variant_images (variant_id, image_id) values (?, ?)", [
        variantIds[0],
        id,
      ]);
    }
    const statements = async (first: number) => {
      const ctx = db.context(manager);
      const before = readCount.statements;
      const { nodes } = await listImages(ctx, { first });
      const fields = new ImageFieldsResolver();
      await Promise.all(
        nodes.flatMap((image) => [
          fields.product(image, ctx),
          fields.variants(image, ctx),
          fields.categories(image, ctx),
          fields.isInOrders(image, ctx),
          fields.filename(image, ctx),
        ]),
      );
      return readCount.statements - before;
    };
    expect(await statements(20)).toBe(await statements(1));
    expect(await statements(20)).toBeLessThanOrEqual(5);
  });
});

describe("a picture's address", () => {
  const row: ImageRow = {
    id: newId<"img">(),
    key: "k".repeat(52),
    alt: "",
    width: 500,
    height: 400,
    placeholder: null,
    dominantColor: null,
    focalX: null,
    focalY: null,
    position: 0,
    state: "READY" as never,
  };

  it("is a path on this host, or stands on the CDN of the settings", () => {
    const image = new Image(row);
    const here = db.context();
    const cdn = { ...here, env: { ...here.env, MEDIA_URL: "https://cdn.example" } };
    expect(image.url(here, 300, ImageFormat.AVIF)).toBe(`/media/${row.key}/320.avif`);
    expect(image.url(cdn, 300, ImageFormat.AVIF)).toBe(`https://cdn.example/media/${row.key}/320.avif`);
    expect(image.srcset(cdn, ImageFormat.WEBP).split(", ").at(-1)).toBe(
      `https://cdn.example/media/${row.key}/640.webp 500w`,
    );
  });

  it("of its original is signed, and only for staff", async () => {
    const { id } = await picture();
    const image = (await listImages(db.context(manager), { first: 1 })).nodes[0]!;
    expect(image.id).toBe(id);
    expect(await new ImageFieldsResolver().originalUrl(image, db.context(manager))).toMatch(
      /^memory:originals\//,
    );
  });
});
