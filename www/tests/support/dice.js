// @ts-check

/** Chances that come the same each time. */
export class Dice {
  /** @param {number} seed */
  constructor(seed) {
    this._state = seed;
  }

  /** Gives a number from 0 to under 1, by mulberry32. */
  _roll() {
    this._state = (this._state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this._state ^ (this._state >>> 15), this._state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * @template T
   * @param {readonly T[]} things
   * @returns {T}
   */
  one(things) {
    return /** @type {T} */ (things[this.below(things.length)]);
  }

  /**
   * Gives a whole number from 0 to under a limit.
   *
   * @param {number} limit
   */
  below(limit) {
    return Math.floor(this._roll() * limit);
  }

  /**
   * Gives none or several, up to a number.
   *
   * @template T
   * @param {readonly T[]} things
   * @param {number} most
   * @returns {T[]}
   */
  several(things, most) {
    const count = Math.floor(this._roll() * (most + 1));
    return Array.from({ length: count }, () => this.one(things));
  }
}
