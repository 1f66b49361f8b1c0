// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../dist-package/", import.meta.url));
const tarballs = readdirSync(FOLDER);
assert.equal(tarballs.length, 1, "make package");

/** The npm package, as it is packed. */
export const TARBALL = join(FOLDER, tarballs[0] ?? "");

/** An app folder with the package in it. */
export class App {
  folder = mkdtempSync(join(tmpdir(), "wiq-package-"));
  home = join(this.folder, "node_modules", "worth-it-quiz");

  constructor() {
    mkdirSync(this.home, { recursive: true });
    execFileSync("tar", [
      ...["-xzf", TARBALL, "-C", this.home],
      "--strip-components=1",
    ]);
    this.write("package.json", '{ "type": "module" }');
  }

  /** @param {string} name @param {string} text */
  write(name, text) {
    writeFileSync(join(this.folder, name), text);
  }

  /** @param {string} program @param {...string} args */
  run(program, ...args) {
    return execFileSync(program, args, { cwd: this.folder, encoding: "utf8" });
  }

  /** @param {string} name */
  json(name) {
    return JSON.parse(readFileSync(join(this.home, name), "utf8"));
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}
