import { createServer, type Server, type Socket } from "node:net";
import { newId } from "@till/kit/id";
import { Refused } from "@till/kit/errors";
import { newToken } from "@till/kit/token";
import { staffWith, testDatabase } from "@till/host/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readUpload } from "./read-upload.js";
import { hasScanner } from "./scan-file.js";

const db = testDatabase();
const manager = staffWith("catalog.write");

// The text that every scanner agrees to find (eicar.org), in two halves so that none finds it here.
const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

/** A daemon that speaks INSTREAM as clamd does: chunks with their length before them, up to an empty one. */
function scan(socket: Socket): void {
  let taken = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    taken = Buffer.concat([taken, chunk]);
    const file = fileOf(taken);
    if (file)
      socket.end(file.includes("EICAR-STANDARD") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
  });
}

function fileOf(taken: Buffer): Buffer | undefined {
  const command = "zINSTREAM\0";
  if (taken.toString("latin1", 0, command.length) !== command) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= taken.length;) {
    const size = taken.readUInt32BE(at);
    if (size === 0) return Buffer.concat(parts);
    parts.push(taken.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
}

let daemon: Server;
let daemonPort: number;
beforeAll(async () => {
  daemon = createServer(scan);
  await new Promise<void>((resolve) => daemon.listen(0, "127.0.0.1", resolve));
  const address = daemon.address();
  daemonPort = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => new Promise((resolve) => daemon.close(resolve)));

async function sent(bytes: Buffer): Promise<string> {
  const key = `uploads/${newToken()}`;
  await db.sql(
    `insert into uploads (id, key, filename, content_type, bytes, purpose)
     values (?, ?, 'holiday.jpg', 'image/jpeg', ?, 'PRODUCT_IMAGE')`,
    [newId(), key, bytes.byteLength],
  );
  await db.services().storage.put(key, bytes, "image/jpeg");
  return key;
}

const services = (clamd: { CLAMD_HOST?: string; CLAMD_PORT?: number }) => ({
  ...db.services(),
  env: { ...db.services().env, ...clamd },
});
const read = (key: string, clamd: { CLAMD_HOST?: string; CLAMD_PORT?: number }) =>
  readUpload(services(clamd), manager, key, "PRODUCT_IMAGE");
const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  return error instanceof Refused ? error.code : "taken";
};

describe("with a virus scanner", () => {
  it("a clean file is taken, also a large one", async () => {
    const here = { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: daemonPort };
    expect(hasScanner(services(here).env)).toBe(true);
    for (const bytes of [Buffer.from("a holiday"), Buffer.alloc(3_000_000, 7)])
      expect((await read(await sent(bytes), here)).bytes.equals(bytes)).toBe(true);
  });

  it("an infected file is refused and deleted, and the audit log says who sent it", async () => {
    const here = { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: daemonPort };
    const key = await sent(Buffer.concat([Buffer.alloc(200_000), eicar]));
    expect(await refusal(read(key, here))).toBe("FILE_INFECTED");
    expect(await db.services().storage.has(key)).toBe(false);
    expect(await refusal(read(key, here))).toBe("NOT_FOUND");
    expect(
      await db.sql("select actor_name, after from audit_logs where action = 'content.infected-upload'"),
    ).toEqual([{ actor_name: "Test staff", after: { filename: "holiday.jpg" } }]);
  });

  it("that is away no file is used, and none is lost", async () => {
    const key = await sent(Buffer.from("a holiday"));
    expect(await refusal(read(key, { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: 1 }))).toBe("PROVIDER_UNAVAILABLE");
    expect(await db.services().storage.has(key)).toBe(true);
    expect(await refusal(read(key, {}))).toBe("taken");
  });
});

it("without a scanner the step is left out", async () => {
  expect(hasScanner(services({}).env)).toBe(false);
  expect((await read(await sent(eicar), {})).filename).toBe("holiday.jpg");
});
