import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Disk } from "flydrive";
import type { Env } from "./env.js";
import { attachment, checkKey, linkSeconds, type Storage } from "./stored-files.js";

/** Opens the bucket at its first use: the client takes long to load, and a shop on one machine never needs it. */
async function openBucket(env: Env) {
  const [{ Disk }, { S3Driver }, { S3Client }] = await Promise.all([
    import("flydrive"),
    import("flydrive/drivers/s3"),
    import("@aws-sdk/client-s3"),
  ]);
  const client = new S3Client({
    region: env.S3_REGION,
    ...(env.S3_ENDPOINT && { endpoint: env.S3_ENDPOINT, forcePathStyle: true }),
    credentials: { accessKeyId: env.S3_ACCESS_KEY_ID ?? "", secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "" },
    // A browser that uploads through a link computes no checksum.
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  const bucket = env.S3_BUCKET ?? "";
  const disk: Disk = new Disk(new S3Driver({ client, bucket, visibility: "private", supportsACL: false }));
  return { client, bucket, disk };
}

/** Files in an S3 bucket, with presigned links. */
export function bucketStorage(env: Env): Storage {
  let opened: ReturnType<typeof openBucket> | undefined;
  const open = () => (opened ??= openBucket(env));
  return {
    put: async (key, bytes, contentType) => (await open()).disk.put(checkKey(key), bytes, { contentType }),
    async putFile(key, path, contentType) {
      // S3 takes no stream without its length.
      const { size: contentLength } = await stat(path);
      await (
        await open()
      ).disk.putStream(checkKey(key), createReadStream(path), { contentType, contentLength });
    },
    get: async (key) => Buffer.from(await (await open()).disk.getBytes(checkKey(key))),
    stream: async (key) => (await open()).disk.getStream(checkKey(key)),
    has: async (key) => (await open()).disk.exists(checkKey(key)),
    delete: async (key) => (await open()).disk.delete(checkKey(key)),
    async signedUpload(key, contentType, bytes) {
      const [{ client, bucket }, { PutObjectCommand }, { getSignedUrl }] = await Promise.all([
        open(),
        import("@aws-sdk/client-s3"),
        import("@aws-sdk/s3-request-presigner"),
      ]);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: checkKey(key),
        ContentType: contentType,
        ContentLength: bytes,
        // A file that is there is not written over: what was looked at stays what it was.
        IfNoneMatch: "*",
      });
      // Type and length are part of the signature, so that the link takes exactly the file that was announced.
      const signableHeaders = new Set(["content-type", "content-length", "host", "if-none-match"]);
      const url = await getSignedUrl(client, command, { expiresIn: linkSeconds, signableHeaders });
      return {
        url,
        headers: { "content-type": contentType, "if-none-match": "*" },
        expiresAt: new Date(Date.now() + linkSeconds * 1_000),
      };
    },
    signedDownload: async (key, filename) =>
      (await open()).disk.getSignedUrl(checkKey(key), {
        expiresIn: linkSeconds,
        contentDisposition: attachment(filename),
      }),
  };
}
