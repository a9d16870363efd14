import { lookup } from "node:dns/promises";
import { type IncomingMessage } from "node:http";
import { request } from "node:https";
import { BlockList, isIP } from "node:net";

/** What stands between us and an address that somebody else wrote. */
export interface FetchLimits {
  bytesMax: number;
  timeoutMs: number;
  /** How often the answer may point elsewhere; each hop is checked like the first. */
  redirectsMax?: number;
}

export interface Fetched {
  bytes: Buffer;
  contentType: string;
}

/** The address cannot be used, or what stands there cannot. The message says why, without telling our network. */
export class FetchRefused extends Error {}

/** How names are resolved and connections made; tests bring their own. */
export interface Network {
  resolve(hostname: string): Promise<string[]>;
  /** Where to connect for a checked address. */
  dial?(address: string): { address: string; port: number; ca?: string };
}

const internet: Network = {
  resolve: async (hostname) =>
    (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address),
};

/**
 * Fetches a file from an address that is not ours. Only https on port 443; every address that the name
 * resolves to must be public, and the connection goes to the address that was checked, so that a second look
 * at the name cannot answer differently.
 * @throws FetchRefused
 */
export async function fetchPublic(
  address: string,
  limits: FetchLimits,
  network = internet,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let url = address;
  for (let hop = 0; hop <= (limits.redirectsMax ?? 0); hop += 1) {
    const target = await check(url, network);
    const response = await open(target, network, signal);
    const next = redirectOf(response);
    if (next === undefined) return read(response, limits.bytesMax);
    response.destroy();
    url = new URL(next, target.url).href;
  }
  throw new FetchRefused("The address points elsewhere too often.");
}

interface Target {
  url: URL;
  /** The public address to connect to. */
  pinned: string;
}

async function check(address: string, network: Network): Promise<Target> {
  if (address.length > 2_000 || !URL.canParse(address))
    throw new FetchRefused("This is no address of the web.");
  const url = new URL(address);
  if (url.protocol !== "https:") throw new FetchRefused("Only https addresses are fetched.");
  if (url.port !== "") throw new FetchRefused("Only port 443 is fetched from.");
  if (url.username || url.password) throw new FetchRefused("An address with a password is not fetched.");
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(hostname) ? [hostname] : await resolve(hostname, network);
  const [pinned] = addresses;
  if (pinned === undefined || !addresses.every(isPublicAddress))
    throw new FetchRefused("The address does not lead to a public server.");
  return { url, pinned };
}

async function resolve(hostname: string, network: Network): Promise<string[]> {
  try {
    return await network.resolve(hostname);
  } catch {
    throw new FetchRefused("The server's name is not known.");
  }
}

function open({ url, pinned }: Target, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const to = network.dial?.(pinned) ?? { address: pinned, port: 443 };
  return new Promise((settle, fail) => {
    const asked = request(
      {
        host: to.address,
        port: to.port,
        ...(to.ca !== undefined && { ca: to.ca }),
        // The certificate must be the named server's, although we connect to the address that was checked.
        ...(isIP(url.hostname) ? {} : { servername: url.hostname }),
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, accept: "*/*", "user-agent": "Till" },
        signal,
        agent: false,
      },
      settle,
    );
    asked.on("error", () =>
      fail(
        new FetchRefused(signal.aborted ? "The server took too long." : "The server could not be reached."),
      ),
    );
    asked.end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) return headers.location;
  if (statusCode !== 200) throw new FetchRefused(`The server answered with ${statusCode}.`);
  return undefined;
}

async function read(response: IncomingMessage, bytesMax: number): Promise<Fetched> {
  const tooLarge = () => new FetchRefused(`The file has more than ${bytesMax} bytes.`);
  if (Number(response.headers["content-length"] ?? 0) > bytesMax) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    if (error instanceof FetchRefused) throw error;
    throw new FetchRefused("The server broke off.");
  }
  return { bytes: Buffer.concat(chunks), contentType: response.headers["content-type"] ?? "" };
}

const closed = new BlockList();
// IANA's special-purpose registries (RFC 6890 and its updates).
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  closed.addSubnet(net, bits, "ipv4");
const open6 = new BlockList();
open6.addSubnet("2000::", 3, "ipv6");
// Inside the global range: tunnels that carry IPv4 addresses along, documentation and benchmarks.
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  closed.addSubnet(net, bits, "ipv6");

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed.check(address, "ipv4");
  // What is outside of 2000::/3 (loopback, mapped, private, link-local, multicast) is not public.
  return kind === 6 && open6.check(address, "ipv6") && !closed.check(address, "ipv6");
}
