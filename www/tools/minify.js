// @ts-check
import { minify as shorten } from "terser";

/**
 * Makes a script short. esbuild could too, and leaves more bytes than terser, which puts what is used once in its place.
 *
 * Strings come out in ASCII, with control characters escaped: editors and servers strip those that stand bare.
 *
 * @param {string} script
 * @param {boolean} [module] Whether it is an ES module, whose outermost names are its own.
 * @returns {Promise<string>}
 */
export async function minify(script, module = false) {
  const { code } = await shorten(script, {
    ecma: 2020,
    module,
    compress: { passes: 3, unsafe_arrows: true },
    format: { ascii_only: true, quote_style: 2 },
  });
  return String(code);
}
