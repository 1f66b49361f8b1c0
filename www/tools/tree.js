// @ts-check
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, run } from "./run.js";

/**
 * Returns the project's own files, by their paths from the root: what git keeps, and what is new and not ignored.
 *
 * @returns {string[]}
 */
export function treeFiles() {
  const list = ["ls-files", "-co", "--exclude-standard", "-z"];
  const names = run("git", list).split("\0").filter(Boolean);
  // Git still lists what was removed and not yet committed.
  return names.filter((name) => existsSync(join(ROOT, name)));
}

/**
 * Copies these files.
 *
 * @param {string} folder
 */
export function copyTree(folder) {
  for (const name of treeFiles()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(ROOT, name), join(folder, name));
  }
}
