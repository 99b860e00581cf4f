/**
 * Keeps what is dear to make, for as long as the object lives that it is made of: the last few answers, told apart by
 * the things that they depend on besides (each the same as before, not merely alike).
 */
export class Keeper<Owner extends object, Value> {
  readonly #most: number;
  readonly #kept = new WeakMap<Owner, readonly { readonly by: readonly unknown[]; readonly value: Value }[]>();

  /** Of each object no more than `most` answers are kept; the one that was made longest ago leaves first. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was kept; undefined where nothing was. */
  find(owner: Owner, by: readonly unknown[]): Value | undefined {
    return this.#kept.get(owner)?.find((one) => one.by.every((part, at) => part === by[at]))?.value;
  }

  keep(owner: Owner, by: readonly unknown[], value: Value): Value {
    this.#kept.set(owner, [{ by, value }, ...(this.#kept.get(owner) ?? [])].slice(0, this.#most));
    return value;
  }

  /** What was kept, or else is made now. */
  get(owner: Owner, by: readonly unknown[], make: () => Value): Value {
    return this.find(owner, by) ?? this.keep(owner, by, make());
  }
}

/** What is made of an object the first time that it is asked for, and kept for as long as the object lives. */
export function once<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const kept = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    const known = kept.get(owner) ?? { value: make(owner) };
    kept.set(owner, known);
    return known.value;
  };
}
