// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Configurator } from "./support/configurator.js";
import { suite } from "./support/suite.js";

/* The configurator: forms for each system, looks, and a line that is loaded. */

suite("configure-line", (stage) => {
  const page = new Configurator(stage);

  it("writes the form that each system takes", async () => {
    await page.open();
    await page.set({
      ...{ country: "IE", theme: "dark", "help-text": "Help [now]" },
      ...{ "own-accent": true, "--wiq-accent": "#1f5f59" },
    });
    await page.set({ system: "wordpress" });
    const wordpress = await page.blocks();
    assert.deepEqual(wordpress, [
      '[worth-it-quiz country="IE" theme="dark"]Help &#91;now&#93;[/worth-it-quiz]',
      "worth-it-quiz {\n  --wiq-accent: #1f5f59;\n  --wiq-on-accent: #ffffff;\n}",
    ]);
    assert.match(await page.told(), /come with the plugin/);
    await page.set({ system: "hugo" });
    const [file = "", call = ""] = await page.blocks();
    assert.match(file, /^<worth-it-quiz country="IE".*<\/script>$/);
    assert.equal(call, "{{< worth-it-quiz >}}");
    await page.set({ system: "react", language: "de" });
    const [install = "", component = ""] = await page.blocks();
    assert.equal(install, "npm install worth-it-quiz");
    assert.match(component, /^import "worth-it-quiz\/de";/);
    assert.match(component, /"--wiq-accent": "#1f5f59"/);
    await page.set({ system: "frame" });
    const [frame = ""] = await page.blocks();
    assert.ok(
      frame.includes(
        `src="${stage.site.url}frame.html?language=de&amp;country=IE&amp;theme=dark"`,
      ),
      frame,
    );
    assert.match(frame, / sandbox="allow-scripts [^"]*allow-top-navigation"/);
  });

  it("fills in a theme, and computes the text on a colour", async () => {
    await page.open();
    await page.set({ preset: "dusk" });
    const { line } = await page.shown();
    assert.match(line, /theme="dark"/);
    assert.match(line, /--wiq-background:#/);
    await page.set({ preset: "" });
    await page.open();
    for (const [accent, on] of [
      ["#ffd54a", "#141414"],
      ["#123456", "#ffffff"],
    ]) {
      await page.set({ "own-accent": true, "--wiq-accent": String(accent) });
      const { line } = await page.shown();
      assert.ok(line.includes(`--wiq-on-accent:${on}`), line);
    }
  });

  it("refuses looks that no browser knows, each beside its field", async () => {
    await page.open();
    const values = {
      "--wiq-text": "reddish",
      "--wiq-radius": "10 pixels",
      "--wiq-top": "#123456",
    };
    for (const [name, value] of Object.entries(values)) {
      await page.set({ [name]: value });
      const said = await page.said(name);
      assert.match(said, /^No (colour|length)/, name);
      assert.equal((await page.shown()).line, "");
      await page.set({ [name]: "" });
    }
    await page.set({ "--wiq-text": "rebeccapurple", "--wiq-radius": "1rem" });
    assert.match(
      (await page.shown()).line,
      /--wiq-text:rebeccapurple;--wiq-radius:1rem/,
    );
  });

  it("follows the language with the help link and the heights, unless they were changed", async () => {
    await page.open();
    await page.set({ language: "de" });
    const { line } = await page.shown();
    assert.match(line, />Hilfetelefone nach Ländern<\/a>/);
    assert.match(line, /min-height:clamp\(1010px/);
    await page.set({ "help-text": "Own words", "height-wide": "500" });
    await page.set({ language: "fr" });
    const other = (await page.shown()).line;
    assert.match(other, />Own words<\/a>/);
    assert.match(other, /min-height:clamp\(500px, .*1480px\)/);
  });

  it("says why a document of one's own can't be shown", async () => {
    await page.open();
    stage.site.page("own/broken.json", "{ not JSON");
    await page.set({ document: `${stage.site.url}own/broken.json` });
    await stage.driver.wait(
      () =>
        stage.run(
          `return document.getElementById("document-note").textContent.includes("It can't be shown here: ");`,
        ),
      10_000,
      "nothing is said of the document",
    );
    await page.set({ document: "" });
    assert.equal(
      await stage.run(
        `return document.getElementById("document-note").hidden;`,
      ),
      true,
    );
  });

  it("loads the file as a post would, and refuses what is no quiz", async () => {
    await page.open();
    const { site } = stage;
    site.page("another/worth-it-quiz.js", "window.something = 1;");
    await page.set({ folder: `${site.url}another/` });
    assert.match(await page.told(), /another script than the quiz/);
    site.page("broken/worth-it-quiz.js", "<!doctype html>");
    await page.set({ folder: `${site.url}broken/` });
    assert.match(
      await page.told(),
      /browsers load no script from there|another script/,
    );
    assert.equal((await page.shown()).line, "");
    await page.set({ folder: site.url, loading: "lazy" });
    assert.match(await page.told(), /This site serves the file/);
    assert.equal(
      await stage.run(`return document.querySelectorAll(".probe").length;`),
      0,
    );
  });

  it("runs nothing for a stranger who links to the probe", async () => {
    const { driver, site } = stage;
    site.page("stranger.js", "document.title = 'ran';");
    const query = new URLSearchParams({ address: `${site.url}stranger.js` });
    await driver.get(`${site.url}probe.html?${query}`);
    await driver.sleep(300);
    assert.notEqual(await driver.getTitle(), "ran");
    site.page(
      "around.html",
      `<!doctype html><title>Around</title><iframe src="probe.html?${query}"></iframe>`,
    );
    await driver.get(`${site.url}around.html`);
    await driver.sleep(300);
    await driver.switchTo().frame(0);
    assert.notEqual(await stage.run(`return document.title;`), "ran");
    await driver.switchTo().defaultContent();
  });

  it("loads a line, repairs it, and fills the fields", async () => {
    await page.open();
    const pasted = `<p>\u201cMy post\u201d</p><worth-it-quiz country=\u201dIreland\u201d theme=\u201ddark\u201d contry=\u201dx\u201d style=\u201ddisplay:block;min-height:500px;--wiq-accent:rgb(10 20 30)\u201d><a href="https://help.example/">Help</a></worth-it-quiz><script type="rocketlazyloadscript" data-rocket-src="${stage.site.url}worth-it-quiz.es.js"></script>`;
    await page.load(pasted);
    await page.settled();
    const { line } = await page.shown();
    for (const part of [
      ...['lang="es"', 'country="IE"', 'theme="dark"', "worth-it-quiz.es.js"],
      ...["min-height:500px", "--wiq-accent:#0a141e", ">Help</a>"],
      'href="https://help.example/"',
    ])
      assert.ok(line.includes(part), `${part} is not in ${line}`);
    const report = await page.loaded();
    assert.match(report, /A country is written by its code: IE/);
    assert.match(report, /curly/);
    await page.load("<p>Nothing</p>");
    assert.match(await page.loaded(), /no line of ours/);
    assert.equal((await page.shown()).line, line);
  });

  it("copies what is to be pasted, or selects it", async () => {
    await page.open();
    const said = await stage.driver.executeAsyncScript(`
      const done = arguments[0];
      const block = document.querySelector(".output-block");
      const copies = [];
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: async (text) => void copies.push(text) },
      });
      block.querySelector("button").click();
      setTimeout(() => {
        const first = block.querySelector("[role=status]").textContent;
        navigator.clipboard.writeText = () => Promise.reject(new Error());
        block.querySelector("button").click();
        setTimeout(() => done([copies, first, String(getSelection())]), 100);
      }, 100);`);
    const { line } = await page.shown();
    assert.deepEqual(said, [[line], "Copied.", line]);
  });
});
