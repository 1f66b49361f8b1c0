// @ts-check
import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { By } from "selenium-webdriver";
import { ROOT } from "../../tools/run.js";
import { engine } from "./engine.js";
import { host } from "./host.js";

/** @typedef {import("./project.js").Project} Project */

/** Where `make package` leaves the tarball. */
const PACKAGES = join(ROOT, "www", "dist-package");
/** What the apps of all frameworks have. */
const COMMON = join(ROOT, "www", "engines", "vite");

/**
 * A framework's part in a Vite app.
 *
 * @typedef {object} Framework
 * @property {string} name
 * @property {string} folder In `www/engines/`.
 * @property {string} npm The package whose version is told.
 * @property {string} component The file that uses the quiz.
 * @property {string[]} check The command that checks the types.
 * @property {string} owner What the app's author does.
 */

/**
 * Puts the npm package into a fresh Vite app, checks the app's types, and goes to the page that it builds.
 *
 * @param {Framework} framework
 */
export function viteApp({ name, folder, npm, component, check, owner }) {
  const [command = "", ...args] = check;
  engine(folder, {
    name,
    files: "in the npm package",
    async publish(project) {
      await project.npm();
      await project.run("npm", [
        ...["install", "--no-save", "--no-package-lock", "--no-audit"],
        ...["--no-fund", "--loglevel=error", tarball()],
      ]);
      project.lay();
      cpSync(COMMON, project.folder, { recursive: true });
      await project.bin(command, ...args);
      await refusesWrongValue(project, component, () =>
        project.bin(command, ...args),
      );
      await project.bin("vite", "build", "--outDir", "built");
      const site = await host(project.path("built"));
      return { version: project.npmVersion(npm), ...site };
    },
    cases: [
      {
        content: "Vite app, types checked",
        outcome: "verdict",
        owner,
        async then({ driver }) {
          const starts = await driver.findElement(By.css("#starts"));
          assert.equal(await starts.getText(), "1");
        },
      },
    ],
  });
}

function tarball() {
  const [name, ...others] = readdirSync(PACKAGES);
  assert.ok(name && others.length === 0, "www/dist-package/: not one tarball");
  return join(PACKAGES, name);
}

/**
 * Makes sure that the types are checked at all: they refuse a theme that there is not.
 *
 * @param {Project} project
 * @param {string} component
 * @param {() => Promise<unknown>} check
 */
async function refusesWrongValue(project, component, check) {
  const path = project.path("src", component);
  const right = readFileSync(path, "utf8");
  writeFileSync(path, right.replace('theme="light"', 'theme="purple"'));
  await assert.rejects(check, /purple/);
  writeFileSync(path, right);
}
