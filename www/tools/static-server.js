// @ts-check
import { createServer } from "node:http";
import sirv from "sirv";

/**
 * Answers a request, or passes it on.
 *
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void} Handler
 */

/**
 * @typedef {object} StaticServer
 * @property {string} url Ends with a slash.
 * @property {() => Promise<void>} close
 */

/**
 * Returns a handler that serves a folder as it is at each request.
 *
 * @param {string} folder
 * @returns {Handler}
 */
export function folderHandler(folder) {
  return sirv(folder, { dev: true, extensions: ["html"] });
}

/**
 * Starts a server that only this machine can reach. A request that no handler answers gets a 404.
 *
 * @param {Handler[]} handlers The first that answers wins.
 * @param {number} [port] Any free one by default.
 * @returns {Promise<StaticServer>}
 */
export async function startServer(handlers, port = 0) {
  const server = createServer((request, response) => {
    const pass = (index = 0) => {
      const handler = handlers[index];
      if (handler) handler(request, response, () => pass(index + 1));
      else response.writeHead(404).end("There is no such page here.");
    };
    pass();
  });
  await new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${actual}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
