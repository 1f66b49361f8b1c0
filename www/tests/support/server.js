// @ts-check
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const WWW = fileURLToPath(new URL("../../", import.meta.url));
/** What stands at `/`, the first match first. */
const FOLDERS = [
  // Another build than the usual one can be tested too.
  process.env.WIQ_DIST ?? join(WWW, "dist"),
  join(WWW, "dist-site"),
  // Pages that were not built yet, without header and footer.
  join(WWW, "site"),
  join(WWW, "tests"),
];
const SUPPORT = fileURLToPath(new URL("./", import.meta.url));
const SCRIPTS = ["instrument.js", "probe.js"].map((name) => {
  const script = readFileSync(join(SUPPORT, name), "utf8");
  // The marks let the same text pass in XHTML.
  return `//<![CDATA[\n${script}//]]>`;
});
/** Lets these scripts run under any policy. */
const HASHES = SCRIPTS.map(
  (script) =>
    `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
).join(" ");

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * A request that came.
 *
 * @typedef {object} Seen
 * @property {string} path With the query.
 * @property {string | undefined} referer
 * @property {import("node:http").IncomingHttpHeaders} headers
 */

/**
 * How pages are served.
 *
 * @typedef {object} Settings
 * @property {boolean} instrument Whether the scripts that watch and look go into each page.
 * @property {boolean} openRoots Whether those scripts make shadow roots open ones.
 * @property {Record<string, string>} attributes What the quiz's tag gets besides.
 */

/**
 * How a host serves its pages, as hosts do.
 *
 * @typedef {object} Way
 * @property {string} policy A content security policy. `{tests}` stands for the tests' own scripts, `{main}` for the
 *   main file.
 * @property {string} type The content type of every script.
 * @property {boolean} open Whether other sites may read the files.
 * @property {RegExp} refuse The paths that are not found.
 * @property {RegExp} stall The paths that never answer.
 * @property {{ of: RegExp, by: number }} delay The paths that answer late, in milliseconds.
 */

/** @returns {Settings} */
const defaults = () => ({
  instrument: true,
  openRoots: false,
  attributes: {},
});

/** A site on this machine, with the project's own site, the built files and the tests' own pages. */
export class Site {
  /** Every request since the last `reset`. @type {Seen[]} */
  requests = [];
  settings = defaults();
  /** @type {Partial<Way>} */
  way = {};
  /** @type {import("node:http").ServerResponse[]} */
  _stalled = [];
  /** Where `{other}` in a page leads. */
  other = "";
  /** How many requests get no content from now on, so that the browser stays where it is. */
  refusals = 0;
  /** Pages that a test wrote, by path. @type {Map<string, string | Buffer>} */
  _pages = new Map();
  _server = createServer((request, response) =>
    this._answer(request, response),
  );
  /** Ends with a slash. */
  url = "";

  /** @returns {Promise<Site>} */
  static async start() {
    const site = new Site();
    await new Promise((resolve) =>
      site._server.listen(0, "127.0.0.1", () => resolve(undefined)),
    );
    const address = site._server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    site.url = `http://127.0.0.1:${port}/`;
    return site;
  }

  /** Forgets what a test set, and what it asked for. */
  reset() {
    this.requests = [];
    this.settings = defaults();
    this.way = {};
    // A browser would wait for one of these before it asks for the same file again.
    for (const response of this._stalled.splice(0)) response.destroy();
    this.refusals = 0;
    this._pages.clear();
  }

  /**
   * Serves a page of a test.
   *
   * @param {string} path Without the first slash.
   * @param {string | Buffer} html
   * @returns {string} Its address.
   */
  page(path, html) {
    this._pages.set(`/${path}`, html);
    return this.url + path;
  }

  async close() {
    this._server.closeAllConnections();
    await new Promise((resolve) => this._server.close(resolve));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  _answer({ url = "/", headers }, response) {
    this.requests.push({ path: url, referer: headers.referer, headers });
    if (this.refusals > 0) {
      this.refusals--;
      response.writeHead(204).end();
      return;
    }
    const { refuse, stall, delay } = this.way;
    if (stall?.test(url)) {
      this._stalled.push(response);
      return;
    }
    if (refuse?.test(url)) {
      response.writeHead(404).end();
      return;
    }
    const wait = delay?.of.test(url) ? delay.by : 0;
    if (wait) setTimeout(() => this._send(url, response), wait);
    else this._send(url, response);
  }

  /**
   * @param {string} url
   * @param {import("node:http").ServerResponse} response
   */
  _send(url, response) {
    const { pathname, searchParams } = new URL(url, this.url);
    const path = pathname.replace(/\/$/, "/index.html");
    const body = this._find(decodeURIComponent(path));
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const page = /html/.test(type);
    response.writeHead(200, this._headers(page, type));
    response.end(
      page
        ? this._dress(this._fill(String(body)))
        : aged(body, searchParams.get("version")),
    );
  }

  /**
   * @param {boolean} page
   * @param {string} type
   */
  _headers(page, type) {
    const { policy, type: odd, open } = this.way;
    /** @type {Record<string, string>} */
    const headers = {
      "content-type": (!page && odd) || type,
      // Nothing is kept between tests, yet a page may go to the back/forward cache, which "no-store" forbids.
      "cache-control": "no-cache",
    };
    if (open) headers["access-control-allow-origin"] = "*";
    if (page && policy) {
      headers["content-security-policy"] = policy
        .replaceAll("{tests}", HASHES)
        .replaceAll("{main}", `${this.url}worth-it-quiz.js`);
    }
    return headers;
  }

  /**
   * Fills in what a page can't know: where sites are, and the text of the main file.
   *
   * @param {string} html
   */
  _fill(html) {
    return html
      .replaceAll("{own}", this.url)
      .replaceAll("{other}", this.other)
      .replaceAll("{main}", () => String(this._find("/worth-it-quiz.js")));
  }

  /** @param {string} path */
  _find(path) {
    const page = this._pages.get(path);
    if (page !== undefined) return page;
    for (const folder of FOLDERS) {
      try {
        return readFileSync(join(folder, normalize(path)));
      } catch {
        // The next folder may have it.
      }
    }
    return undefined;
  }

  /**
   * Puts the tests' scripts and attributes into a page.
   *
   * @param {string} html
   */
  _dress(html) {
    const attributes = Object.entries(this.settings.attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("");
    const dressed = html.replace(/<worth-it-quiz/g, `$&${attributes}`);
    if (!this.settings.instrument) return dressed;
    const mark = this.settings.openRoots ? ' data-open-roots=""' : "";
    const scripts = SCRIPTS.map(
      (script) => `<script${mark}>${script}</script>`,
    ).join("");
    return dressed.replace("<head>", () => `<head>${scripts}`);
  }
}

/**
 * Gives a script as another version of ours, where one was asked for.
 *
 * @param {string | Buffer} body
 * @param {string | null} version
 */
function aged(body, version) {
  return version
    ? String(body).replace(/(=)"\d+\.\d+\.\d+"/, `$1"${version}"`)
    : body;
}
