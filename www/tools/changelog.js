// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.js";

/**
 * Returns what CHANGELOG.md says of one version, without its heading.
 *
 * @param {string} version Or `Unreleased`.
 * @param {string} [changelog]
 * @returns {string} Ends with a line break.
 * @throws Where there is no such section, or nothing in it.
 */
export function changesOf(
  version,
  changelog = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"),
) {
  const section = changelog
    .split(/^## /m)
    .slice(1)
    .find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === version);
  const changes = section?.replace(/^.*\n/, "").trim();
  if (!changes) {
    throw new Error(`CHANGELOG.md: no changes under "## ${version}"`);
  }
  return `${changes}\n`;
}
