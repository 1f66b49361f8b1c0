// @ts-check
import { folderHandler, startServer } from "../../tools/static-server.js";

/**
 * A host of static files.
 *
 * @typedef {object} Host
 * @property {string} url Ends with a slash.
 * @property {() => Promise<void>} stop
 */

/**
 * Serves a folder, as static hosts do.
 *
 * @param {string} folder
 * @returns {Promise<Host>}
 */
export async function host(folder) {
  const { url, close } = await startServer([folderHandler(folder)]);
  return { url, stop: close };
}

/** Returns an address on which nothing listens, for an engine's own server; ends with a slash. */
export async function freeAddress() {
  const { url, close } = await startServer([]);
  await close();
  return url;
}
