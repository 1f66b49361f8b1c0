// @ts-check
import { createServer } from "node:http";
import sirv from "sirv";

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
  const files = sirv(folder, { dev: true, extensions: ["html"] });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(undefined)),
  );
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}

/** Gives an address that nothing listens at, for a server of an engine's own; ends with a slash. */
export async function freeAddress() {
  const { url, stop } = await host(".");
  await stop();
  return url;
}
