// @ts-check
import { join } from "node:path";
import { ROOT } from "./run.js";
import { folderHandler, startServer } from "./static-server.js";

/* Serves the built site on this machine only. The one argument is the port. */

const SITE = join(ROOT, "www", "dist-site");

const port = Number(process.argv[2] ?? 8080);

/** @type {import("./static-server.js").Handler} */
function addHeaders(_request, response, next) {
  response.setHeader("cache-control", "no-cache");
  // Pinned tags on other sites need it, as on any host.
  response.setHeader("access-control-allow-origin", "*");
  next();
}

try {
  const { url } = await startServer([addHeaders, folderHandler(SITE)], port);
  console.log(`serve: ${url} (the site; stop with Ctrl+C)`);
} catch (error) {
  const { message } = /** @type {Error} */ (error);
  console.error(`serve: ${message}; choose another port: make serve PORT=8081`);
  process.exitCode = 1;
}
