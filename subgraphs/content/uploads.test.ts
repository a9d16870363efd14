import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "@till/kit/env";
import { Refused } from "@till/kit/errors";
import { openStorage } from "@till/kit/storage";
import type { Services } from "@till/kit/context";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase, testSecret } from "@till/host/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimUpload } from "./claim-upload.js";
import { discardUpload } from "./read-upload.js";
import { createUpload } from "./create-upload.js";
import { getFile, putUpload } from "./files.route.js";
import { sweepUploads } from "./sweep-uploads.job.js";
import { type UploadCreateInput, UploadPurpose } from "./upload.types.js";

const db = testDatabase();
let folder: string;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "till-files-"));
  const env = readEnv({ NODE_ENV: "test", TILL_SECRET: testSecret, TILL_DATA: folder });
  services = { ...db.services(), env, storage: openStorage(env) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (over: Partial<UploadCreateInput> = {}) =>
  transact(db.em(), (tx) =>
    createUpload(
      tx,
      staffWith("catalog.write"),
      {
        filename: "a.png",
        contentType: "image/png",
        bytes: 10,
        purpose: UploadPurpose.PRODUCT_IMAGE,
        ...over,
      },
      services.storage,
    ),
  );

const put = async (url: string, body: string, type = "image/png") =>
  (
    await putUpload.handle(new Request(url, { method: "PUT", body, headers: { "content-type": type } }), {
      ...services,
      params: {},
    })
  ).status;

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((f) => f.isFile()).length;

describe("an upload", () => {
  it("is taken through its link, once, and read back", async () => {
    const { upload } = await ask();
    expect(await put(upload.url, "0123456789")).toBe(201);
    expect(await put(upload.url, "9876543210")).toBe(409);
    expect((await services.storage.get(upload.key)).toString()).toBe("0123456789");
  });

  it("is taken from one of ten that send at the same moment", async () => {
    const { upload } = await ask();
    const before = await files();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => put(upload.url, `012345678${n}`)));
    expect(answers.toSorted((one, other) => one - other)).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    expect(await files()).toBe(before + 1);
  });

  it("cannot be sent again once it was refused and deleted", async () => {
    const { upload } = await ask();
    expect(await put(upload.url, "0123456789")).toBe(201);
    await discardUpload(services, upload.key);
    expect(await services.storage.has(upload.key)).toBe(false);
    expect(await put(upload.url, "0123456789")).toBe(409);
    const claim = transact(db.em(), (tx) => claimUpload(tx, upload.key, "PRODUCT_IMAGE"));
    await expect(claim).rejects.toSatisfy((error) => error instanceof Refused && error.code === "NOT_FOUND");
    expect(await services.storage.has(upload.key)).toBe(false);
  });

  it("of another size than announced is refused, and may be sent once more as announced", async () => {
    const { upload } = await ask();
    const before = await files();
    expect(await put(upload.url, "012345678")).toBe(400);
    expect(await put(upload.url, "")).toBe(400);
    expect(await put(upload.url, "0123456789a")).toBe(413);
    expect(await files()).toBe(before);
    expect(await put(upload.url, "0123456789")).toBe(201);
  });

  it("is refused with an altered link, another type or more bytes, and leaves nothing behind", async () => {
    const before = await files();
    const { upload } = await ask();
    const altered = (name: string, value: string) => {
      const url = new URL(upload.url);
      url.searchParams.set(name, value);
      return url.href;
    };
    expect(await put(altered("bytes", "1000"), "0123456789")).toBe(403);
    expect(await put(altered("expires", String(Date.now() + 1e9)), "0123456789")).toBe(403);
    expect(await put(upload.url.replace(upload.key, "uploads/other"), "0123456789")).toBe(403);
    expect(await put(upload.url, "0123456789", "text/html")).toBe(415);
    expect(await put(upload.url, "01234567890")).toBe(413);
    expect(await files()).toBe(before);
  });

  it("is refused before it is sent when it is of the wrong kind or size", async () => {
    const outcome = async (over: Partial<UploadCreateInput>) => {
      const error: unknown = await ask(over).catch((reason: unknown) => reason);
      return error instanceof Refused ? `${error.code} ${error.reasons[0].field?.join(".")}` : "taken";
    };
    expect(await outcome({ contentType: "image/svg+xml" })).toBe("UNSUPPORTED_FILE contentType");
    expect(await outcome({ bytes: 10_000_001 })).toBe("FILE_TOO_LARGE bytes");
    expect(await outcome({ bytes: 0 })).toBe("INVALID bytes");
    expect(await outcome({ filename: "../\u0000" })).toBe("taken");
    expect(await outcome({ filename: "\u0000/" })).toBe("INVALID filename");
  });

  it("is claimed by one of ten", async () => {
    const { upload } = await ask();
    const tries = Array.from({ length: 10 }, () =>
      transact(db.em(), (tx) => claimUpload(tx, upload.key, "PRODUCT_IMAGE")),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const other = transact(db.em(), (tx) => claimUpload(tx, upload.key, "PRODUCT_IMPORT"));
    await expect(other).rejects.toSatisfy((error) => error instanceof Refused && error.code === "NOT_FOUND");
  });

  it("that nobody claimed is removed after a day", async () => {
    const { upload } = await ask();
    await put(upload.url, "0123456789");
    const later = { ...services, now: () => new Date(Date.now() + 25 * 3_600_000), id: "x" as never };
    if (!("perform" in sweepUploads)) throw new Error("The sweep talks to the storage.");
    await sweepUploads.perform(later, {});
    expect(await services.storage.has(upload.key)).toBe(false);
    expect(await db.sql("select 1 from uploads where key = ?", [upload.key])).toEqual([]);
  });
});

describe("a download", () => {
  const get = (url: string) => {
    const key = decodeURIComponent(new URL(url).pathname.slice("/files/".length));
    return getFile.handle(new Request(url), { ...services, params: { key } });
  };

  it("is an attachment for whoever has the link, and nobody else", async () => {
    await services.storage.put("exports/products.csv", Buffer.from("a,b"), "text/csv");
    const url = await services.storage.signedDownload("exports/products.csv", 'pro"du\nkte ü.csv');
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([200, "a,b"]);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''pro%22du%0Akte%20%C3%BC.csv",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get(url.replace("products.csv", "secrets.csv"))).status).toBe(403);
    expect((await get(url.split("?")[0]!)).status).toBe(403);
  });

  it("never leaves the folder", async () => {
    for (const key of ["../secret", "a/../../b", "/etc/passwd", "a//b", "A", ""])
      await expect(services.storage.get(key)).rejects.toThrow(/no key of a file/);
  });
});
