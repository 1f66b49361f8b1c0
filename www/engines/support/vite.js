// @ts-check
import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { By } from "selenium-webdriver";
import { ROOT } from "../../tools/run.js";
import { engine } from "./engine.js";
import { host } from "./host.js";

/** @typedef {import("./project.js").Project} Project */

/** Where `make package` puts the tarball. */
const PACKAGES = join(ROOT, "www", "dist-package");
/** The files common to the apps of all frameworks. */
const COMMON = join(ROOT, "www", "engines", "vite");

/**
 * A framework's part in a Vite app.
 *
 * @typedef {object} Framework
 * @property {string} name
 * @property {string} folder In `www/engines/`.
 * @property {string} npm The package whose version is reported.
 * @property {string} component The file that uses the quiz.
 * @property {string[]} typecheck The command that checks the types.
 * @property {string} owner What the app's author does.
 */

/**
 * Defines the test of a Vite app: installs the npm package, checks the app's types, and visits the page that it builds.
 *
 * @param {Framework} framework
 */
export function viteApp({ name, folder, npm, component, typecheck, owner }) {
  const [command = "", ...args] = typecheck;
  engine(folder, {
    name,
    files: "in the npm package",
    async publish(project) {
      await project.npm();
      await project.run("npm", [
        ...["install", "--no-save", "--no-package-lock", "--no-audit"],
        ...["--no-fund", "--loglevel=error", tarball()],
      ]);
      project.copyFiles();
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
 * Asserts that the types are really checked: they must reject a theme that does not exist.
 *
 * @param {Project} project
 * @param {string} component
 * @param {() => Promise<unknown>} typecheck
 */
async function refusesWrongValue(project, component, typecheck) {
  const path = project.path("src", component);
  const right = readFileSync(path, "utf8");
  writeFileSync(path, right.replace('theme="light"', 'theme="purple"'));
  await assert.rejects(typecheck, /purple/);
  writeFileSync(path, right);
}
