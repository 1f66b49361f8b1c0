// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { lookup } from "mrmime";
import { folderHandler, startServer } from "../../tools/static-server.js";

/** @typedef {import("node:http").ServerResponse} ServerResponse */

const WWW = fileURLToPath(new URL("../../", import.meta.url));
/** The folders that are served at `/`; the first match wins. */
const FOLDERS = [
  // So that another build than the usual one can be tested.
  process.env.WIQ_DIST ?? join(WWW, "dist"),
  join(WWW, "dist-site"),
  // For pages that were not built yet, without header and footer.
  join(WWW, "site"),
  join(WWW, "tests"),
];
const SUPPORT = fileURLToPath(new URL("./", import.meta.url));
const SCRIPTS = ["instrument.js", "probe.js"].map((name) => {
  const script = readFileSync(join(SUPPORT, name), "utf8");
  // The markers make the same text valid in XHTML.
  return `//<![CDATA[\n${script}//]]>`;
});
/** The sources by which any policy can allow these scripts. */
const HASHES = SCRIPTS.map(
  (script) =>
    `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
).join(" ");

const PAGE = /\.x?html$/;

/**
 * A request that was received.
 *
 * @typedef {object} RequestRecord
 * @property {string} path With the query.
 * @property {string | undefined} referer
 * @property {import("node:http").IncomingHttpHeaders} headers
 */

/**
 * How pages are modified.
 *
 * @typedef {object} PageSettings
 * @property {boolean} instrument Whether each page gets the scripts that record and inspect it.
 * @property {boolean} openRoots Whether those scripts turn closed shadow roots into open ones.
 * @property {Record<string, string>} attributes Attributes to add to the quiz's tag.
 */

/**
 * How the host behaves, as real hosts do.
 *
 * @typedef {object} Hosting
 * @property {string} policy A content security policy. `{tests}` stands for the tests' own scripts, `{main}` for the
 *   main file.
 * @property {string} type The content type of every script.
 * @property {boolean} open Whether other sites may read the files.
 * @property {RegExp} refuse The paths that are not found.
 * @property {RegExp} stall The paths that never get an answer.
 * @property {{ of: RegExp, by: number }} delay The paths that are answered late, and how late in milliseconds.
 */

/** @returns {PageSettings} */
const defaults = () => ({
  instrument: true,
  openRoots: false,
  attributes: {},
});

/** A local server of the project's own site, the built files and the tests' pages. */
export class Site {
  /** Every request since the last `reset`. @type {RequestRecord[]} */
  requests = [];
  settings = defaults();
  /** @type {Partial<Hosting>} */
  hosting = {};
  /** @type {ServerResponse[]} */
  _stalled = [];
  /** Replaces `{other}` in pages. */
  other = "";
  /** How many of the next requests get an empty answer, so that the browser stays on its page. */
  refusals = 0;
  /** Pages that a test added, by path. @type {Map<string, string | Buffer>} */
  _pages = new Map();
  /** @type {import("../../tools/static-server.js").StaticServer | undefined} */
  _server;
  /** Ends with a slash. */
  url = "";

  /** @returns {Promise<Site>} */
  static async start() {
    const site = new Site();
    site._server = await startServer([
      (...request) => site._misbehave(...request),
      (...request) => site._sendSpecial(...request),
      ...FOLDERS.map(folderHandler),
    ]);
    site.url = site._server.url;
    return site;
  }

  /** Resets everything that a test set, and the record of requests. */
  reset() {
    this.requests = [];
    this.settings = defaults();
    this.hosting = {};
    // A browser would wait for one of these before it requests the same file again.
    for (const response of this._stalled.splice(0)) response.destroy();
    this.refusals = 0;
    this._pages.clear();
  }

  /**
   * Adds a page.
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
    await this._server?.close();
  }

  /**
   * Records a request, and refuses, stalls or delays it.
   *
   * @type {import("../../tools/static-server.js").Handler}
   */
  _misbehave({ url = "/", headers }, response, next) {
    this.requests.push({ path: url, referer: headers.referer, headers });
    if (this.refusals > 0) {
      this.refusals--;
      response.writeHead(204).end();
      return;
    }
    const { refuse, stall, delay } = this.hosting;
    if (stall?.test(url)) {
      this._stalled.push(response);
      return;
    }
    if (refuse?.test(url)) {
      response.writeHead(404).end();
      return;
    }
    const wait = delay?.of.test(url) ? delay.by : 0;
    if (wait) setTimeout(next, wait);
    else next();
  }

  /**
   * Answers with what is not served as it is on disk: pages, files that a test added, and scripts of another version.
   *
   * @type {import("../../tools/static-server.js").Handler}
   */
  _sendSpecial({ url = "/" }, response, next) {
    const { pathname, searchParams } = new URL(url, this.url);
    const path = decodeURIComponent(pathname.replace(/\/$/, "/index.html"));
    const page = PAGE.test(path);
    const version = searchParams.get("version");
    this._setHeaders(response, path);
    if (!page && !version && !this._pages.has(path)) {
      next();
      return;
    }
    const body = this._find(path);
    if (body === undefined) next();
    else if (page) response.end(this._modify(this._fill(String(body))));
    else response.end(version ? withVersion(String(body), version) : body);
  }

  /**
   * @param {ServerResponse} response
   * @param {string} path
   */
  _setHeaders(response, path) {
    const { policy, type, open } = this.hosting;
    const page = PAGE.test(path);
    const usual = lookup(path) ?? "application/octet-stream";
    // As text, so that older engines don't guess the encoding from the page.
    const charset = /^text\/|xhtml/.test(usual) ? "; charset=utf-8" : "";
    response.setHeader("content-type", (!page && type) || usual + charset);
    // Nothing is kept between tests. Unlike "no-store", it allows the back/forward cache.
    response.setHeader("cache-control", "no-cache");
    if (open) response.setHeader("access-control-allow-origin", "*");
    if (!page || !policy) return;
    response.setHeader(
      "content-security-policy",
      policy
        .replaceAll("{tests}", HASHES)
        .replaceAll("{main}", `${this.url}worth-it-quiz.js`),
    );
  }

  /**
   * Replaces what a page can't know: the addresses of the sites, and the text of the main file.
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
   * Adds the tests' scripts and attributes to a page.
   *
   * @param {string} html
   */
  _modify(html) {
    const attributes = Object.entries(this.settings.attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("");
    const modified = html.replace(/<worth-it-quiz/g, `$&${attributes}`);
    if (!this.settings.instrument) return modified;
    const flag = this.settings.openRoots ? ' data-open-roots=""' : "";
    const scripts = SCRIPTS.map(
      (script) => `<script${flag}>${script}</script>`,
    ).join("");
    return modified.replace("<head>", () => `<head>${scripts}`);
  }
}

/**
 * Returns a script as if it were of another version of ours.
 *
 * @param {string} script
 * @param {string} version
 */
function withVersion(script, version) {
  return script.replace(/(=)"\d+\.\d+\.\d+"/, `$1"${version}"`);
}
