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
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { best, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* The npm package, extracted from its tarball: its content, its types, and the ES module in Node and in a page. */

const WWW = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);
const TSC = require.resolve("typescript/bin/tsc");

/** A program that uses every type; the lines with errors are marked. */
const SAMPLE = `
import { version, type Assessment, type WorthItQuizPart } from "worth-it-quiz";
const text: string = version;
const part: WorthItQuizPart = "leave";
const quiz = document.createElement("worth-it-quiz");
quiz.addEventListener("worth-it-quiz:finish", (event: Event) => void event.type);
document.addEventListener("worth-it-quiz:error", ({ detail }) => void detail.message.length);
const Quiz = await customElements.whenDefined("worth-it-quiz");
const result: Assessment = await Quiz.assess({ A1: "no" });
const safe: boolean = result.safetyFirst;
const lines: number[] = (await Quiz.check("{}")).map(({ line }) => line);
new Blob([await Quiz.compile(new Uint8Array())]);
// @ts-expect-error no such verdict
if (result.verdict === "safe") console.log(text, part, safe, lines);
// @ts-expect-error an error alone tells something
document.addEventListener("worth-it-quiz:start", ({ detail }) => detail);
// @ts-expect-error answers are ids
Quiz.assess({ A1: 1 });
`;

/** An app folder with the package in it. */
class App {
  folder = mkdtempSync(join(tmpdir(), "wiq-package-"));
  home = join(this.folder, "node_modules", "worth-it-quiz");

  constructor() {
    const tarballs = readdirSync(join(WWW, "dist-package"));
    assert.equal(tarballs.length, 1);
    mkdirSync(this.home, { recursive: true });
    const tarball = join(WWW, "dist-package", tarballs[0] ?? "");
    execFileSync("tar", [
      ...["-xzf", tarball, "-C", this.home],
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

describe("package", () => {
  /** @type {App} */
  let app;
  before(() => void (app = new App()));
  after(() => app.close());

  it("holds every file that it names, and nothing of the workshop", () => {
    const { exports, customElements, types, main, unpkg } =
      app.json("package.json");
    const named = JSON.stringify([exports, customElements, types, main, unpkg])
      .match(/\.\/[^"*]+/g)
      ?.filter((name) => /\.\w+$/.test(name) && !/^\.\/\w+$/.test(name));
    assert.ok(named && named.length > 10);
    for (const name of named) readFileSync(join(app.home, name));
    assert.deepEqual(readdirSync(app.home).sort(), [
      ...["CHANGELOG.md", "LICENSE", "README.md", "custom-elements.json"],
      ...["dist", "package.json", "types"],
      ...["ar", "de", "es", "fr"].map((lang) => `worth-it-quiz.${lang}.mjs`),
      ...["worth-it-quiz.mjs", "worth-it-quiz.pt-BR.mjs"],
    ]);
  });

  it("does nothing where there is no page", () => {
    const { version } = app.json("package.json");
    const program = `import { version } from "worth-it-quiz";
      import "worth-it-quiz/de"; console.log(version, typeof document);`;
    const args = ["--input-type=module", "--eval", program];
    assert.equal(app.run("node", ...args), `${version} undefined\n`);
  });

  it("has types that hold, and that refuse what is wrong", () => {
    app.write("sample.ts", SAMPLE);
    const options = ["--strict", "--noEmit", "--lib", "es2023,dom"];
    const modules = ["--module", "nodenext", "--target", "es2022"];
    app.run("node", TSC, ...options, ...modules, "sample.ts");
  });

  it("has a Custom Elements Manifest that its schema takes", () => {
    const schema = require("custom-elements-manifest/schema.json");
    const validate = new Ajv({ strict: false }).compile(schema);
    const manifest = app.json("custom-elements.json");
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...manifest, modules: [{ kind: "none" }] }));
  });
});

suite("package in a page", (stage) => {
  /** @type {App} */
  let app;
  before(() => void (app = new App()));
  after(() => app.close());

  /** @param {string} before A script that runs first. */
  async function visit(before) {
    const { site } = stage;
    for (const folder of ["", "dist"]) {
      for (const name of readdirSync(join(app.home, folder))) {
        if (!/\.m?js$/.test(name)) continue;
        const path = join("npm", folder, name);
        // As bundlers name it.
        const text = readFileSync(join(app.home, folder, name), "utf8");
        site.page(path.replace(/mjs$/, "js"), text);
      }
    }
    site.page(
      "npm.html",
      `<!doctype html><html lang="en"><head><title>App</title><link rel="icon" href="data:,">
       <script>${before}</script></head><body><worth-it-quiz></worth-it-quiz>
       <script type="module" src="npm/worth-it-quiz.js"></script></body></html>`,
    );
    return stage.visit("npm.html");
  }

  it("runs to a verdict", async () => {
    const reader = await visit("");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  });

  it("imports its secondary files, without WebAssembly too", async () => {
    const reader = await visit("delete window.WebAssembly;");
    await reader.take(best({ A1: "once" }));
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["not-safe"]?.title);
    const asked = stage.site.requests.map(({ path }) => path);
    assert.ok(asked.some((path) => /^\/npm\/dist\/.*no-wasm/.test(path)));
  });

  it("checks an owner's document by the module that it imports", async () => {
    await visit("");
    const troubles = await stage.run(
      `return customElements.get("worth-it-quiz").check("{}");`,
    );
    assert.ok(troubles.length > 0);
    assert.equal(await new Reader(stage.driver).kind(), "start");
  });
});
