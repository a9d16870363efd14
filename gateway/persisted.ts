import { existsSync, readFileSync } from "node:fs";

/** The operations of our own front ends by the SHA-256 of their text. Nothing is added while the shop runs. */
export class Manifest {
  readonly #texts = new Map<string, string>();
  readonly #known = new Set<string>();

  /** @param files as code generation writes them: {"<hash>": "<text>"}; those that do not exist are left out */
  constructor(files: readonly string[]) {
    for (const file of files) {
      if (!existsSync(file)) continue;
      const texts = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
      // Code generation names the algorithm with the hash; the protocol's clients send the hash alone.
      for (const [hash, text] of Object.entries(texts)) this.add(hash.replace(/^sha256:/, ""), text);
    }
  }

  add(hash: string, text: string): void {
    this.#texts.set(hash, text);
    this.#known.add(text);
  }

  get(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  /** Whether a text is one of ours, even when it came without its hash. */
  holds(text: string): boolean {
    return this.#known.has(text);
  }

  get size(): number {
    return this.#texts.size;
  }
}

/** The manifest as the store of Apollo's persisted-query protocol, in which nobody else can put anything. */
export const readOnlyStore = (manifest: Manifest) => ({
  get: async (key: string) => manifest.get(key.replace(/^apq:/, "")),
  set: async () => undefined,
  delete: async () => false,
});
