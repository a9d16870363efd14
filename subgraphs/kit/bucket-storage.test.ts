import { expect, it } from "vitest";
import { bucketStorage } from "./bucket-storage.js";
import { readEnv } from "./env.js";

const storage = bucketStorage(
  readEnv({
    NODE_ENV: "test",
    S3_ENDPOINT: "https://objects.example",
    S3_BUCKET: "till",
    S3_ACCESS_KEY_ID: "AKIAEXAMPLE",
    S3_SECRET_ACCESS_KEY: "secret",
  }),
);

it("signs an upload for one key, one type and one size, once, for five minutes", async () => {
  const { url, headers } = await storage.signedUpload("uploads/abc", "image/png", 1_234);
  const signed = new URL(url);
  expect([signed.origin, signed.pathname]).toEqual(["https://objects.example", "/till/uploads/abc"]);
  expect(signed.searchParams.get("X-Amz-SignedHeaders")).toBe(
    "content-length;content-type;host;if-none-match",
  );
  expect(signed.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(headers).toEqual({ "content-type": "image/png", "if-none-match": "*" });
});

it("signs a download as an attachment", async () => {
  const signed = new URL(await storage.signedDownload("exports/a.csv", 'a"b.csv'));
  expect(signed.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(signed.searchParams.get("response-content-disposition")).toBe(
    "attachment; filename*=UTF-8''a%22b.csv",
  );
});

it("takes no key that could climb out of its place", async () => {
  await expect(storage.signedUpload("../secret", "image/png", 1)).rejects.toThrow(/no key of a file/);
});
