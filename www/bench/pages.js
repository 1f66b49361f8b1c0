// @ts-check
import { bundleFor } from "./bundle.js";
import { compile, english, longer } from "./content.js";
import { blogPage, SITE_FILES } from "./blog-page.js";
import { sizeOf } from "../tools/sizes.js";

/** @typedef {import("./contender.js").Contender} Contender */

const HUNDRED = "hundred";

/**
 * With these, the browser's clock has a resolution of 5 µs rather than 100. No blog sends them, and a page that does has
 * to wait for another process, so whatever is timed from the start of the navigation goes without.
 */
const FINE_CLOCK = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** The pages to measure, on a server. */
export class Pages {
  /** @type {Map<Contender, Set<string>>} */
  _files = new Map();
  /** The files that a quiz requested. @type {Map<Contender, string[]>} */
  loaded = new Map();
  /** @type {Map<string, Buffer>} */
  _contents = new Map();

  /** @param {import("./server.js").Server} server */
  constructor(server) {
    this._server = server;
    this._add(SITE_FILES);
  }

  /** @param {Contender[]} contenders */
  async prepare(contenders) {
    const long = longer(100);
    compile(long, HUNDRED);
    for (const contender of contenders) {
      const { id, headers } = contender;
      const own = await bundleFor(contender, english, "english");
      this._files.set(contender, new Set(own.files.keys()));
      this._add(own.files);
      const near = blogPage(own.tags, "near");
      const fine = { ...headers, ...FINE_CLOCK };
      this._server.add(`${id}.html`, near, headers);
      this._server.add(`${id}.fine.html`, near, fine);
      this._server.add(`${id}.far.html`, blogPage(own.tags, "far"), headers);
      const other = await bundleFor(contender, long, HUNDRED);
      this._add(other.files);
      const page = blogPage(other.tags, "near");
      this._server.add(`${id}.${HUNDRED}.html`, page, fine);
    }
  }

  /** @param {Contender} contender */
  near = ({ id }) => `${this._server.url}${id}.html`;

  /**
   * The same page, with a finer clock.
   *
   * @param {Contender} contender
   */
  fine = ({ id }) => `${this._server.url}${id}.fine.html`;

  /** @param {Contender} contender */
  far = ({ id }) => `${this._server.url}${id}.far.html`;

  /** @param {Contender} contender */
  hundred = ({ id }) => `${this._server.url}${id}.${HUNDRED}.html`;

  /**
   * Returns the names of the files that a quiz may request.
   *
   * @param {Contender} contender
   * @returns {Set<string>}
   */
  files(contender) {
    return this._files.get(contender) ?? new Set();
  }

  /** Returns the names of all files. */
  names() {
    return [...this._contents.keys()];
  }

  /**
   * Returns the total size of some files.
   *
   * @param {string[]} names
   */
  weigh(names) {
    const total = { raw: 0, gzip: 0, brotli: 0 };
    for (const name of names) {
      const { raw, gzip, brotli } = sizeOf(
        this._contents.get(name) ?? Buffer.of(),
      );
      total.raw += raw;
      total.gzip += gzip;
      total.brotli += brotli;
    }
    return total;
  }

  /** @param {Map<string, Buffer>} files */
  _add(files) {
    for (const [name, content] of files) {
      if (!this._contents.has(name)) this._server.add(name, content);
      this._contents.set(name, content);
    }
  }
}
