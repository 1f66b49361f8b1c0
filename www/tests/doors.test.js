// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* No standard way opens the closed root. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** Ways that a page may try; each returns a node of the root, or a root. @type {Record<string, string>} */
const WAYS = {
  "its own property": `return host.shadowRoot;`,
  internals: `return host.attachInternals().shadowRoot;`,
  "internals of the prototype": `return HTMLElement.prototype.attachInternals.call(host).shadowRoot;`,
  "a second root": `return host.attachShadow({ mode: "open" });`,
  "the path of an event": `return seen.find(Boolean);`,
  "the focus": `host.focus(); return document.activeElement.shadowRoot;`,
  "the point": `const { left, top } = host.getBoundingClientRect();
    return document.elementsFromPoint(left + 60, top + 30).find(inside);`,
  "the caret": `const { left, top } = host.getBoundingClientRect();
    const found = document.caretPositionFromPoint?.(left + 60, top + 30)?.offsetNode ?? document.caretRangeFromPoint?.(left + 60, top + 30)?.startContainer;
    return inside(found) && found;`,
  "the page's animations": `return document.getAnimations().map(({ effect }) => effect.target).find(inside);`,
  "its animations": `return host.getAnimations({ subtree: true }).map(({ effect }) => effect.target).find(inside);`,
  "its own markup": `return host.getHTML?.({ serializableShadowRoots: true }) || undefined;`,
  "a walker": `const walker = document.createTreeWalker(document); let node;
    while ((node = walker.nextNode())) if (inside(node)) return node;`,
  "a copy": `return host.cloneNode(true).shadowRoot;`,
  "a search": `return document.querySelector("worth-it-quiz::shadow, worth-it-quiz .leave");`,
  timings: `return performance.getEntries().flatMap((entry) => [entry.element, entry.target, ...(entry.sources ?? []).map(({ node }) => node)]).find(inside);`,
};

/** @param {Stage} stage */
function isClosed(stage) {
  for (const [name, way] of Object.entries(WAYS)) {
    it(`${name} does not open it`, async () => {
      stage.site.page(
        "doors.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"><script>
           window.seen = [];
           for (const type of ["click", "focusin", "pointerdown", "transitionrun"]) addEventListener(type, (event) =>
             seen.push(...[event.target, event.srcElement, event.relatedTarget, ...event.composedPath()].filter((node) =>
               node instanceof Node && node.getRootNode() instanceof ShadowRoot)), true);
         </script></head><body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
      );
      const reader = await stage.visit("doors.html", "mouse");
      await reader.start();
      const found = await stage.run(`
        const host = document.querySelector("worth-it-quiz");
        const inside = (node) => node instanceof Node && node.getRootNode() instanceof ShadowRoot;
        try { const found = (() => { ${way} })(); return found ? String(found) : null; } catch { return null; }`);
      assert.equal(found, null);
    });
  }

  const EARLY = {
    "a method of the element": `document.querySelector("worth-it-quiz").attachShadow = function () {
      return (window.caught = Element.prototype.attachShadow.call(this, { mode: "open" })); };`,
    "a class of the page": `customElements.whenDefined("worth-it-quiz").then(() => {
      customElements.define("x-quiz", class extends customElements.get("worth-it-quiz") {
        attachShadow() { return (window.caught = super.attachShadow({ mode: "open" })); }
      });
      document.body.append(document.createElement("x-quiz"));
    });`,
  };
  for (const [name, script] of Object.entries(EARLY)) {
    it(`${name} does not get it`, async () => {
      stage.site.page(
        "doors.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
         <body><worth-it-quiz></worth-it-quiz><script>${script}</script><script async src="worth-it-quiz.js"></script></body></html>`,
      );
      await stage.visit("doors.html");
      await stage.driver.sleep(200);
      assert.equal(
        await stage.run(`return window.caught ? "open" : null;`),
        null,
      );
    });
  }
}

suite("doors", isClosed);
