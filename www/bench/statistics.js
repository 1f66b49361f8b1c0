// @ts-check

/**
 * Returns the value below which a part of the values lie, interpolated between two of them if necessary.
 *
 * @param {number[]} values At least one.
 * @param {number} part From 0 to 1.
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const index = part * (sorted.length - 1);
  const below = sorted[Math.floor(index)] ?? NaN;
  const above = sorted[Math.ceil(index)] ?? NaN;
  return below + (above - below) * (index - Math.floor(index));
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The values of every measure, by contender. */
export class Samples {
  /** @type {Map<string, Map<string, number[]>>} */
  _values = new Map();

  /**
   * @param {string} contender
   * @param {Record<string, number | number[]>} values By name.
   */
  add(contender, values) {
    const own = this._values.get(contender) ?? new Map();
    this._values.set(contender, own);
    for (const [name, value] of Object.entries(values)) {
      own.set(name, [...(own.get(name) ?? []), value].flat());
    }
  }

  /**
   * Returns the measured values in the order of the rounds; an empty array if there are none.
   *
   * @param {string} contender
   * @param {string} name
   * @returns {number[]}
   */
  of(contender, name) {
    return this._values.get(contender)?.get(name) ?? [];
  }

  /**
   * Compares what two contenders add to a third, round by round.
   *
   * @param {string} base
   * @param {string} one
   * @param {string} other
   * @param {string} name
   * @returns {number[]}
   */
  ratiosAbove(base, one, other, name) {
    const bases = this.of(base, name);
    const others = this.of(other, name);
    return this.of(one, name).map((value, round) => {
      const own = bases[round] ?? NaN;
      return (value - own) / ((others[round] ?? NaN) - own);
    });
  }

  /**
   * Compares two contenders round by round, so that whatever slows the machine down affects both.
   *
   * @param {string} one
   * @param {string} other
   * @param {string} name
   * @returns {number[]} The ratio of the two values in each round.
   */
  ratios(one, other, name) {
    const others = this.of(other, name);
    return this.of(one, name).map(
      (value, round) => value / (others[round] ?? NaN),
    );
  }
}
