// @ts-check

/** A random number generator that repeats its sequence for a seed. */
export class Random {
  /** @param {number} seed */
  constructor(seed) {
    this._state = seed;
  }

  /** Returns the next number, from 0 up to but not including 1, by mulberry32. */
  _next() {
    this._state = (this._state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this._state ^ (this._state >>> 15), this._state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * Returns one of some things.
   *
   * @template T
   * @param {readonly T[]} things
   * @returns {T}
   */
  one(things) {
    return /** @type {T} */ (things[this.below(things.length)]);
  }

  /**
   * Returns an integer from 0 up to but not including a limit.
   *
   * @param {number} limit
   */
  below(limit) {
    return Math.floor(this._next() * limit);
  }

  /**
   * Returns up to a number of things, none included; each may come more than once.
   *
   * @template T
   * @param {readonly T[]} things
   * @param {number} most
   * @returns {T[]}
   */
  sample(things, most) {
    const count = Math.floor(this._next() * (most + 1));
    return Array.from({ length: count }, () => this.one(things));
  }
}
