import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { Refused } from "@till/kit/errors";
import { newId } from "@till/kit/id";
import { newToken } from "@till/kit/token";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { createImage } from "./create-image.js";

const db = testDatabase();
const manager = staffWith("catalog.write");

let jpeg: Buffer;
let png: Buffer;
let webp: Buffer;
let avif: Buffer;

beforeAll(async () => {
  const plain = (width = 64, height = 48) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: "#3a6b4c",
        noise: { type: "gaussian", mean: 120, sigma: 40 },
      },
    });
  [jpeg, png, webp, avif] = await Promise.all([
    plain().jpeg().toBuffer(),
    plain().png().toBuffer(),
    plain().webp().toBuffer(),
    plain().avif({ effort: 0 }).toBuffer(),
  ]);
});

async function sent(bytes: Buffer, contentType: string, filename = "a"): Promise<string> {
  const key = `uploads/${newToken()}`;
  await db.sql(
    `insert into uploads (id, key, filename, content_type, bytes, purpose)
     values (?, ?, ?, ?, ?, 'PRODUCT_IMAGE')`,
    [newId(), key, filename, contentType, Math.max(bytes.byteLength, 1)],
  );
  await db.services().storage.put(key, bytes, contentType);
  return key;
}

const create = (key: string) => createImage({ ...db.services(), em: db.em() }, manager, key, "");

/** What became of a file: the refusal's code, whether a picture or a file is left, and whether it can be tried again. */
async function fate(bytes: Buffer, contentType = "image/jpeg") {
  const key = await sent(bytes, contentType);
  const counts = () => db.sql("select count(*)::int as n from product_images");
  const before = await counts();
  const error: unknown = await create(key).catch((reason: unknown) => reason);
  expect(await counts(), "a picture was written").toEqual(before);
  expect(await db.services().storage.has(key), "the file was kept").toBe(false);
  const again: unknown = await create(key).catch((reason: unknown) => reason);
  expect(again instanceof Refused && again.code).toBe("NOT_FOUND");
  return error instanceof Refused ? `${error.code}: ${error.message}` : String(error);
}

const notAPicture = "UNSUPPORTED_FILE: A picture is a JPEG, PNG, WebP or AVIF file.";
const stowaway =
  "UNSUPPORTED_FILE: There is more in this file than a picture. Save the picture anew and send that.";
const damaged =
  "UNSUPPORTED_FILE: This picture is damaged: its end is missing, or its middle makes no sense.";
const moves = "UNSUPPORTED_FILE: A picture does not move. Send a single frame of it.";

/** A JPEG segment that holds anything, right behind the start of the picture. */
const withComment = (text: string): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(Buffer.byteLength(text) + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text), jpeg.subarray(2)]);
};

/** A ZIP archive of one empty file. */
function zip(): Buffer {
  const name = Buffer.from("x.php");
  const local = Buffer.alloc(30);
  local.write("PK\u0003\u0004", 0, "latin1");
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write("PK\u0001\u0002", 0, "latin1");
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  return Buffer.concat([local, name, central, name, end]);
}

/** A PNG that says it is this large, and whose pixels are all nought: some kilobytes that become gigabytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const frames = (format: "gif" | "webp") => {
  const two = Buffer.concat([Buffer.alloc(16 * 16 * 3, 0x20), Buffer.alloc(16 * 16 * 3, 0xe0)]);
  const film = sharp(two, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } });
  return format === "gif" ? film.gif().toBuffer() : film.webp().toBuffer();
};

describe("a file that is sent as a picture is refused, with its reason and without a trace,", () => {
  it("when it is no picture that the shop takes", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    expect(await fate(Buffer.from(svg))).toBe(notAPicture);
    expect(await fate(Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- a -->${svg}`))).toBe(notAPicture);
    expect(await fate(Buffer.from("<?php system($_GET['c']);"))).toBe(notAPicture);
    expect(await fate(Buffer.from("<!doctype html><script>alert(1)</script>"))).toBe(notAPicture);
    expect(await fate(Buffer.from("%PDF-1.7\n1 0 obj"))).toBe(notAPicture);
    expect(await fate(zip())).toBe(notAPicture);
    expect(await fate(await frames("gif"))).toBe(notAPicture);
    expect(await fate(Buffer.from("GIF89a/*\u0000\u0000*/=1;alert(1)//"))).toBe(notAPicture);
    expect(await fate(Buffer.alloc(0))).toBe(notAPicture);
    expect(await fate(Buffer.from([0]))).toBe(notAPicture);
  });

  it("when its beginning says picture and the rest does not", async () => {
    expect(await fate(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 0x41)]))).toBe(
      "UNSUPPORTED_FILE: This picture cannot be read.",
    );
    expect(await fate(Buffer.concat([png.subarray(0, 8), Buffer.from("no chunk")]), "image/png")).toMatch(
      /^UNSUPPORTED_FILE/,
    );
  });

  it("when it is another kind of picture than it says", async () => {
    const lie = (name: string, inside: string) =>
      `UNSUPPORTED_FILE: This file says that it is ${name}, and is ${inside} inside.`;
    expect(await fate(png, "image/jpeg")).toBe(lie("JPEG", "PNG"));
    expect(await fate(jpeg, "image/png")).toBe(lie("PNG", "JPEG"));
    expect(await fate(avif, "image/webp")).toBe(lie("WebP", "AVIF"));
  });

  it("when something travels with the picture", async () => {
    const php = "<?php system($_GET['c']); ?>";
    const page = "<html><script>alert(document.cookie)</script></html>";
    expect(await fate(withComment(php))).toBe(stowaway);
    expect(await fate(Buffer.concat([jpeg, Buffer.from(php)]))).toBe(stowaway);
    expect(await fate(Buffer.concat([jpeg, zip()]))).toBe(stowaway);
    expect(await fate(withComment(zip().toString("latin1")))).toBe(stowaway);
    expect(await fate(Buffer.concat([png, Buffer.from(page)]), "image/png")).toBe(stowaway);
    expect(await fate(Buffer.concat([webp, Buffer.from(page)]), "image/webp")).toBe(stowaway);
    expect(await fate(Buffer.concat([avif, zip()]), "image/avif")).toBe(stowaway);
    expect(
      await fate(
        Buffer.concat([png, Buffer.from("\u007fELF\u0002\u0001\u0001" + "\0".repeat(60), "latin1")]),
        "image/png",
      ),
    ).toBe(stowaway);
    expect(await fate(Buffer.concat([jpeg, Buffer.from("%PDF-1.4\n%…")]))).toBe(stowaway);
  });

  it("when it moves", async () => {
    expect(await fate(await frames("webp"), "image/webp")).toBe(moves);
  });

  it("when it would become too large", async () => {
    const many = "FILE_TOO_LARGE: A picture has at most 40 million pixels.";
    expect(await fate(bomb(65_000, 65_000), "image/png")).toBe(many);
    expect(await fate(bomb(8_000, 5_001), "image/png")).toBe(many);
    expect(await fate(bomb(16_001, 10), "image/png")).toBe(
      "FILE_TOO_LARGE: A picture is at most 16,000 pixels wide and high.",
    );
    expect(await fate(Buffer.concat([jpeg, Buffer.alloc(10_000_001)]))).toBe(
      "FILE_TOO_LARGE: A picture has at most 10 MB.",
    );
  });

  it("when its end is missing or its middle is broken", async () => {
    expect(await fate(jpeg.subarray(0, jpeg.length - 200))).toBe(damaged);
    expect(await fate(png.subarray(0, png.length - 500), "image/png")).toBe(damaged);
    expect(await fate(webp.subarray(0, webp.length - 200), "image/webp")).toMatch(/^UNSUPPORTED_FILE/);
    const broken = Buffer.from(png);
    broken.fill(0x55, 200, 400);
    expect(await fate(broken, "image/png")).toBe(damaged);
    expect(await fate(bomb(6_000, 6_000), "image/png")).toBe(damaged);
  });
});

