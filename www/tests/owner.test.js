// @ts-check
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Quiz, best } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* What owners can do: look into what runs, load it late, and try it from a folder. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** Keeps the tables that the console gets. */
const TABLES = `<script>
  window.tables = [];
  console.table = (table) => tables.push(table);
</script>`;

/** @param {Stage} stage @param {string} body */
function serve({ site }, body) {
  site.page(
    "owner.html",
    `<!doctype html><html lang="en"><head><title>Owner</title>
     <link rel="icon" href="data:,">${TABLES}</head><body>${body}</body></html>`,
  );
  return "owner.html";
}

/** @param {Stage} stage */
const mainRequests = ({ site }) =>
  site.requests.filter(({ path }) => path === "/worth-it-quiz.js").length;

suite("owner", (stage) => {
  it("debug prints one table, without an answer", async () => {
    const body = `<worth-it-quiz debug contry="IE"></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>`;
    const reader = await stage.visit(serve(stage, body));
    await reader.take(best({ A1: "once" }));
    const tables = await stage.run("return window.tables;");
    assert.equal(tables.length, 1);
    const [table] = tables;
    assert.match(table.version, /^\d+\.\d+\.\d+$/);
    assert.match(table.script, /worth-it-quiz\.js$/);
    assert.equal(table.runs, "WebAssembly");
    assert.match(table.attributes, /did you mean "country"/);
    assert.match(table.theme, /^light, by/);
  });

  it("debug tells the language of the document that is shown", async () => {
    const german = new Quiz("de");
    stage.site.page("german.json", JSON.stringify(german.document));
    const body = `<worth-it-quiz debug document="german.json"></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>`;
    await stage.visit(serve(stage, body), "script", german);
    const [table] = await stage.run("return window.tables;");
    assert.equal(table.language, "de");
  });

  it("debug says why there is no WebAssembly", async () => {
    const body = `<script>delete window.WebAssembly</script>
      <worth-it-quiz debug></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>
      <script async src="worth-it-quiz.js?again"></script>`;
    await stage.visit(serve(stage, body));
    await stage.driver.sleep(100);
    const [{ runs }] = await stage.run("return window.tables;");
    assert.match(runs, /^JavaScript, since ReferenceError/);
  });

  it("the lazy file waits until the reader is near", async () => {
    const body = `<p id="top" style="height: 6000px">Text</p>
      <worth-it-quiz></worth-it-quiz>
      <script async src="worth-it-quiz.lazy.js"></script>`;
    await stage.driver.get(stage.site.url + serve(stage, body));
    await stage.driver.sleep(500);
    assert.equal(mainRequests(stage), 0);
    await stage.run("scrollTo({ top: 4600, behavior: 'instant' });");
    await new Reader(stage.driver).until("start");
    assert.equal(mainRequests(stage), 1);
  });

  it("the lazy file hears of a quiz that comes later", async () => {
    const body = `<script src="worth-it-quiz.lazy.js"></script>
      <div id="later"></div><worth-it-quiz id="far" hidden></worth-it-quiz>`;
    await stage.driver.get(stage.site.url + serve(stage, body));
    await stage.run(
      `document.getElementById("far").remove();
       document.getElementById("later").append(document.createElement("worth-it-quiz"));`,
    );
    await new Reader(stage.driver).until("start");
  });

  it("a page from a folder works, without a server", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wiq-folder-"));
    cpSync(DIST, folder, { recursive: true });
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><title>Folder</title><script>
       addEventListener("worth-it-quiz:ready", () => document.title = "ready");
       </script><worth-it-quiz></worth-it-quiz>
       <script async src="worth-it-quiz.js"></script>`,
    );
    try {
      await stage.driver.get(pathToFileURL(page).href);
      await stage.driver.wait(
        async () => (await stage.driver.getTitle()) === "ready",
        10_000,
        "the quiz is not ready",
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
