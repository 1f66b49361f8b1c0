// @ts-check
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import sirv from "sirv";
import { ROOT } from "../tools/run.js";
import { startServer } from "../tools/static-server.js";

/** The folder that is served. */
const FOLDER = join(ROOT, "target", "bench", "served");

/** A host of our own on this machine. Files are compressed ahead of time by brotli, as a good host does it. */
export class Server {
  /** Further headers, by path. @type {Map<string, Record<string, string>>} */
  _headers = new Map();
  /** @type {(() => Promise<void>) | undefined} */
  _close;
  /** Reads the folder when it is created, at the first request. @type {ReturnType<typeof sirv> | undefined} */
  _files;
  /** Ends with a slash. */
  url = "";

  /** @returns {Promise<Server>} */
  static async start() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const server = new Server();
    const { url, close } = await startServer([
      (...request) => server._serve(...request),
    ]);
    server.url = url;
    server._close = close;
    return server;
  }

  /**
   * Adds a file, before the first request.
   *
   * @param {string} path Without the first slash.
   * @param {string | Buffer} content
   * @param {Record<string, string>} [headers]
   * @returns {string} Its address.
   */
  add(path, content, headers = {}) {
    const bytes = Buffer.from(content);
    const compressed = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const file = join(FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    writeFileSync(`${file}.br`, compressed);
    this._headers.set(`/${path}`, headers);
    return this.url + path;
  }

  /** @type {import("../tools/static-server.js").Handler} */
  _serve(request, response, next) {
    this._files ??= sirv(FOLDER, {
      brotli: true,
      extensions: [],
      maxAge: 600,
      setHeaders: (target, path) => {
        const headers = this._headers.get(path) ?? {};
        for (const [name, value] of Object.entries(headers)) {
          target.setHeader(name, value);
        }
      },
    });
    this._files(request, response, next);
  }

  async close() {
    await this._close?.();
  }
}
