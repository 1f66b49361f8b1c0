// @ts-check
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The top of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a program at the top of the project, and ends the build where it fails.
 *
 * @param {string} program
 * @param {string[]} args
 */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status === 0) return;
  const how = error ? error.message : `ended with status ${status}`;
  throw new Error(`${program} ${args.join(" ")}: ${how}`);
}
