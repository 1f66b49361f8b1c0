// @ts-check
import { probe } from "./probe.js";

/* Whether an address serves the file that a line names, so that no line is shown that leads nowhere. */

/**
 * What is known about the file at an address.
 *
 * - `served`: it exists, and other sites may read it, so that it can be pinned;
 * - `closed`: something answers, but other sites may not read it: a plain tag works if it is the file;
 * - `missing`: nothing answers;
 * - `differs`: it is not the pinned file;
 * - `refused`: something answers, and browsers don't take it for a script;
 * - `other`: it is another script than the quiz.
 *
 * @typedef {"served" | "closed" | "missing" | "differs" | "refused" | "other"} ServingState
 */

/** The known states, by address and integrity. @type {Map<string, Promise<ServingState>>} */
const known = new Map();

/**
 * @param {string} address Of a script, or of the page for frames.
 * @param {string} [integrity] Of the pinned file.
 * @returns {Promise<ServingState>}
 */
export function serving(address, integrity = "") {
  const key = `${address} ${integrity}`;
  const state = known.get(key) ?? find(address, integrity);
  known.set(key, state);
  // The network may recover.
  state.then((found) => found === "missing" && known.delete(key));
  return state;
}

/**
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<ServingState>}
 */
async function find(address, integrity) {
  const found = await request(address, integrity);
  const isScript = new URL(address).pathname.endsWith(".js");
  if (!isScript || found === "missing" || found === "differs") return found;
  const ran = await probe(address);
  if (ran === "other") return "other";
  return ran === "fails" ? "refused" : found;
}

/**
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<ServingState>}
 */
async function request(address, integrity) {
  let response;
  try {
    response = await fetch(address, { credentials: "omit" });
  } catch {
    return (await answers(address)) ? "closed" : "missing";
  }
  if (!response.ok) return "missing";
  if (integrity && (await digest(response)) !== integrity) return "differs";
  return isReadable(response) ? "served" : "closed";
}

/**
 * Returns whether other sites may read a file. For a file of this site, only the header shows it.
 *
 * @param {Response} response
 */
function isReadable({ url, headers }) {
  const isElsewhere = new URL(url).origin !== location.origin;
  return isElsewhere || headers.get("access-control-allow-origin") === "*";
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
