// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { customElementsManifest } from "../tools/custom-elements-manifest.js";
import * as contract from "../package/contract.js";
import { best } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Every public name is everywhere: in the code, the types, the manifest, the docs, the package's README and the configurator. */

/** @typedef {keyof typeof contract} ContractKind */

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const TYPES = read("../package/types/index.d.ts");
const DOCS = {
  "docs/": `${read("../../docs/options.md")}${read("../../docs/looks.md")}`,
  "the package's README": read("../package/README.md"),
};
const CONFIGURATOR = ["configure.html", "configure/looks.js"]
  .map((name) => read(`../site/${name}`))
  .join("");
const [module] = customElementsManifest().modules;
const declared = module?.declarations[0];
assert.ok(declared);

/** The manifest's lists, by kind. @type {Record<ContractKind, { name: string }[]>} */
const LISTS = {
  attributes: declared.attributes,
  events: declared.events,
  parts: declared.cssParts,
  properties: declared.cssProperties,
  statics: declared.members,
};
const KINDS = /** @type {ContractKind[]} */ (Object.keys(LISTS));

/** @param {ContractKind} kind */
const names = (kind) => contract[kind].map(({ name }) => name).sort();

for (const kind of KINDS) {
  it(`the manifest lists the ${kind} of the contract`, () => {
    assert.deepEqual(LISTS[kind].map(({ name }) => name).sort(), names(kind));
  });

  it(`types, docs and configurator name the ${kind}`, () => {
    for (const name of names(kind)) {
      const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
      assert.match(TYPES, word, "types");
      assert.match(CONFIGURATOR, word, "configurator");
      for (const [where, text] of Object.entries(DOCS)) {
        const code = new RegExp(
          `\`([^\`]*[^\`\\w-])?${name}(?![\\w-])[^\`]*\``,
        );
        assert.match(text, code, where);
      }
    }
  });
}

/** Collects the parts on the screen. */
const PARTS = `
  const { roots } = window[Symbol.for("wiq-test")];
  return [...roots.values()].flatMap((root) => [...root.querySelectorAll("[part]")])
    .flatMap((element) => element.getAttribute("part").split(" "));`;

suite("contract", (stage) => {
  it("the class has the attributes and the statics, and no others", async () => {
    await stage.visit();
    const [attributes, statics] = await stage.run(
      `const Quiz = customElements.get("worth-it-quiz");
       // The platform's own names, and what is observed only so that session recorders stay told to look away.
       return [
         Quiz.observedAttributes.filter((name) => !/^(class$|data-)/.test(name)),
         Object.keys(Quiz).filter((name) => !/^(observedAttributes|disabledFeatures)$/.test(name)),
       ];`,
    );
    assert.deepEqual(attributes.sort(), names("attributes"));
    assert.deepEqual(statics.sort(), names("statics"));
  });

  it("the screens have the parts, and no others", async () => {
    const reader = await stage.visit();
    const found = new Set(await stage.run(PARTS));
    const gather = async () => {
      for (const part of await stage.run(PARTS)) found.add(part);
    };
    await reader.start();
    await reader.choose("heat");
    await reader.continue();
    await gather();
    await reader.seeResult();
    await gather();
    await reader.startOver();
    await reader.take(best({ A1: "once" }));
    await gather();
    assert.deepEqual([...found].sort(), names("parts"));
  });

  it("the style sheet reads the custom properties, with the defaults of the contract, and no others", () => {
    const css = read("../embed/styles/frame.css");
    const used = [...css.matchAll(/var\((--wiq-[\w-]+), ([^;]+?)\)[;,]/g)];
    const byName = (/** @type {string} */ name) =>
      used.filter(([, found]) => found === name).map(([, , value]) => value);
    assert.deepEqual(
      [...new Set(used.map(([, name]) => name))].sort(),
      names("properties"),
    );
    for (const { name, light, dark } of contract.properties) {
      const defaults = light === dark ? [light] : [light, dark];
      assert.deepEqual(byName(name), defaults, name);
    }
  });

  it("the element sends the events, and no others", async () => {
    const { site } = stage;
    const spy = `const own = EventTarget.prototype.dispatchEvent; window.sent = [];
      EventTarget.prototype.dispatchEvent = function (event) {
        if (this.localName === "worth-it-quiz") sent.push(event.type); return own.call(this, event); };`;
    site.page(
      "events.html",
      `<!doctype html><html lang="en"><head><title>Events</title><link rel="icon" href="data:,"><script>${spy}</script></head>
       <body><worth-it-quiz></worth-it-quiz><script src="worth-it-quiz.js"></script></body></html>`,
    );
    const reader = await stage.visit("events.html");
    await reader.take(best());
    await stage.run(
      `document.querySelector("worth-it-quiz").after(Object.assign(document.createElement("worth-it-quiz"), { id: "bad" }));
       document.getElementById("bad").setAttribute("document", "nowhere.quiz");`,
    );
    await stage.driver.wait(
      async () =>
        (await stage.run("return sent;")).includes("worth-it-quiz:error"),
      5_000,
      "no error was sent",
    );
    assert.deepEqual(
      [...new Set(await stage.run("return sent;"))].sort(),
      names("events"),
    );
  });
});
