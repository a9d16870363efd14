import type { Id } from "./id.js";
import { isSigned, sign } from "./token.js";

/** Who asks. A guest has no id; staff have the permissions of their role. */
export interface Viewer {
  readonly kind: "guest" | "customer" | "staff";
  readonly id?: Id;
  readonly name?: string;
  readonly sessionId?: string;
  readonly permissions: ReadonlySet<string>;
}

export const guest: Viewer = { kind: "guest", permissions: new Set() };

/** One key for idempotency, limits and logs: the same for the same person. */
export const subjectOf = (viewer: Viewer): string => (viewer.id ? `${viewer.kind}:${viewer.id}` : "guest");

/** What the gateway tells a subgraph about a request. */
export interface Envelope {
  viewer: Viewer;
  requestId: string;
  ip: string;
  idempotencyKey?: string;
}

export const envelopeHeader = "x-till-viewer";
const lifetimeMs = 30_000;

interface Sealed {
  kind: Viewer["kind"];
  id?: string;
  name?: string;
  sessionId?: string;
  permissions: string[];
  requestId: string;
  ip: string;
  idempotencyKey?: string;
  to: string;
  expiresAt: number;
}

/** Signs what the gateway says of a request to one subgraph; it holds for half a minute. */
export function seal(key: Buffer, to: string, { viewer, ...rest }: Envelope, nowMs = Date.now()): string {
  const sealed = {
    ...viewer,
    permissions: [...viewer.permissions],
    ...rest,
    to,
    expiresAt: nowMs + lifetimeMs,
  };
  const body = Buffer.from(JSON.stringify(sealed satisfies Sealed)).toString("base64url");
  return `${body}.${sign(key, body)}`;
}

/** Reads a signed envelope; undefined when it is forged, expired, or meant for another subgraph. */
export function unseal(key: Buffer, to: string, header: unknown, nowMs = Date.now()): Envelope | undefined {
  if (typeof header !== "string") return undefined;
  const [body = "", signature = ""] = header.split(".");
  if (!isSigned(key, body, signature)) return undefined;
  const sealed = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Sealed;
  if (sealed.to !== to || sealed.expiresAt < nowMs) return undefined;
  const { kind, id, name, sessionId, permissions, requestId, ip, idempotencyKey } = sealed;
  return {
    viewer: {
      kind,
      permissions: new Set(permissions),
      ...(id !== undefined && { id: id as Id }),
      ...(name !== undefined && { name }),
      ...(sessionId !== undefined && { sessionId }),
    },
    requestId,
    ip,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}
