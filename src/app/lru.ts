/** A map that forgets what was least recently asked for once the weights of its values pass a limit. */
export class Lru<K, V> {
  readonly #held = new Map<K, { value: V; weight: number }>();
  readonly #limit: number;
  #weight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const held = this.#held.get(key);
    if (!held) return undefined;
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  /** Keeps a value; one heavier than the whole limit is not kept. */
  set(key: K, value: V, weight = 1): void {
    this.delete(key);
    if (weight > this.#limit) return;
    this.#held.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#held.keys()) {
      if (this.#weight <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    const held = this.#held.get(key);
    if (!held) return;
    this.#weight -= held.weight;
    this.#held.delete(key);
  }

  get size(): number {
    return this.#held.size;
  }
}
