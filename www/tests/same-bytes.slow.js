// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { ROOT } from "../tools/run.js";
import { copyTree } from "../tools/tree.js";

/*
 * A second build, from nothing but the tree and in a folder of another name, gives what www/dist-release/ holds, byte for
 * byte. Lines that pin a file, and whoever wants to check a release, rely on it.
 */

const folder = mkdtempSync(join(tmpdir(), "a-folder-of-a-longer-name-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} root */
const sums = (root) =>
  readFileSync(join(root, "www/dist-release/assets/SHA256SUMS"), "utf8");

it("a build in another folder gives the same bytes", () => {
  copyTree(folder);
  // The command that wasm-bindgen's version names, so that it isn't built anew.
  cpSync(join(ROOT, ".tools"), join(folder, ".tools"), { recursive: true });
  // Another time zone and language, which nothing of a build may depend on.
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "C" };
  delete env.CARGO_TARGET_DIR;
  const options = { cwd: folder, env, stdio: "inherit" };
  execFileSync("make", ["release"], /** @type {any} */ (options));
  assert.ok(sums(ROOT).split("\n").length > 15);
  assert.equal(sums(folder), sums(ROOT));
});
