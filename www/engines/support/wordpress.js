// @ts-check
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../tools/run.js";
import { startDatabase } from "./database.js";
import { freeAddress } from "./host.js";
import { Service } from "./service.js";

/** The files of the site beside WordPress's own. */
const FILES = join(ROOT, "www", "engines", "wordpress");
/** Where `.ci/install-newest-wordpress` puts the other release. */
const NEWEST = join(ROOT, "target", "wordpress-newest", "usr/share/wordpress");

/**
 * A release of WordPress.
 *
 * @typedef {object} Release
 * @property {string} folder Where its files are.
 * @property {string} theme The folder of the theme to use.
 */

/** The release that Debian's package installs. @type {Release} */
export const INSTALLED = {
  folder: "/usr/share/wordpress",
  theme: "twentytwentythree",
};

/** The newest release that could be had; undefined on machines without apt. @type {Release | undefined} */
export const NEWEST_RELEASE = existsSync(NEWEST)
  ? { folder: NEWEST, theme: "twentytwentyfive" }
  : undefined;

/** Enough for a page and its concurrent requests. */
const WORKERS = "4";

/** An installation of WordPress: its database, its files, and PHP's built-in server. */
export class WordPress extends Service {
  _socket = "";

  /**
   * @param {import("./project.js").Project} project
   * @param {Release} [release]
   */
  constructor(project, release = INSTALLED) {
    super(project);
    this._release = release;
  }

  /** Starts everything, and installs WordPress. */
  async start() {
    rmSync(this._project.path(), { recursive: true });
    cpSync(this._release.folder, this._project.path("site"), {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith(".htaccess"),
    });
    this._add(
      ...["wp-config.php", "router.php", "install.php"],
      ...["print.php", "ask.php"],
    );
    cpSync(
      join(FILES, "mu-plugins"),
      this._project.path("site", "wp-content", "mu-plugins"),
      { recursive: true },
    );
    const { socket, stop } = await startDatabase(this._project, "blog");
    this._socket = socket;
    this._ends.push(stop);
    await this._startServer();
    await this.php("install.php", this._release.theme);
  }

  version() {
    const path = this._project.path("site", "wp-includes", "version.php");
    const source = readFileSync(path, "utf8");
    return /\$wp_version = '(.+)'/.exec(source)?.[1] ?? "";
  }

  /** @param {...string} names */
  _add(...names) {
    for (const name of names) {
      const from = join(FILES, name);
      cpSync(from, this._project.path("site", name));
    }
  }

  async _startServer() {
    this.url = await freeAddress();
    const { host: address } = new URL(this.url);
    const site = this._project.path("site");
    this._ends.push(
      await this._project.start(
        "php",
        ["-S", address, "-t", site, join(site, "router.php")],
        async () => (await fetch(`${this.url}readme.html`)).ok,
        { ...this._env(), PHP_CLI_SERVER_WORKERS: WORKERS },
      ),
    );
  }

  _env() {
    return { BLOG_SOCKET: this._socket, BLOG_URL: this.url.slice(0, -1) };
  }

  /**
   * Runs one of the site's scripts.
   *
   * @param {string} name
   * @param {...string} args
   */
  php(name, ...args) {
    const script = this._project.path("site", name);
    return this._project.run("php", [script, ...args], this._env());
  }
}
