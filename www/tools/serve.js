// @ts-check
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { ROOT } from "./run.js";

/* Serves the built site on this machine only. Takes the port as its one argument. */

const SITE = join(ROOT, "www", "dist-site");

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Finds the file for an address.
 *
 * @param {string} address
 */
function find(address) {
  const { pathname } = new URL(address, "http://localhost");
  const path = normalize(decodeURIComponent(pathname));
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const file = join(SITE, name);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

const port = Number(process.argv[2] ?? 8080);
createServer(({ url = "/" }, response) => {
  const file = find(url);
  if (!file) {
    response.writeHead(404).end("There is no such page here.");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-cache",
    // Pinned tags on other sites need it, as everywhere.
    "access-control-allow-origin": "*",
  });
  createReadStream(file).pipe(response);
})
  .on("error", (error) => {
    console.error(
      `serve: ${error.message}; choose another port: make serve PORT=8081`,
    );
    process.exitCode = 1;
  })
  .listen(port, "127.0.0.1", () => {
    console.log(
      `serve: http://127.0.0.1:${port}/ (the site; stop with Ctrl+C)`,
    );
  });
