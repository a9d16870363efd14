import { Readable } from "node:stream";
import { deflateRawSync } from "node:zlib";
import { encodeId } from "@till/kit/id";
import { Refused } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { BrokenCsv, shapeOf } from "./csv-file.js";
import { cancelImport } from "./manage-import.js";
import { importing } from "./testing.js";

const db = testDatabase();
const { sent, work, row, start } = importing(db);
const header = "Handle,Title,Variant SKU,Variant Price";
const mug = "mug,Mug,MUG,18.00";
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A ZIP archive that holds the file, as an attachment would be saved. */
function zipped(text: string): Buffer {
  const body = deflateRawSync(Buffer.from(text));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.byteLength, 18);
  return Buffer.concat([head, body]);
}

const files: [name: string, bytes: Buffer, error: string][] = [
  [
    "a ZIP archive named .csv",
    zipped(`${header}\n${mug}`),
    "This is a ZIP file or an Excel workbook, whatever its name says. Save it as CSV and send that.",
  ],
  [
    "an old Excel workbook",
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    "This is an Excel workbook, whatever its name says. Save it as CSV and send that.",
  ],
  [
    "a page that says that one must sign in",
    Buffer.from("\n<!doctype html><title>Sign in</title>"),
    "This is a web page, whatever its name says. Save it as CSV and send that.",
  ],
  [
    "zero bytes between letters",
    Buffer.from(`${header}\n${mug}\njar,Ja\u0000r,JAR,9.00`),
    "Row 3 has zero bytes, which no text has: the file is damaged. Save it again as CSV.",
  ],
  [
    "10,000 columns",
    Buffer.from(`${header},${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n${mug}`),
    "The file has more than 500 columns.",
  ],
  [
    "a mark of UTF-8 before bytes that are none",
    Buffer.concat([utf8Mark, iconv.encode(`${header}\n${mug.replace("Mug", "Müg")}`, "windows-1252")]),
    "The file says that it is UTF-8, but is not. Save it again as CSV in UTF-8.",
  ],
  [
    "a mark of UTF-32",
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(header)]),
    "This is a text in UTF-32, whatever its name says. Save it as CSV and send that.",
  ],
  [
    "a mark of UTF-16 before something else",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${header}\n${mug}`)]),
    "The file has no products.",
  ],
  [
    "one product of 2,001 rows",
    Buffer.from(`${header}\n${`${mug}\n`.repeat(2_001)}`),
    "“mug” has more than 2000 rows.",
  ],
];

describe("a hostile file", () => {
  it.each(files)(
    "with %s fails with a word about it, and nothing is written",
    async (_name, bytes, error) => {
      const id = await sent(bytes);
      await work();
      expect(await row(id)).toMatchObject({ status: "FAILED", error, productsDone: 0 });
      expect(await db.sql("select 1 from products")).toEqual([]);
      await expect(start(id)).rejects.toThrow("cannot become");
    },
  );

  it("with a line of 200 MB fails before it fills the memory", async () => {
    const piece = Buffer.alloc(1_000_000, "x");
    let pieces = 0;
    const open = async () => {
      pieces = 0;
      return Readable.from(
        (function* () {
          yield Buffer.from(`${header}\n${mug}\njar,"`);
          for (; pieces < 200; pieces += 1) yield piece;
        })(),
      );
    };
    const before = process.memoryUsage().rss;
    const shape = shapeOf(open);
    await expect(shape).rejects.toThrow(BrokenCsv);
    await expect(shape).rejects.toThrow("the file is no CSV: a quotation mark may be missing.");
    // What the pipe holds at once; the rest of the line is never asked for.
    expect(pieces).toBeLessThan(20);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it("with marks in the middle and twice at the beginning is read all the same", async () => {
    const id = await sent(
      Buffer.concat([utf8Mark, utf8Mark, Buffer.from(`${header.replace("Title", "\ufeffTitle")}\n${mug}`)]),
    );
    await work();
    expect(await row(id)).toMatchObject({ status: "CHECKED", productsCreated: 1, problemCount: 0 });
    await transact(db.em(), (tx) => cancelImport(tx, encodeId("imp", id)));
  });
});

describe("a second import", () => {
  it("waits until the first is over, in words, and its file can be sent then", async () => {
    const first = await sent(`${header}\n${mug}`);
    const refusal = await sent(`${header}\n${mug}`).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({
      code: "IN_USE",
      message:
        "“a.csv” is being checked, and one file is taken at a time. Wait until it is done, or cancel it.",
    });
    expect(await db.sql("select 1 from uploads where claimed_at is null")).toHaveLength(1);
    await work();
    const second = await sent(`${header}\n${mug}`);
    await expect(start(first)).rejects.toThrow("one file is taken at a time");
    expect(await row(first)).toMatchObject({ status: "CHECKED" });
    await transact(db.em(), (tx) => cancelImport(tx, encodeId("imp", second)));
    await start(first);
    await work();
    expect(await row(first)).toMatchObject({ status: "DONE", productsCreated: 1 });
  });
});
