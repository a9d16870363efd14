import http from "node:http";
import { CannotStart, codeOf } from "./embedded/processes.js";

const lastAnswerMsMax = 10_000;

/** Where a server listens, and the setting that says so. */
export interface Place {
  port: number;
  host: string;
  setting: "PORT" | "STOREFRONT_PORT";
}

/**
 * Listens until it is closed: then no new connections are taken, the last answers go out, and what is left
 * after ten seconds is cut.
 * @throws CannotStart when the port cannot be had
 */
export async function serve(handler: http.RequestListener, place: Place): Promise<() => Promise<void>> {
  const server = http.createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(whyNot(error, place)));
    server.listen(place.port, place.host, resolve);
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), lastAnswerMsMax);
    await closed;
    clearTimeout(timer);
  };
}

/** Finds out beforehand whether the place can be had, so that a start in vain changes nothing. */
export async function checkPlace(place: Place): Promise<void> {
  const close = await serve((_request, response) => response.destroy(), place);
  await close();
}

function whyNot(error: unknown, { port, host, setting }: Place): Error {
  if (codeOf(error) === "EADDRINUSE") {
    return new CannotStart(
      `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port, ` +
        `for example ${setting}=${port + 1}. No data was touched.`,
    );
  }
  if (codeOf(error) === "EACCES") {
    return new CannotStart(
      `This user may not listen on port ${port}. Choose one above 1023 with ${setting}.`,
    );
  }
  if (codeOf(error) === "EADDRNOTAVAIL" || codeOf(error) === "ENOTFOUND") {
    return new CannotStart(
      `This machine has no address ${host}. Set HOST to one it has, for example 127.0.0.1.`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
