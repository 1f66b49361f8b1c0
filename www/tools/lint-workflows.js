// @ts-check
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ROOT } from "./run.js";

/* Holds the workflows to what actionlint doesn't ask for: everything of others is pinned, and scripts get values by env. */

const FOLDER = join(ROOT, ".github", "workflows");

/** @typedef {{ uses?: string, run?: string }} Step */
/** @typedef {{ permissions?: object, container?: string, steps: Step[] }} Job */
/** @typedef {{ permissions?: object, jobs: Record<string, Job> }} Workflow */

/**
 * Returns what is wrong with a workflow by our own rules.
 *
 * @param {Workflow} workflow
 * @returns {string[]}
 */
export function unpinned({ permissions, jobs }) {
  const found = permissions ? [] : ["no permissions: the token could write"];
  for (const [name, { container, steps }] of Object.entries(jobs)) {
    if (container && !/@sha256:[0-9a-f]{64}$/.test(container)) {
      found.push(`${name}: ${container} is not pinned by its digest`);
    }
    for (const { uses, run } of steps) {
      if (uses && !/@[0-9a-f]{40}$/.test(uses)) {
        found.push(`${name}: ${uses} is not pinned by its digest`);
      }
      if (run?.includes("${{")) {
        found.push(`${name}: an expression in a script; hand it over by env`);
      }
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of readdirSync(FOLDER)) {
    for (const told of unpinned(
      parse(readFileSync(join(FOLDER, name), "utf8")),
    )) {
      console.error(`${name}: ${told}`);
      process.exitCode = 1;
    }
  }
}
