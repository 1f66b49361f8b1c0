// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { until } from "selenium-webdriver";
import { logged } from "./support/call-probe.js";
import { questions } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/*
 * However the page is restored, it shows a blank start screen. No test can restore a crashed browser. What a browser
 * restores then is what it restores of a closed tab, which Firefox does below, and form controls in the document; ours
 * are in a closed root, which a script creates anew without any controls.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */

const PLAIN = "pages/plain.html";

/** Answers two questions, the second one without continuing. @param {Stage} stage */
async function begin(stage) {
  const reader = await stage.visit(PLAIN, "mouse");
  await reader.start();
  await reader.choose("heat");
  await reader.continue();
  await reader.choose("neither");
  return reader;
}

/** @param {Reader} reader */
async function assertBlank(reader) {
  await reader.until("start");
  await reader.start();
  for (const { id } of questions.slice(0, 2)) {
    assert.equal(await reader.questionId(), id);
    assert.equal(await reader.chosen(), undefined);
    await reader.choose("skip");
    await reader.continue();
  }
}

/**
 * Returns what the quiz in the newest tab shows, and closes the tab.
 *
 * @param {Stage} stage
 * @param {string[]} before The tabs that were there.
 */
async function assertBlankElsewhere({ driver }, before) {
  const find = async () => {
    for (const handle of await driver.getAllWindowHandles()) {
      if (before.includes(handle)) continue;
      await driver.switchTo().window(handle);
      if ((await driver.getCurrentUrl()).endsWith(PLAIN)) return true;
    }
    return false;
  };
  await driver.wait(find, 5000, "no other tab has the page");
  await assertBlank(new Reader(driver));
  const [last, ...others] = (await driver.getAllWindowHandles()).reverse();
  for (const handle of others) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(last ?? "");
}

/** @param {Stage} stage */
const script = (stage) => new Reader(stage.driver, "script");

suite("restore", (stage) => {
  it("a reload, in the middle and at the result", async () => {
    await begin(stage);
    await stage.driver.navigate().refresh();
    await assertBlank(script(stage));
    const reader = script(stage);
    await reader.seeResult();
    assert.equal(await reader.kind(), "result");
    await stage.driver.navigate().refresh();
    await assertBlank(script(stage));
  });

  for (const [name, unload] of /** @type {const} */ ([
    ["the back/forward cache", ""],
    // A page with such a listener is not cached, so the browser reloads it, and restores forms.
    ["the history, loaded again", `addEventListener("unload", () => {});`],
  ])) {
    it(`back and forward, by ${name}`, async (test) => {
      await begin(stage);
      await stage.run(unload);
      await stage.run(`location.href = "before.html";`);
      await stage.driver.wait(until.titleIs("A page without a quiz"), 5000);
      await stage.driver.navigate().back();
      await stage.driver.wait(until.urlContains(PLAIN), 5000);
      await script(stage).until("start");
      const [show] = (await logged(stage.driver, /^pageshow$/)).slice(-1);
      test.diagnostic(`pageshow: ${show?.what}`);
      await assertBlank(script(stage));
      await stage.driver.navigate().forward();
      await stage.driver.wait(until.titleIs("A page without a quiz"), 5000);
      await stage.driver.navigate().back();
      await assertBlank(script(stage));
    });
  }

  it("a tab that the page opens with its own session's storage", async () => {
    await begin(stage);
    const before = await stage.driver.getAllWindowHandles();
    await stage.run(`window.open(location.href);`);
    await assertBlankElsewhere(stage, before);
  });

  // Only Firefox's driver gives access to the browser's own menus.
  const skip = stage.engine !== "firefox";
  for (const [name, command] of /** @type {const} */ ([
    ["duplicated", "gBrowser.duplicateTab(gBrowser.selectedTab);"],
    [
      "closed and restored with the session's forms",
      `const { gBrowser, SessionStore } = window;
       const tab = gBrowser.selectedTab;
       const { TabStateFlusher } = ChromeUtils.importESModule(
         "resource:///modules/sessionstore/TabStateFlusher.sys.mjs");
       await TabStateFlusher.flush(tab.linkedBrowser);
       gBrowser.addTab("about:blank", {
         triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
       gBrowser.removeTab(tab);
       SessionStore.undoCloseTab(window, 0);`,
    ],
  ])) {
    it(`a tab that is ${name}`, { skip }, async () => {
      await begin(stage);
      const before = await stage.driver.getAllWindowHandles();
      const firefox = /** @type {any} */ (stage.driver);
      await firefox.setContext("chrome");
      await firefox.executeAsyncScript(
        `const done = arguments[0];
         (async () => { ${command} })().then(() => done(), (error) => done(String(error)));`,
      );
      await firefox.setContext("content");
      await assertBlankElsewhere(stage, before);
    });
  }
});
