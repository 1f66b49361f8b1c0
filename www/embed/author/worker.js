// @ts-check
import reviewed from "../reviews/index.js";
import { withCountryCodes } from "./country-codes.js";
import author from "./index.js";

/*
 * The author's module in a worker, for pages of the site: a long document keeps no page from answering a key. The page
 * sends `{ id, text }`, and gets `{ id, problems }` and, where there are none, `bytes`: the compiled form.
 */

/** @param {MessageEvent<{ id: number, text: string }>} event */
async function answer({ data: { id, text } }) {
  const document = new TextEncoder().encode(text);
  try {
    const bytes = await author.compile(document, await reviewed(document));
    postMessage({ id, problems: [], bytes });
  } catch (error) {
    if (Array.isArray(error)) {
      postMessage({ id, problems: withCountryCodes(error, document) });
    } else postMessage({ id, failed: String(error) });
  }
}

addEventListener("message", answer);
