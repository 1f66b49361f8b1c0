// @ts-check
import { packageOf } from "./bundle.js";
import { compile, english, longer } from "./content.js";
import { blogPage, SITE_FILES } from "./page.js";
import { sizeOf } from "../build/sizes.js";

/** @typedef {import("./contender.js").Contender} Contender */

const HUNDRED = "hundred";

/** The pages that are measured, on a server. */
export class Pages {
  /** @type {Map<Contender, Set<string>>} */
  _files = new Map();
  /** The files that a quiz asked for. @type {Map<Contender, string[]>} */
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
      const { id, policy } = contender;
      const own = await packageOf(contender, english, "english");
      this._files.set(contender, new Set(own.files.keys()));
      this._add(own.files);
      this._server.add(`${id}.html`, blogPage(own.tags, "near"), policy);
      this._server.add(`${id}.far.html`, blogPage(own.tags, "far"), policy);
      const other = await packageOf(contender, long, HUNDRED);
      this._add(other.files);
      const page = blogPage(other.tags, "near");
      this._server.add(`${id}.${HUNDRED}.html`, page, policy);
    }
  }

  /** @param {Contender} contender */
  near = ({ id }) => `${this._server.url}${id}.html`;

  /** @param {Contender} contender */
  far = ({ id }) => `${this._server.url}${id}.far.html`;

  /** @param {Contender} contender */
  hundred = ({ id }) => `${this._server.url}${id}.${HUNDRED}.html`;

  /**
   * Names the files that a quiz may ask for.
   *
   * @param {Contender} contender
   * @returns {Set<string>}
   */
  files(contender) {
    return this._files.get(contender) ?? new Set();
  }

  /** Names every file there is. */
  names() {
    return [...this._contents.keys()];
  }

  /**
   * Adds up what files weigh.
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
