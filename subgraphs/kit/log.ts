import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";

interface Trace {
  requestId: string;
  viewer?: string;
}

/** What a log line belongs to, wherever in the request or job it is written. */
export const trace = new AsyncLocalStorage<Trace>();

// Names under which secrets and personal data travel. Depth two covers request and input objects.
const hidden = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "email",
  "phone",
  "card",
  "clientSecret",
];

/** One JSON line for each event; secrets and personal data never reach it. */
export const log = pino({
  level: "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[hidden]" },
  mixin: () => trace.getStore() ?? {},
});

export type Log = typeof log;
