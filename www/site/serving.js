// @ts-check

/* Whether an address serves the file that a line names: no line is printed that leads nowhere. */

/**
 * What is known of the file at an address.
 *
 * - `served`: it is there, and other sites may read it, so that it can be pinned;
 * - `closed`: something answers, and other sites may not read it: a plain tag works if it is the file;
 * - `missing`: nothing is there;
 * - `differs`: another file is there than the pinned one.
 *
 * @typedef {"served" | "closed" | "missing" | "differs"} Serving
 */

/** What was found, by address and integrity. @type {Map<string, Promise<Serving>>} */
const known = new Map();

/**
 * @param {string} address
 * @param {string} [integrity] Of the pinned file.
 * @returns {Promise<Serving>}
 */
export function serving(address, integrity = "") {
  const key = `${address} ${integrity}`;
  const asked = known.get(key) ?? ask(address, integrity);
  known.set(key, asked);
  // A network that failed may be back.
  asked.then((found) => found === "missing" && known.delete(key));
  return asked;
}

/**
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<Serving>}
 */
async function ask(address, integrity) {
  let response;
  try {
    response = await fetch(address, { credentials: "omit" });
  } catch {
    return (await answers(address)) ? "closed" : "missing";
  }
  if (!response.ok) return "missing";
  if (integrity && (await digest(response)) !== integrity) return "differs";
  return opens(response) ? "served" : "closed";
}

/**
 * Tells whether other sites may read a file. From this very site, only the header says so.
 *
 * @param {Response} response
 */
function opens({ url, headers }) {
  const elsewhere = new URL(url).origin !== location.origin;
  return elsewhere || headers.get("access-control-allow-origin") === "*";
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(address, { mode: "no-cors", credentials: "omit" });
    return true;
  } catch {
    return false;
  }
}

/** @param {Response} response */
async function digest(response) {
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
