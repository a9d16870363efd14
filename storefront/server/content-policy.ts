import { randomBytes } from "node:crypto";

type Directive = "script-src" | "img-src" | "connect-src" | "frame-src" | "form-action";

/**
 * The Content-Security-Policy of one answer. A loader that needs a stranger (a payment provider) adds it
 * here, so that every other page keeps refusing it.
 */
export class ContentPolicy {
  readonly nonce = randomBytes(16).toString("base64url");
  private readonly extra = new Map<Directive, Set<string>>();

  /** Lets this page, and only this page, talk to one more origin. */
  allow(directive: Directive, source: string): void {
    const sources = this.extra.get(directive) ?? new Set<string>();
    this.extra.set(directive, sources.add(source));
  }

  /** The header's value. Style attributes stay allowed: they carry the pictures' own background colours. */
  header(isSecure: boolean): string {
    const own = (directive: Directive, ...sources: string[]): string =>
      [directive, ...sources, ...(this.extra.get(directive) ?? [])].join(" ");
    return [
      "default-src 'self'",
      own("script-src", "'self'", `'nonce-${this.nonce}'`),
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      own("img-src", "'self'", "data:"),
      "font-src 'self'",
      own("connect-src", "'self'"),
      own("frame-src", "'self'"),
      own("form-action", "'self'"),
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      ...(isSecure ? ["upgrade-insecure-requests"] : []),
    ].join("; ");
  }
}
