// @ts-check
import author from "./index.js";

/*
 * The author's module in a worker, for pages of the site: a long document keeps no page from answering a key. The page
 * sends `{ id, text }`, and gets `{ id, problems }` and, where there are none, `bytes`: the compiled form.
 */

/** @param {MessageEvent<{ id: number, text: string }>} event */
async function answer({ data: { id, text } }) {
  try {
    const bytes = await author.compile(new TextEncoder().encode(text));
    postMessage({ id, problems: [], bytes });
  } catch (error) {
    if (Array.isArray(error)) postMessage({ id, problems: error });
    else postMessage({ id, failed: String(error) });
  }
}

addEventListener("message", answer);
