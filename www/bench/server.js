// @ts-check
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".quiz": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * A file that is served.
 *
 * @typedef {object} Served
 * @property {Buffer} body Packed by brotli, as a good host does it ahead of time.
 * @property {Record<string, string>} headers
 */

/** A host of our own on this machine. Everything is packed before the first request. */
export class Server {
  /** @type {Map<string, Served>} */
  _files = new Map();
  _server = createServer(({ url = "/" }, response) => {
    const served = this._files.get(decodeURIComponent(url));
    if (served) response.writeHead(200, served.headers).end(served.body);
    else response.writeHead(404).end();
  });
  /** Ends with a slash. */
  url = "";

  /** @returns {Promise<Server>} */
  static async start() {
    const server = new Server();
    await new Promise((resolve) =>
      server._server.listen(0, "127.0.0.1", () => resolve(undefined)),
    );
    const address = server._server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    server.url = `http://127.0.0.1:${port}/`;
    return server;
  }

  /**
   * @param {string} path Without the first slash.
   * @param {string | Buffer} content
   * @param {Record<string, string>} [more] Headers.
   * @returns {string} Its address.
   */
  add(path, content, more) {
    const bytes = Buffer.from(content);
    const body = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const headers = {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-length": String(body.length),
      "cache-control": "max-age=600",
      ...more,
    };
    this._files.set(`/${path}`, { body, headers });
    return this.url + path;
  }

  async close() {
    this._server.closeAllConnections();
    await new Promise((resolve) => this._server.close(resolve));
  }
}
