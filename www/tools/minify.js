// @ts-check
import { minify as terser } from "terser";

/**
 * Minifies a script. terser's result is smaller than esbuild's, since it inlines what is used once.
 *
 * The output is ASCII, with control characters escaped: editors and servers strip bare ones.
 *
 * @param {string} script
 * @param {boolean} [module] Whether it is an ES module, whose top-level names are private.
 * @returns {Promise<string>}
 */
export async function minify(script, module = false) {
  const { code } = await terser(script, {
    ecma: 2020,
    module,
    compress: { passes: 3, unsafe_arrows: true },
    format: { ascii_only: true, quote_style: 2 },
  });
  return String(code);
}
