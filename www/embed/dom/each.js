// @ts-check

/**
 * Calls back for each item of a list, by its index: some pages change how arrays are iterated, or their methods.
 *
 * @template T
 * @param {ArrayLike<T>} list
 * @param {(item: T) => void} callback
 */
export function each(list, callback) {
  for (let index = 0; index < list.length; index++) {
    callback(/** @type {T} */ (list[index]));
  }
}
