import sharp from "sharp";
import { FetchRefused } from "@till/kit/fetch";
import { newToken } from "@till/kit/token";
import { newId } from "@till/kit/id";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { offered } from "../testing.js";
import { createImage } from "./create-image.js";
import { fetchImageWith } from "./fetch-image.job.js";
import { media } from "./media.route.js";

const db = testDatabase();
let photo: Buffer;

beforeAll(async () => {
  photo = await sharp({ create: { width: 700, height: 350, channels: 3, background: "#3a6b4c" } })
    .withExif({ IFD0: { Copyright: "somebody" }, IFD3: { GPSLatitude: "51/1 3/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});

async function uploaded(bytes: Buffer): Promise<string> {
  const key = `uploads/${newToken()}`;
  await db.sql(
    `insert into uploads (id, key, filename, content_type, bytes, purpose)
     values (?, ?, 'a.jpg', 'image/jpeg', ?, 'PRODUCT_IMAGE')`,
    [newId(), key, bytes.byteLength],
  );
  await db.services().storage.put(key, bytes, "image/jpeg");
  return key;
}

const manager = staffWith("catalog.write");
const create = (key: string) => createImage({ ...db.services(), em: db.em() }, manager, key, "A mug");
const get = (path: string, headers: Record<string, string> = {}) => {
  const [, , key, file] = path.split("/");
  return media.handle(new Request(`http://shop.example${path}`, { headers }), {
    ...db.services(),
    params: { key: key!, file: file! },
  });
};

describe("a picture", () => {
  it("is rendered in the widths it fills, upright, without what its camera told, and in both formats", async () => {
    const { id } = await create(await uploaded(photo));
    await db.drain();
    const [image] = await db.sql<Record<string, string>>("select * from product_images where id = ?", [id]);
    expect(image).toMatchObject({ state: "READY", width: 350, height: 700, alt: "A mug", failure: null });
    expect(image!["placeholder"]).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]{20,400}$/);
    expect(image!["dominant_color"]).toMatch(/^#[0-9a-f]{6}$/);
    for (const width of [160, 320, 480])
      for (const format of ["avif", "webp"]) {
        const response = await get(`/media/${image!["key"]}/${width}.${format}`);
        const found = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
        expect([found.width, found.height]).toEqual([Math.min(width, 350), Math.min(width, 350) * 2]);
        expect([found.exif, found.orientation]).toEqual([undefined, undefined]);
        expect(response.headers.get("content-type")).toBe(`image/${format}`);
        expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      }
    const stored = await Promise.all(
      [480, 640, 960, 1280].map((width) => db.services().storage.has(`media/${image!["key"]}/${width}.webp`)),
    );
    expect(stored).toEqual([true, false, false, false]);
  });

  it("is made of an upload once", async () => {
    const key = await uploaded(photo);
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => create(key)));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a rendition", () => {
  it("that is missing is rendered once for ten browsers, and kept", async () => {
    const { id } = await create(await uploaded(photo));
    const [{ key }] = (await db.sql<{ key: string }>("select key from product_images where id = ?", [
      id,
    ])) as [{ key: string }];
    const answers = await Promise.all(Array.from({ length: 10 }, () => get(`/media/${key}/160.webp`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await db.services().storage.has(`media/${key}/160.webp`)).toBe(true);
    const etag = answers[0]!.headers.get("etag")!;
    expect((await get(`/media/${key}/160.webp`, { "if-none-match": etag })).status).toBe(304);
  });

  it("of another width, format or picture is not there", async () => {
    for (const path of [
      "/media/short/160.webp",
      `/media/${newToken()}/160.webp`,
      `/media/${newToken()}/161.webp`,
      `/media/${newToken()}/160.png`,
    ])
      expect((await get(path)).status).toBe(404);
  });
});

describe("a picture that an import names", () => {
  async function named(url: string) {
    const { productId } = await offered(db.em());
    const id = newId<"img">();
    await db.sql("insert into product_images (id, product_id, key, source_url) values (?, ?, ?, ?)", [
      id,
      productId,
      newToken(),
      url,
    ]);
    return id;
  }
  const run = async (id: string, answer: () => Promise<{ bytes: Buffer; contentType: string }>) => {
    const job = fetchImageWith(answer);
    if (!("perform" in job)) throw new Error("The job talks to the world.");
    await job.perform({ ...db.services(), id: newId() }, { imageId: id });
    await db.drain();
    return (await db.sql<object>("select state, width, failure from product_images where id = ?", [id]))[0];
  };

  it("is fetched and rendered", async () => {
    const id = await named("https://pictures.example/a.jpg");
    expect(await run(id, async () => ({ bytes: photo, contentType: "image/jpeg" }))).toEqual({
      state: "READY",
      width: 350,
      failure: null,
    });
  });

  it("may fail without its product", async () => {
    const id = await named("https://pictures.example/a.jpg");
    const refused = () => Promise.reject(new FetchRefused("The server answered with 404."));
    expect(await run(id, refused)).toEqual({
      state: "FAILED",
      width: 0,
      failure: "The server answered with 404.",
    });
    const page = await named("https://pictures.example/b.jpg");
    expect(
      await run(page, async () => ({ bytes: Buffer.from("<html>"), contentType: "image/jpeg" })),
    ).toEqual({
      state: "FAILED",
      width: 0,
      failure: "A picture is a JPEG, PNG, WebP or AVIF file.",
    });
  });
});
