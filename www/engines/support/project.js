// @ts-check
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DIST } from "../../tools/dist.js";
import { ROOT } from "../../tools/run.js";
import { PLACEHOLDERS } from "./snippet.js";

const ENGINES = join(ROOT, "www", "engines");
export const WORK = join(ROOT, "target", "engines");
/** What remains when the project is copied afresh: what was installed, and the records of it. */
const KEPT = [
  "node_modules",
  "venv",
  "installed",
  "package.json",
  "package-lock.json",
  "ghost",
];
/** The number of lines of a log to show when a program fails. */
const TAIL = 30;

/** An owner's project for one engine, in a work folder outside of the tracked files. */
export class Project {
  /** @param {string} name A folder of `www/engines/`. */
  constructor(name) {
    this.source = join(ENGINES, name);
    this.folder = join(WORK, name);
    this._log = join(WORK, `${name}.log`);
    mkdirSync(this.folder, { recursive: true });
    rmSync(this._log, { force: true });
  }

  /**
   * Copies the owner's files afresh, with the snippet filled in.
   *
   * @param {string} [quiz] The folder for the quiz's files, where the engine publishes files as they are.
   */
  copyFiles(quiz) {
    for (const name of readdirSync(this.folder)) {
      if (!KEPT.includes(name)) rmSync(this.path(name), { recursive: true });
    }
    const site = join(this.source, "site");
    if (existsSync(site)) cpSync(site, this.folder, { recursive: true });
    fill(this.folder);
    if (quiz) cpSync(DIST, this.path(quiz), { recursive: true });
  }

  /** @param {...string} parts */
  path(...parts) {
    return join(this.folder, ...parts);
  }

  /** Installs exactly what is in the lock file, unless it is installed. */
  async npm() {
    for (const name of ["package.json", "package-lock.json"]) {
      cpSync(join(this.source, name), this.path(name));
    }
    await this._once("package-lock.json", () =>
      this.run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
    );
  }

  /** Installs what is in `requirements.txt` into a virtual environment, unless it is installed. */
  async pip() {
    await this._once("requirements.txt", async () => {
      rmSync(this.path("venv"), { recursive: true, force: true });
      await this.run("python3", ["-m", "venv", "venv"]);
      const list = join(this.source, "requirements.txt");
      await this.python("pip", "install", "--quiet", "-r", list);
    });
  }

  /**
   * @param {string} list The file that lists the packages.
   * @param {() => Promise<unknown>} install
   */
  async _once(list, install) {
    const text = readFileSync(join(this.source, list));
    const digest = createHash("sha256").update(text).digest("hex");
    const stamp = this.path("installed");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
    await install();
    writeFileSync(stamp, digest);
  }

  /** The version of an npm package that is installed. @param {string} name */
  npmVersion(name) {
    const path = this.path("node_modules", name, "package.json");
    return String(JSON.parse(readFileSync(path, "utf8")).version);
  }

  /**
   * Runs a command of a package that npm installed.
   *
   * @param {string} command
   * @param {...string} args
   */
  bin(command, ...args) {
    return this.run(this.path("node_modules", ".bin", command), args);
  }

  /**
   * Runs a command of a package that pip installed.
   *
   * @param {string} command
   * @param {...string} args
   */
  python(command, ...args) {
    return this.run(this.path("venv", "bin", command), args);
  }

  /**
   * Runs a program in the folder.
   *
   * @param {string} program
   * @param {string[]} args
   * @param {Record<string, string>} [env]
   * @returns {Promise<string>} What it printed.
   */
  async run(program, args, env) {
    const { output, ended } = this._spawn(program, args, env);
    const status = await ended;
    if (status === 0) return output.join("");
    const tail = output.join("").split("\n").slice(-TAIL).join("\n");
    throw new Error(`${program} ${args.join(" ")}: ${status}\n${tail}`);
  }

  /**
   * Starts a server, and waits until it responds.
   *
   * @param {string} program
   * @param {string[]} args
   * @param {() => Promise<boolean>} answers
   * @param {Record<string, string>} [env]
   * @returns {Promise<() => Promise<void>>} Stops it.
   */
  async start(program, args, answers, env) {
    const { child, output, ended } = this._spawn(program, args, env);
    const state = { running: true };
    ended.then(
      () => (state.running = false),
      () => (state.running = false),
    );
    for (let tries = 0; tries < 600 && state.running; tries++) {
      if (await answers().catch(() => false)) {
        return async () => {
          endGroup(child);
          await ended.catch(() => undefined);
        };
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    endGroup(child);
    throw new Error(`${program} does not answer\n${output.join("")}`);
  }

  /** Returns the PATH. An engine that needs a newer Node.js than we do has one among its packages. */
  _path() {
    return [this.path("node_modules", ".bin"), process.env.PATH].join(":");
  }

  /**
   * @param {string} program
   * @param {string[]} args
   * @param {Record<string, string>} [env]
   */
  _spawn(program, args, env = {}) {
    const child = spawn(program, args, {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own, so that a server and its workers can be stopped together.
      detached: true,
      env: { ...process.env, ...QUIET, ...env, PATH: this._path() },
    });
    /** @type {string[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output.push(String(data));
        appendFileSync(this._log, data);
      });
    }
    const endToo = () => endGroup(child);
    process.on("exit", endToo);
    const ended = new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", () => process.removeListener("exit", endToo));
      child.on("close", (status, signal) => resolve(status ?? signal));
    });
    return { child, output, ended };
  }
}

/** @param {import("node:child_process").ChildProcess} child */
function endGroup({ pid }) {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

/** Switches off telemetry, update notices and colours. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: "1",
  DOCUSAURUS_NO_PERSISTENT_CACHE: "1",
  NO_UPDATE_NOTIFIER: "1",
  NODE_ENV: "production",
  NO_COLOR: "1",
  FORCE_COLOR: "0",
};

/**
 * Replaces the placeholders in all files of a folder.
 *
 * @param {string} folder
 */
function fill(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => !KEPT.includes(name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) fill(path);
    else fillFile(path);
  }
}

/** @param {string} path */
function fillFile(path) {
  const before = readFileSync(path, "utf8");
  const after = Object.entries(PLACEHOLDERS).reduce(
    (text, [name, value]) => text.replaceAll(name, () => value),
    before,
  );
  if (after !== before) writeFileSync(path, after);
}