describe("a picture is taken", () => {
  const pixels = (alpha = false) => ({
    create: { width: 200, height: 100, channels: alpha ? (4 as const) : (3 as const), background: "#c03020" },
  });

  /** The colour in the middle of the smallest rendition. */
  async function shown(bytes: Buffer, contentType: string) {
    const { id } = await create(await sent(bytes, contentType));
    await db.drain();
    const [image] = await db.sql<{ key: string; state: string }>(
      "select key, state from product_images where id = ?",
      [id],
    );
    expect(image!.state).toBe("READY");
    const file = sharp(await db.services().storage.get(`media/${image!.key}/160.webp`));
    const found = await file.metadata();
    expect([found.space, found.depth, found.icc, found.exif, found.xmp]).toEqual([
      "srgb",
      "uchar",
      undefined,
      undefined,
      undefined,
    ]);
    const { data, info } = await file.raw().toBuffer({ resolveWithObject: true });
    const at = (40 * info.width + 80) * info.channels;
    return [...data.subarray(at, at + 3)];
  }
  const near = (found: number[], wanted: number[], by: number) =>
    found.every((part, n) => Math.abs(part - wanted[n]!) <= by);

  it("in the colours of print, with sixteen bits, with a profile, in grey and with holes", async () => {
    const red = [0xc0, 0x30, 0x20];
    const cmyk = await sharp(pixels()).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    expect(near(await shown(cmyk, "image/jpeg"), red, 40)).toBe(true);

    const deep = await sharp(pixels()).toColourspace("rgb16").png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe("ushort");
    expect(near(await shown(deep, "image/png"), red, 6)).toBe(true);

    const wide = await sharp(pixels()).withIccProfile("p3").jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    expect(near(await shown(wide, "image/jpeg"), red, 8)).toBe(true);

    const grey = await sharp(pixels()).greyscale().png().toBuffer();
    const [r, g, b] = (await shown(grey, "image/png")) as [number, number, number];
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(3);
    expect(near(await shown(await sharp(pixels(true)).png().toBuffer(), "image/png"), red, 6)).toBe(true);
  });

  it("with what a phone puts behind it", async () => {
    const second = Buffer.concat([jpeg, jpeg, Buffer.from("SEFT")]);
    expect((await create(await sent(second, "image/jpeg"))).id).toBeDefined();
    const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42"), Buffer.alloc(400)]);
    expect((await create(await sent(Buffer.concat([jpeg, film]), "image/jpeg"))).id).toBeDefined();
  });

  it("under a name that would climb out of a folder, which is only ever a label", async () => {
    const { id } = await create(await sent(jpeg, "image/jpeg", "../../etc/passwd\u202egpj.php"));
    const [image] = await db.sql<{ key: string; original_key: string }>(
      "select key, original_key from product_images where id = ?",
      [id],
    );
    expect(image!.key).toMatch(/^[a-z0-9]{52}$/);
    expect(image!.original_key).toMatch(/^uploads\/[a-z0-9]{52}$/);
    for (const key of ["../../secret", "uploads/../secret", "media/x", ""])
      expect(await create(key).catch((error: unknown) => error instanceof Refused && error.code)).toBe(
        "NOT_FOUND",
      );
  });
});
