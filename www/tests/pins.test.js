// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { best, quiz } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Secondary files are asked for as the owner asked for the first; what is shown no more is freed. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** @type {{ files: Record<string, { integrity: string }> }} */
const { files } = JSON.parse(
  readFileSync(
    process.env.WIQ_DIST
      ? `${process.env.WIQ_DIST}/manifest.json`
      : new URL("../dist/manifest.json", import.meta.url),
    "utf8",
  ),
);

/** Keeps how each script was asked for, and takes WebAssembly away, so that one more is needed. */
const WATCH = `<script>
  delete window.WebAssembly;
  window.asked = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.localName === "script" && /no-wasm/.test(node.src))
          window.asked.push([node.crossOrigin, node.integrity.slice(0, 6)]);
  }).observe(document.documentElement, { childList: true, subtree: true });
</script>`;

/** @param {Stage} stage @param {string} attributes @param {string} file */
async function open(stage, attributes, file) {
  stage.exit.hosting = { open: true };
  stage.site.page(
    "pins.html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${WATCH}</head>
     <body><worth-it-quiz></worth-it-quiz><script async src="${stage.exit.url}${file}" ${attributes}></script></body></html>`,
  );
  const reader = await stage.visit("pins.html");
  await reader.take(best());
  return stage.run(`return window.asked;`);
}

/** @param {Stage} stage */
function pins(stage) {
  const integrity = `integrity="${files["worth-it-quiz.js"]?.integrity}"`;

  it("carries crossorigin and integrity on from a pinned line", async () => {
    const asked = await open(
      stage,
      `crossorigin="anonymous" ${integrity}`,
      "worth-it-quiz.js",
    );
    assert.deepEqual(asked, [["anonymous", "sha256"]]);
  });

  it("carries crossorigin alone on from a line without a digest", async () => {
    const asked = await open(stage, "crossorigin", "worth-it-quiz.js");
    assert.deepEqual(asked, [["anonymous", ""]]);
  });

  it("asks plainly after a plain line", async () => {
    const asked = await open(stage, "", "worth-it-quiz.js");
    assert.deepEqual(asked, [[null, ""]]);
  });

  it("refuses a changed file after a pinned line", async () => {
    const name = Object.keys(files).find((file) => /no-wasm/.test(file)) ?? "";
    stage.exit.page(name, `window.strange = 1;`);
    await assert.rejects(
      open(stage, `crossorigin ${integrity}`, "worth-it-quiz.js"),
    );
    assert.equal(await stage.run(`return window.strange;`), null);
  });

  it("uses the plain address where no policy can be made and none is needed", async () => {
    stage.site.hosting = { policy: "trusted-types 'none'" };
    stage.site.page(
      "pins.html",
      `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${WATCH}</head>
       <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
    );
    const reader = await stage.visit("pins.html");
    assert.equal(await reader.kind(), "start");
  });
}

/** Mounts and removes quizzes with a document of their own, and returns the size of the module's memory on the way. */
const MOUNT = `
  const [text, times] = arguments;
  return (async () => {
    const bytes = await customElements.get("worth-it-quiz").compile(text);
    const code = btoa(String.fromCharCode(...bytes));
    const { memories } = window[Symbol.for("wiq-test")];
    const sizes = [];
    for (let time = 0; time < times; time++) {
      const host = document.createElement("worth-it-quiz");
      const script = document.createElement("script");
      script.type = "text/plain";
      script.textContent = code;
      host.append(script);
      await new Promise((resolve) => {
        host.addEventListener("worth-it-quiz:ready", resolve);
        document.body.append(host);
      });
      host.remove();
      await new Promise((resolve) => setTimeout(resolve));
      sizes.push(memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    }
    return sizes;
  })();`;

/** @param {Stage} stage */
function frees(stage) {
  it("keeps no document of an owner's own after its element", async () => {
    await stage.visit();
    const sizes = await stage.run(MOUNT, JSON.stringify(quiz), 120);
    assert.equal(sizes.at(-1), sizes[19], `${sizes[19]} to ${sizes.at(-1)}`);
  });
}

suite("pins", pins, frees);
