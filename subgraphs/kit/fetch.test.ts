import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPublic, FetchRefused, isPublicAddress, type Network } from "./fetch.js";

// A certificate for pictures.example and elsewhere.example that signs itself; it protects nothing.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHi0XkZWFleybTEt+
HIfIgH2B1GDiRJj+JRQzxxKMkFehRANCAASVoholPlMXayfRYLFZcWrEZNT9AnG1
LIh0WK0e0E0QySbEvFa+o/CDGvh9FK2JYv9ygADTC66d4zP/NQasCYZX
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBvzCCAWWgAwIBAgIUe0cKpm0lANppWssfsugUcIYwMJQwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTAgFw0yNjExMjIxODMwMzNaGA8y
MTI2MTAyOTE4MzAzM1owGzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABJWiGiU+UxdrJ9FgsVlxasRk1P0CcbUsiHRY
rR7QTRDJJsS8Vr6j8IMa+H0UrYli/3KAANMLrp3jM/81BqwJhlejgYQwgYEwHQYD
VR0OBBYEFMNPMzxahjOs3t7gAzz+x7wkgZMjMB8GA1UdIwQYMBaAFMNPMzxahjOs
3t7gAzz+x7wkgZMjMA8GA1UdEwEB/wQFMAMBAf8wLgYDVR0RBCcwJYIQcGljdHVy
ZXMuZXhhbXBsZYIRZWxzZXdoZXJlLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIg
KtHI+4RuU/DX2Vm3ptjuhzMiwbGNzVhTQ7dzQfKWs0YCIQC7uTG3ls5BPfH1fCzN
DL7VR+l2tZn0CXluOm+WLK2sZQ==
-----END CERTIFICATE-----`;

let server: Server;
let network: Network;
let asked: string[] = [];
const names: Record<string, string[]> = {
  "pictures.example": ["93.184.215.14"],
  "elsewhere.example": ["93.184.215.15"],
  "other-name.example": ["93.184.215.16"],
  "inside.example": ["10.0.0.5"],
  "both.example": ["93.184.215.14", "127.0.0.1"],
};

beforeAll(async () => {
  server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const routes: Record<string, () => void> = {
      "/picture": () => response.setHeader("content-type", "image/png").end("picture"),
      "/moved": () => response.writeHead(302, { location: "https://elsewhere.example/picture" }).end(),
      "/inside": () => response.writeHead(302, { location: "https://inside.example/secret" }).end(),
      "/plain": () => response.writeHead(302, { location: "http://pictures.example/picture" }).end(),
      "/round": () => response.writeHead(302, { location: "/round" }).end(),
      "/large": () => response.end(Buffer.alloc(5_000)),
      "/endless": () => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(Buffer.alloc(1_000)), 1);
        response.on("close", () => clearInterval(timer));
      },
      "/slow": () => undefined,
    };
    (routes[request.url ?? ""] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  network = {
    resolve: async (name) => names[name] ?? Promise.reject(new Error("unknown")),
    dial: () => ({ address: "127.0.0.1", port, ca: cert }),
  };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (url: string, redirectsMax = 0) =>
  fetchPublic(url, { bytesMax: 4_000, timeoutMs: 700, redirectsMax }, network);

/** The refusal's message, and that the server was never asked. */
async function refusedUnasked(url: string, redirectsMax = 0): Promise<string> {
  asked = [];
  const error: unknown = await get(url, redirectsMax).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FetchRefused);
  expect(asked).toEqual([]);
  return (error as FetchRefused).message;
}

describe("fetching from an address that somebody else wrote", () => {
  it("brings the file and its type", async () => {
    const { bytes, contentType } = await get("https://pictures.example/picture");
    expect([bytes.toString(), contentType]).toEqual(["picture", "image/png"]);
  });

  it("speaks https on port 443 only, and to nobody by name and password", async () => {
    expect(await refusedUnasked("http://pictures.example/picture")).toBe("Only https addresses are fetched.");
    expect(await refusedUnasked("file:///etc/passwd")).toBe("Only https addresses are fetched.");
    expect(await refusedUnasked("https://pictures.example:8443/")).toBe("Only port 443 is fetched from.");
    expect(await refusedUnasked("https://me:secret@pictures.example/")).toMatch(/password/);
    expect(await refusedUnasked("no address")).toMatch(/no address/);
  });

  it("goes nowhere inside, by whatever notation", async () => {
    for (const host of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "0",
      "10.1.2.3",
      "192.168.0.1",
      "169.254.169.254",
      "100.100.100.200",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "[fd00::1]",
      "[fe80::1]",
      "[64:ff9b::7f00:1]",
      "[2002:7f00:1::]",
      "inside.example",
      "both.example",
    ])
      expect(await refusedUnasked(`https://${host}/picture`)).toBe(
        "The address does not lead to a public server.",
      );
    expect(await refusedUnasked("https://unknown.example/")).toBe("The server's name is not known.");
  });

  it("follows as many redirects as it may, and checks each of them", async () => {
    await expect(get("https://pictures.example/moved")).rejects.toThrow(/too often/);
    expect((await get("https://pictures.example/moved", 1)).bytes.toString()).toBe("picture");
    asked = [];
    await expect(get("https://pictures.example/inside", 3)).rejects.toThrow(/public server/);
    await expect(get("https://pictures.example/plain", 3)).rejects.toThrow(/Only https/);
    await expect(get("https://pictures.example/round", 3)).rejects.toThrow(/too often/);
    expect(asked.filter((one) => one.startsWith("inside"))).toEqual([]);
  });

  it("wants a certificate of the named server", async () => {
    await expect(get("https://other-name.example/picture")).rejects.toThrow(
      "The server could not be reached.",
    );
  });

  it("stops at its limits", async () => {
    await expect(get("https://pictures.example/large")).rejects.toThrow(/more than 4000 bytes/);
    await expect(get("https://pictures.example/endless")).rejects.toThrow(/more than 4000 bytes/);
    await expect(get("https://pictures.example/slow")).rejects.toThrow(/took too long/);
    await expect(get("https://pictures.example/nothing")).rejects.toThrow(/answered with 404/);
  });
});

describe("an address", () => {
  it("is public outside of the special-purpose registries", () => {
    for (const address of ["8.8.8.8", "93.184.215.14", "2606:2800:220:1::1"])
      expect(isPublicAddress(address)).toBe(true);
    for (const address of [
      "172.16.0.1",
      "172.31.255.255",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "::",
      "2001:db8::1",
      "ff02::1",
      "x",
    ])
      expect(isPublicAddress(address)).toBe(false);
  });
});
