import { Recent } from "./recent.js";

interface Kept {
  readonly key: string;
  readonly body: string;
  readonly tags: readonly string[];
}

const bytesMaxDefault = 64 * 1024 * 1024;
const changesMax = 50_000;

/**
 * Keeps public answers as text until something that they show changes. An answer is kept under the tags it
 * shows and dropped by the first of them that is touched.
 */
export class ResponseCache {
  readonly #kept: Recent<string, Kept>;
  readonly #byTag = new Map<string, Set<string>>();
  // A read that began before a change may have seen either side of it. Each change has a number, and an
  // answer is kept only if none of its tags changed after the number at which its reading began.
  readonly #changedAt = new Map<string, number>();
  #clock = 0;
  #forgottenUpTo = 0;
  #isOpen = true;

  constructor(bytesMax = bytesMaxDefault) {
    const bytesOf = ({ key, body }: Kept) => 2 * (key.length + body.length);
    this.#kept = new Recent(bytesMax, bytesOf, (key, { tags }) => this.#unlink(key, tags));
  }

  get(key: string): string | undefined {
    return this.#isOpen ? this.#kept.get(key)?.body : undefined;
  }

  /** To be called before the first read of an answer; `keep` wants the number back. */
  begin(): number {
    return this.#clock;
  }

  /** @returns whether the answer was kept */
  keep(key: string, body: string, shown: ReadonlySet<string>, begunAt: number): boolean {
    // An answer that names nothing could never be dropped.
    if (!this.#isOpen || shown.size === 0 || begunAt < this.#forgottenUpTo) return false;
    for (const tag of shown) if ((this.#changedAt.get(tag) ?? 0) > begunAt) return false;
    const tags = [...shown];
    this.#kept.set(key, { key, body, tags });
    for (const tag of tags) {
      const keys = this.#byTag.get(tag);
      if (keys) keys.add(key);
      else this.#byTag.set(tag, new Set([key]));
    }
    return true;
  }

  changed(tag: string): void {
    this.#clock += 1;
    this.#changedAt.delete(tag);
    this.#changedAt.set(tag, this.#clock);
    if (this.#changedAt.size > changesMax) {
      const [oldest] = this.#changedAt;
      this.#changedAt.delete(oldest![0]);
      this.#forgottenUpTo = oldest![1];
    }
    for (const key of this.#byTag.get(tag) ?? []) this.#kept.delete(key);
  }

  clear(): void {
    this.#clock += 1;
    this.#forgottenUpTo = this.#clock;
    this.#changedAt.clear();
    this.#kept.clear();
  }

  /** Whether changes reach us; while they don't, nothing is kept and nothing is served. */
  set isOpen(isOpen: boolean) {
    this.clear();
    this.#isOpen = isOpen;
  }

  get bytes(): number {
    return this.#kept.size;
  }

  get count(): number {
    return this.#kept.count;
  }

  #unlink(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }
}

/** What an answer depends on besides the data: the document, what was asked with it, currency and language. */
export interface CacheQuestion {
  document: string;
  operationName: unknown;
  variables: unknown;
  currency: string;
  language: string;
}

export function cacheKey({ document, operationName, variables, currency, language }: CacheQuestion): string {
  // No name and an empty name are two questions: the second is refused.
  const name = typeof operationName === "string" ? `=${operationName}` : "";
  return `${document}\n${name}\n${canonical(variables)}\n${currency}\n${language}`;
}

/** JSON with sorted keys, so that the order in which a client wrote its variables does not count. */
function canonical(value: unknown): string {
  if (value === undefined) return "";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort();
  if (keys.length === 0) return "";
  const record = value as Record<string, unknown>;
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(",")}}`;
}
