// @ts-check
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root folder of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a program in the root folder, and throws if it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {string} What it printed.
 */
export function run(program, args) {
  const { status, error, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status === 0) return stdout;
  const how = error ? error.message : `ended with status ${status}`;
  throw new Error(`${program} ${args.join(" ")}: ${how}`);
}
