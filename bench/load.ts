import http from "node:http";

export interface Load {
  url: string;
  connections: number;
  seconds: number;
  /** The body of the nth request; a GET when it answers undefined. */
  body(n: number): string;
  headers?: Record<string, string>;
  /** Whether an answer is a right one. The first wrong one ends the run. */
  isRight(text: string): boolean;
}

export interface Measured {
  requests: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  perSecond: number;
}

/** Keeps each connection busy with one request after another, and checks every answer. */
export async function drive({ url, connections, seconds, body, headers, isRight }: Load): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let sent = 0;
  const lane = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      const text = await post(agent, url, body(sent++), headers);
      latencies.push(performance.now() - begun);
      if (!isRight(text)) throw new Error(`wrong answer: ${text.slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!;
  return {
    requests: latencies.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    perSecond: latencies.length / ((performance.now() - startedAt) / 1_000),
  };
}

export function post(
  agent: http.Agent,
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
