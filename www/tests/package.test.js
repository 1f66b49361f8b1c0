// @ts-check
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  checkPackage,
  createPackageFromTarballData,
} from "@arethetypeswrong/core";
import { Ajv } from "ajv";
import { publint } from "publint";
import { addresses } from "../tools/addresses.js";
import { App, TARBALL } from "./support/package.js";
import { best, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* The npm package, extracted from its tarball: its content, its types, and the ES module in Node and in a page. */

const require = createRequire(import.meta.url);
const TSC = require.resolve("typescript/bin/tsc");

/** A program that uses every type; the lines with errors are marked. */
const SAMPLE = `
import { version, type Assessment, type WorthItQuizPart } from "worth-it-quiz";
import "worth-it-quiz/classic";
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
      ...["dist", "package.json", "shared.mjs", "types"],
      ...["ar", "de", "es", "fr"].map((lang) => `worth-it-quiz.${lang}.mjs`),
      ...["worth-it-quiz.mjs", "worth-it-quiz.pt-BR.mjs"],
    ]);
  });

  it("holds no file twice, and says where it comes from", () => {
    const names = readdirSync(app.home, { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => /\.\w+$/.test(name));
    assert.ok(files.length > 20);
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const name of files) {
      const bytes = readFileSync(join(app.home, name));
      const digest = createHash("sha256").update(bytes).digest("hex");
      assert.equal(seen.get(digest), undefined, name);
      seen.set(digest, name);
    }
    const { files: listed } = app.json("dist/manifest.json");
    for (const name of Object.keys(listed)) {
      assert.ok(files.includes(join("dist", name)), name);
    }
    const { repository, homepage, bugs } = app.json("package.json");
    assert.equal(repository.url, `git+${addresses.repository}.git`);
    assert.equal(homepage, addresses.homepage);
    assert.equal(bugs.url, addresses.bugs);
  });

  it("has nothing that publint would mend", async () => {
    const { buffer, byteOffset, length } = readFileSync(TARBALL);
    const tarball = /** @type {ArrayBuffer} */ (
      buffer.slice(byteOffset, byteOffset + length)
    );
    const { messages } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(messages, []);
  });

  it("has types that are right wherever ES modules are imported", async () => {
    const data = createPackageFromTarballData(readFileSync(TARBALL));
    const result = await checkPackage(data);
    assert.ok(result.types && result.entrypoints["./classic"]);
    const told = result.problems.filter(
      // As attw's own profile for packages of ES modules alone leaves out: `require`, and resolvers without `exports`.
      ({ kind, ...rest }) =>
        !["node10", "node16-cjs"].includes(
          /** @type {any} */ (rest).resolutionKind,
        ) || !["NoResolution", "CJSResolvesToESM"].includes(kind),
    );
    assert.deepEqual(told, []);
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
        site.page(path.replace(/mjs$/, "js"), text.replace(".mjs", ".js"));
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

  /**
   * Visits a page that takes the package from a content network.
   *
   * @param {string} address Of the script.
   * @param {string} root Where the network has the package's files.
   */
  async function visitByNetwork(address, root) {
    const { jsdelivr } = app.json("package.json");
    const main = readFileSync(join(app.home, jsdelivr), "utf8");
    stage.exit.page(address, main);
    for (const name of readdirSync(join(app.home, "dist"))) {
      const text = readFileSync(join(app.home, "dist", name), "utf8");
      stage.exit.page(`${root}/dist/${name}`, text);
    }
    // What the tests' own site serves is not there.
    stage.exit.hosting = {
      open: true,
      refuse: /^\/(npm\/)?worth-it-quiz\.|^\/dist/,
    };
    stage.site.page(
      "network.html",
      `<!doctype html><html lang="en"><head><title>App</title><link rel="icon" href="data:,">
       <script>delete window.WebAssembly;</script></head><body><worth-it-quiz></worth-it-quiz>
       <script src="${stage.exit.url}${address}"></script></body></html>`,
    );
    return stage.visit("network.html");
  }

  for (const address of ["npm/worth-it-quiz", "npm/worth-it-quiz@0.1"]) {
    it(`finds its other files from ${address} of a content network`, async () => {
      const reader = await visitByNetwork(address, address);
      await reader.take(best({ A1: "once" }));
      const { heading } = await reader.result();
      assert.equal(heading, results.verdicts["not-safe"]?.title);
      const asked = stage.exit.requests.map(({ path }) => path);
      const folder = `/${address}/dist/worth-it-quiz.no-wasm.`;
      assert.ok(asked.some((path) => path.startsWith(folder)));
    });
  }
});
