/** A map that holds the most recently used entries up to a total size, and forgets the others. */
export class Recent<Key, Value> {
  readonly #entries = new Map<Key, { value: Value; size: number }>();
  #size = 0;

  /**
   * @param sizeMax in whatever unit `sizeOf` counts; entries where it is left out
   * @param forgotten hears of each entry that leaves, however it leaves
   */
  constructor(
    private readonly sizeMax: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
    private readonly forgotten: (key: Key, value: Value) => void = () => undefined,
  ) {}

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map keeps the order of insertion: what is used moves to the end, and the first is the oldest.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    const size = this.sizeOf(value);
    if (size > this.sizeMax) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.sizeMax) break;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
    this.forgotten(key, entry.value);
  }

  clear(): void {
    for (const key of this.#entries.keys()) this.delete(key);
  }

  get size(): number {
    return this.#size;
  }

  get count(): number {
    return this.#entries.size;
  }
}
