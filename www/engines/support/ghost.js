// @ts-check
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { startDatabase } from "./database.js";
import { freeAddress } from "./host.js";
import { Service } from "./service.js";

const OWNER = {
  name: "The owner",
  email: "owner@example.org",
  // Ghost refuses passwords that are easy to guess.
  password: "Kestrel-Marble-Tundra-58",
};

/** An installation of Ghost, with MariaDB. */
export class Ghost extends Service {
  _session = "";

  /**
   * Installs Ghost by its own lock file. It can't be a dependency, since its folder is the program. Its native parts are
   * not built: they speed up the validation of addresses, and include SQLite, which is not used here.
   *
   * @param {string} version
   */
  async install(version) {
    const described = this._project.path("ghost", "package.json");
    const there =
      existsSync(
        this._project.path("ghost", "node_modules", ".modules.yaml"),
      ) && JSON.parse(readFileSync(described, "utf8")).version === version;
    if (there) return;
    const silent = ["--silent", "--ignore-scripts"];
    await this._project.run("npm", ["pack", `ghost@${version}`, ...silent]);
    await this._project.run("tar", ["xzf", `ghost-${version}.tgz`]);
    rmSync(this._project.path("ghost"), { recursive: true, force: true });
    renameSync(this._project.path("package"), this._project.path("ghost"));
    await this._project.run("pnpm", [
      ...["--dir", "ghost", "install", "--prod", "--frozen-lockfile"],
      "--ignore-scripts",
    ]);
  }

  /** Starts the database and the blog, and becomes its owner. */
  async start() {
    const { socket, stop } = await startDatabase(this._project, "ghost");
    this._ends.push(stop);
    this.url = await freeAddress();
    const { hostname, port, origin } = new URL(this.url);
    const end = await this._project.start(
      "node",
      // Ghost resolves its parts relative to the working folder.
      ["-e", 'process.chdir("ghost"); require("./ghost/index.js")'],
      async () => (await fetch(this.url)).ok,
      {
        url: origin,
        server__host: hostname,
        server__port: port,
        database__client: "mysql",
        database__connection__socketPath: socket,
        database__connection__user: "root",
        database__connection__password: "",
        database__connection__database: "ghost",
        mail__transport: "Direct",
        privacy__useTinfoil: "true",
        logging__transports: '["stdout"]',
      },
    );
    this._ends.push(end);
    await this._post("authentication/setup/", {
      setup: [{ ...OWNER, blogTitle: "A blog" }],
    });
    const { email: username, password } = OWNER;
    const answer = await this._post("session/", { username, password });
    this._session = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  }

  /**
   * Publishes a post in the form that the editor saves.
   *
   * @param {string} title
   * @param {object} card One of the editor's cards.
   */
  async publish(title, card) {
    const lexical = JSON.stringify({
      root: { type: "root", version: 1, ...LAYOUT, children: [card] },
    });
    await this._post("posts/", {
      posts: [{ title, status: "published", lexical }],
    });
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  async _post(path, body) {
    const answer = await fetch(`${this.url}ghost/api/admin/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: new URL(this.url).origin,
        cookie: this._session,
      },
      body: JSON.stringify(body),
    });
    if (answer.ok) return answer;
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
}

const LAYOUT = { direction: null, format: "", indent: 0 };

/** The card *HTML*. @param {string} html */
export const htmlCard = (html) => ({ type: "html", version: 1, html });

/** A paragraph with something typed into it. @param {string} text */
export const paragraph = (text) => ({
  type: "paragraph",
  version: 1,
  ...LAYOUT,
  children: [
    {
      ...{ type: "extended-text", version: 1, text },
      ...{ format: 0, detail: 0, mode: "normal", style: "" },
    },
  ],
});
