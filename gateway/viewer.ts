import type { IncomingHttpHeaders } from "node:http";
import { hashToken } from "@till/kit/token";
import { guest, type Viewer } from "@till/kit/viewer";
import type { Pool } from "pg";
import { Recent } from "./recent.js";

/** Whom a token belongs to; undefined for a token that nobody gave out, or that has ended. */
export type FindViewer = (token: string) => Promise<Viewer | undefined>;

const statement = {
  name: "gateway.viewer",
  text: `select kind, subject_id as id, session_id as "sessionId", name, permissions
           from pub_viewers where token_hash = $1 and expires_at > now()`,
};

interface Row {
  kind: "staff" | "customer";
  id: string;
  sessionId: string;
  name: string | null;
  permissions: string[] | null;
}

/** Looks sessions up in the view that staff and customers publish. @param pool small, and read-only */
export const viewersIn =
  (pool: Pool): FindViewer =>
  async (token) => {
    const { rows } = await pool.query<Row>({ ...statement, values: [hashToken(token)] });
    const [row] = rows;
    if (!row) return undefined;
    const { kind, id, sessionId, name, permissions } = row;
    return {
      kind,
      id: id as NonNullable<Viewer["id"]>,
      sessionId,
      ...(name !== null && { name }),
      permissions: new Set(permissions ?? []),
    };
  };

const keptMs = 1_000;
const keptMax = 10_000;

/** Remembers a session for a second, so that a page of many requests asks the database once. */
export class Viewers {
  readonly #kept = new Recent<string, { viewer: Promise<Viewer>; until: number }>(keptMax);

  constructor(private readonly find: FindViewer) {}

  async of(token: string | undefined): Promise<Viewer> {
    if (token === undefined) return guest;
    const key = hashToken(token).toString("base64url");
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.viewer;
    const viewer = this.find(token).then((found) => found ?? guest);
    this.#kept.set(key, { viewer, until: Date.now() + keptMs });
    // A failed look-up is nobody's verdict: the next request asks again.
    viewer.catch(() => this.#kept.delete(key));
    return viewer;
  }

  /** After a write under this token: it may have signed out or changed what it may do. */
  forget(token: string | undefined): void {
    if (token !== undefined) this.#kept.delete(hashToken(token).toString("base64url"));
  }

  /** After sessions were ended from elsewhere. */
  forgetAll(): void {
    this.#kept.clear();
  }
}

const tokenShape = /^[\w.~+/=-]{20,512}$/;

/** The token of a request: a bearer header wins over the cookie of the admin panel. */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  cookieName: string,
): { token: string | undefined; isByCookie: boolean } {
  const bearer = /^bearer (.+)$/i.exec(headers.authorization ?? "")?.[1]?.trim();
  if (bearer !== undefined) return { token: tokenShape.test(bearer) ? bearer : undefined, isByCookie: false };
  for (const part of headers.cookie?.split(";") ?? []) {
    const [name, value] = part.trim().split("=", 2);
    if (name === cookieName && value && tokenShape.test(value)) return { token: value, isByCookie: true };
  }
  return { token: undefined, isByCookie: false };
}
