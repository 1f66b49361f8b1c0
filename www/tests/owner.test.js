// @ts-check
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { logged } from "./support/call-probe.js";
import { Quiz, best } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* What owners can do: inspect what runs, load it lazily, and try it from a folder. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** Records the console's tables. */
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

/**
 * Waits for the table, which a secondary file prints.
 *
 * @param {Stage} stage
 */
async function table({ driver }) {
  /** @returns {Promise<any[]>} */
  const tables = () => driver.executeScript("return window.tables;");
  const printed = async () => (await tables()).length > 0;
  await driver.wait(printed, 5_000, "no table was printed", 20);
  return tables();
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
    const [printed, ...more] = await table(stage);
    assert.deepEqual(more, []);
    assert.match(printed.version, /^\d+\.\d+\.\d+$/);
    assert.match(printed.script, /^by its tag, .*worth-it-quiz\.js$/);
    assert.equal(printed["loaded again"], "none");
    assert.equal(printed.runs, "WebAssembly");
    assert.equal(printed["style sheet"], "constructed");
    assert.match(printed.attributes, /did you mean "country"/);
    assert.equal(printed.theme, "light, by color: rgb(0, 0, 0)");
  });

  it("debug tells the language of the document that is shown", async () => {
    const german = new Quiz("de");
    stage.site.page("german.json", JSON.stringify(german.document));
    const body = `<worth-it-quiz debug document="german.json"></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>`;
    await stage.visit(serve(stage, body), "script", german);
    const [{ language }] = await table(stage);
    assert.equal(language, "de");
  });

  it("debug tells what says the theme, and what the page's policy refused", async () => {
    stage.site.hosting = {
      policy:
        "script-src 'nonce-abc' 'strict-dynamic' 'unsafe-inline' {tests}; img-src data:",
    };
    const body = `<script nonce="abc">
        document.body.style.background = "#111";
        window.tables = [];
        console.table = (table) => tables.push(table);
      </script><worth-it-quiz debug></worth-it-quiz>
      <script async nonce="abc" src="worth-it-quiz.js"></script>`;
    await stage.visit(serve(stage, body));
    const [printed] = await table(stage);
    assert.equal(
      printed.theme,
      "dark, by background: rgb(17, 17, 17) of <body>",
    );
    assert.match(printed.runs, /^JavaScript, since CompileError/);
    assert.match(printed["refused by the page's policy"], /^script-src: /);
  });

  it("debug says that it can't, where the page refuses the file", async () => {
    stage.site.hosting = { refuse: /\.owner\./ };
    const body = `<worth-it-quiz debug></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>`;
    await stage.visit(serve(stage, body));
    await stage.driver.sleep(100);
    const lines = await logged(stage.driver, /^console/);
    assert.equal(lines.length, 1);
    assert.match(lines[0]?.what ?? "", /worth-it-quiz: debug \(/);
  });

  it("debug says why there is no WebAssembly", async () => {
    const body = `<script>delete window.WebAssembly</script>
      <worth-it-quiz debug></worth-it-quiz>
      <script async src="worth-it-quiz.js"></script>
      <script async src="worth-it-quiz.js?again"></script>`;
    await stage.visit(serve(stage, body));
    const [{ runs }] = await table(stage);
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
