// @ts-check
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { addAxe, assertClean } from "./support/axe.js";
import { suite } from "./support/suite.js";

/* The buttons that copy code: one at every block of every page, exact, named, heard, and not there without a clipboard. */

const SITE = new URL("../site/", import.meta.url);
const PAGES = readdirSync(SITE).filter((name) => name.endsWith(".html"));
/** These have a button of their own, which says more. */
const OWN = ".output, .output-panel";
const BLOCKS = `
  const blocks = [...document.querySelectorAll("pre > code")].filter((code) => !code.closest("${OWN}"));
  return blocks.map((code) => ({
    text: code.textContent,
    isShown: code.getClientRects().length > 0,
    buttons: [...code.closest(".code-block")?.querySelectorAll("button") ?? []].map(({ textContent }) => textContent),
  }));`;
/**
 * Keeps what is copied in an attribute, or refuses it, or takes the clipboard away, before the page's own scripts run. As a
 * script of the page itself: Firefox keeps what a test overrides from it.
 */
const CLIPBOARDS = {
  keeps: `{ writeText: async (text) => { document.documentElement.dataset.copied = text; } }`,
  refuses: `{ writeText: async () => { throw new DOMException("no", "NotAllowedError"); } }`,
  none: "undefined",
};

suite("copy buttons", (stage) => {
  /**
   * Opens a page whose clipboard is a known one.
   *
   * @param {string} page
   * @param {keyof typeof CLIPBOARDS} clipboard
   */
  async function open(page, clipboard) {
    const html = await (await fetch(stage.site.url + page)).text();
    const script = `<script>Object.defineProperty(navigator, "clipboard", { configurable: true, value: ${CLIPBOARDS[clipboard]} });</script>`;
    stage.site.page(page, html.replace("<head>", `<head>${script}`));
    await stage.driver.get(stage.site.url + page);
    await stage.driver.sleep(300);
  }

  const copied = () =>
    stage.run("return document.documentElement.dataset.copied;");
  const status = () =>
    stage.run(`return document.querySelector(".copy-status").textContent;`);

  for (const page of PAGES) {
    it(`every block of ${page} has one button with a name of its own, which copies exactly it`, async () => {
      await open(page, "keeps");
      const blocks = await stage.run(BLOCKS);
      const names = blocks.map(
        (/** @type {{ buttons: string[] }} */ { buttons }) => {
          assert.equal(buttons.length, 1);
          return buttons[0];
        },
      );
      assert.equal(new Set(names).size, names.length);
      for (const [index, { text, isShown }] of blocks.entries()) {
        if (!isShown) continue;
        assert.match(names[index], /^Copy: \S/);
        await stage.run(
          `delete document.documentElement.dataset.copied;
          document.querySelectorAll(".copy-button")[arguments[0]].click();`,
          index,
        );
        await stage.driver.wait(copied, 2000, `nothing of ${names[index]}`);
        assert.equal(await copied(), text);
      }
    });
  }

  it("copies by keyboard into the real clipboard, and says so", async () => {
    await stage.driver.get(`${stage.site.url}recipes.html`);
    await stage.driver.sleep(300);
    const text = await stage.run(
      `document.querySelector("#pelican").closest("section").querySelector(".copy-button").focus();
      return document.querySelector("#pelican").closest("section").querySelector("pre > code").textContent;`,
    );
    assert.match(text, /\n/);
    await stage.driver.actions().sendKeys(Key.ENTER).perform();
    await stage.driver.wait(
      async () => (await status()) === "Copied.",
      2000,
      "nothing is said",
    );
    const { label, focused, role } = await stage.run(
      `return {
        label: document.activeElement.textContent,
        focused: document.activeElement.className,
        role: document.querySelector(".copy-status").getAttribute("role"),
      };`,
    );
    assert.deepEqual(
      { label, focused, role },
      { label: "Copied: Pelican", focused: "copy-button", role: "status" },
    );
    await stage.run(
      `const area = document.createElement("textarea");
      area.setAttribute("aria-label", "Pasted");
      document.querySelector("main").prepend(area);
      area.focus();`,
    );
    await stage.driver
      .actions()
      .keyDown(Key.CONTROL)
      .sendKeys("v")
      .keyUp(Key.CONTROL)
      .perform();
    const pasted = await stage.run(
      `return document.querySelector("textarea").value;`,
    );
    assert.equal(pasted, text);
    await stage.driver.wait(
      async () => (await status()) === "",
      5000,
      "it is said for ever",
    );
  });

  it("selects the code where the browser refuses, and says what to press", async () => {
    await open("recipes.html", "refuses");
    await stage.run(`document.querySelector(".copy-button").click();`);
    await stage.driver.wait(status, 2000, "nothing is said");
    assert.match(await status(), /Ctrl\+C/);
    const { selected, text } = await stage.run(
      `return { selected: String(getSelection()), text: document.querySelector("pre > code").textContent };`,
    );
    assert.equal(selected.trim(), text.trim());
    await addAxe(stage.driver);
    await assertClean(stage.driver, null);
  });

  it("shows none where there is no clipboard", async () => {
    await open("recipes.html", "none");
    const count = await stage.run(
      `return [document.querySelectorAll("pre > code").length, document.querySelectorAll(".copy-button, .copy-status").length];`,
    );
    assert.ok(count[0] > 10);
    assert.equal(count[1], 0);
  });

  it("a block that comes later has its button, once", async () => {
    await open("recipes.html", "keeps");
    const added = await stage.driver.executeAsyncScript(
      `const pre = document.createElement("pre");
      const code = document.createElement("code");
      code.textContent = "later";
      pre.append(code);
      document.querySelector("main").append(pre);
      setTimeout(() => {
        document.querySelector("main").append(document.createElement("p"));
        setTimeout(() => arguments[0](code.closest(".code-block").querySelectorAll("button").length), 50);
      }, 50);`,
    );
    assert.equal(added, 1);
  });
});
