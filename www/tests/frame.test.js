// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { best, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* The page for hosts that allow frames but no scripts, in the sandbox of the recipe and in a tighter one. */

const SANDBOX =
  "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation";
/** Longer than a click counts as user activation, in milliseconds. */
const LATER = 6_000;

suite("frame", (stage) => {
  /**
   * @param {string} sandbox
   * @param {string} [query]
   */
  async function enter(sandbox, query = "") {
    const { site, exit, driver } = stage;
    const target = encodeURIComponent(exit.url);
    // The host is another site, as in practice. The frame is in the corner, since the driver takes positions in a
    // sandboxed frame for positions in the page.
    exit.page(
      "host.html",
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
       <body style="margin: 0"><iframe title="Quiz" width="700" height="800" sandbox="${sandbox}" src="${site.url}frame.html?exit-url=${target}${query}"></iframe>
       <button id="outside">Outside</button></body></html>`,
    );
    await driver.get(`${exit.url}host.html`);
    await driver.switchTo().frame(0);
    return new Reader(driver);
  }

  /** Clicks the leave button with a pointer. */
  async function leave() {
    await new Reader(stage.driver).until("start");
    await new Reader(stage.driver, "mouse").leave();
  }

  /** Waits until the whole page, or the frame alone, is at the exit. */
  async function left() {
    const { driver, exit } = stage;
    await driver.switchTo().defaultContent();
    const at = async () => {
      if ((await driver.getCurrentUrl()) === exit.url) return "the page";
      const frames = await driver.findElements({ css: "iframe" });
      if (!frames[0]) return "";
      await driver.switchTo().frame(0);
      const title = await driver.getTitle().catch(() => "");
      const heading = await driver.executeScript(
        "return document.querySelector('h1')?.textContent ?? '';",
      );
      await driver.switchTo().defaultContent();
      return `${title}${heading}`.includes("Weather") ? "the frame" : "";
    };
    let found = "";
    // The page may leave during the script, and take the frame along.
    const look = () => at().catch(() => driver.switchTo().defaultContent());
    await driver.wait(
      async () => (found = (await look()) ?? ""),
      10_000,
      "nobody left",
    );
    return found;
  }

  it("the recipe has this sandbox", () => {
    const recipes = new URL("../site/recipes.html", import.meta.url);
    assert.ok(readFileSync(recipes, "utf8").includes(`sandbox="${SANDBOX}"`));
  });

  it("runs to a verdict in the sandbox of the recipe", async () => {
    const reader = await enter(SANDBOX);
    await reader.until("start");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  });

  it("leaves with the whole page where the sandbox lets it", async () => {
    await enter(SANDBOX);
    await leave();
    assert.equal(await left(), "the page");
  });

  it("leaves with the frame alone where the sandbox forbids more", async () => {
    await enter("allow-scripts");
    await leave();
    assert.equal(await left(), "the frame");
  });

  it("hears Shift inside, long after the last tap", async () => {
    const reader = await enter(SANDBOX);
    await reader.until("start");
    const { driver } = stage;
    await driver.actions().move({ x: 40, y: 200 }).click().perform();
    // Shift alone is no user activation.
    await driver.sleep(LATER);
    await thrice();
    assert.equal(await left(), "the page");
  });

  it("does not hear Shift outside", async () => {
    const reader = await enter(SANDBOX);
    await reader.until("start");
    const { driver } = stage;
    await driver.switchTo().defaultContent();
    await driver.findElement({ id: "outside" }).click();
    await thrice();
    await driver.sleep(300);
    assert.equal(await driver.getTitle(), "Host");
    await driver.switchTo().frame(0);
    assert.equal(await reader.kind(), "start");
  });

  it("takes options from its address", async () => {
    await enter(SANDBOX, "&theme=dark&country=IE&heading-level=3&language=de");
    const [options, lang] = await stage.run(
      `const quiz = document.querySelector("worth-it-quiz");
       return [["theme", "country", "heading-level"].map((name) => quiz.getAttribute(name)), document.documentElement.lang];`,
    );
    assert.deepEqual(options, ["dark", "IE", "3"]);
    assert.equal(lang, "de");
  });

  it("shows no document of another site", async () => {
    const elsewhere = encodeURIComponent(`${stage.exit.url}quiz.json`);
    await enter(SANDBOX, `&document=${elsewhere}`);
    assert.equal(
      await stage.run(
        `return document.querySelector("worth-it-quiz").hasAttribute("document");`,
      ),
      false,
    );
  });

  it("shows no document whose address reads as one of this site until its quotes are taken off", async () => {
    const elsewhere = `${stage.exit.url}quiz.json`;
    const marks = ['"', "'", "\u201c", "\u00a0", "\ufeff", " ", "\\"];
    for (const mark of marks) {
      const given = encodeURIComponent(`${mark}${elsewhere}`);
      await enter(SANDBOX, `&document=${given}`);
      const address = await stage.run(
        `return document.querySelector("worth-it-quiz").getAttribute("document") ?? "";`,
      );
      const { origin } = new URL(stage.site.url);
      assert.ok(!address || address.startsWith(`${origin}/`), address);
    }
  });

  it("shows its own quiz where the address of a document is none", async () => {
    await enter(SANDBOX, `&document=${encodeURIComponent("https://[")}`);
    await new Reader(stage.driver).until("start");
  });

  it("keeps the help link where scripts are forbidden too", async () => {
    const { site, driver } = stage;
    site.page(
      "bare.html",
      `<!doctype html><html lang="en"><head><title>Bare</title></head><body>
       <iframe title="Quiz" sandbox="" src="frame.html"></iframe></body></html>`,
    );
    await driver.get(`${site.url}bare.html`);
    await driver.switchTo().frame(0);
    const link = await driver.findElement({ css: "main a" });
    assert.equal(await link.getText(), "Find a help line");
  });

  async function thrice() {
    const { driver } = stage;
    for (let press = 0; press < 3; press++) {
      await driver.actions().keyDown(Key.SHIFT).keyUp(Key.SHIFT).perform();
    }
  }
});
