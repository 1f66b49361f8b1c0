// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key, until } from "selenium-webdriver";
import { callProbe, logged } from "./support/call-probe.js";
import { questions, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Leaving: where to, by which controls and keys, and what remains of the page. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/reader.js").Reader} Reader */

const LEFT = Key.SHIFT;
const RIGHT = "\uE050";
const PLAIN = "pages/plain.html";

/**
 * Opens a page whose quiz leads to the other site.
 *
 * @param {Stage} stage
 * @param {string} path
 * @param {import("./support/reader.js").InputKind} [means]
 */
function visit(stage, path, means) {
  stage.site.settings.attributes = { "exit-url": stage.exit.url };
  return stage.visit(path, means);
}

/** Presses keys, one after another. @param {Stage} stage @param {...string} keys */
async function type({ driver }, ...keys) {
  await driver
    .actions()
    .sendKeys(...keys)
    .perform();
}

/** Waits for the other site, and asserts that it got no referrer. @param {Stage} stage */
async function assertLeft({ driver, exit }) {
  await driver.wait(until.urlIs(exit.url), 5000, "the reader is still here");
  assert.ok(exit.requests.some(({ path }) => path === "/"));
  for (const { path, referer } of exit.requests) {
    assert.equal(referer, undefined, `${path} came with a referrer`);
  }
}

/** Waits as long as leaving would take. @param {Stage} stage @param {string} path */
async function assertHere({ driver, site, exit }, path) {
  await driver.sleep(300);
  assert.equal(await driver.getCurrentUrl(), site.url + path);
  assert.deepEqual(exit.requests, []);
}

/** Starts and answers the first two questions. @param {Reader} reader */
async function begin(reader) {
  await reader.start();
  for (const choice of ["changed", "neither"]) {
    await reader.choose(choice);
    await reader.continue();
  }
  assert.equal(await reader.questionId(), "D1");
}

/** @param {Reader} reader */
async function assertBlank(reader) {
  await reader.until("start");
  await reader.start();
  assert.equal(await reader.questionId(), "B1");
  assert.equal(await reader.chosen(), undefined);
  await reader.seeResult();
  const { themes } = await reader.result();
  assert.equal(themes.open.length, questions.length, "an answer is left");
}

/** @param {Stage} stage */
function opens(stage) {
  it("is a real link, the first that Tab reaches", async () => {
    await visit(stage, PLAIN);
    await type(stage, Key.TAB);
    const active = await callProbe(stage.driver, "active");
    assert.deepEqual(
      [active.tag, active.part, active.text],
      ["a", "leave", strings.leave],
    );
    const link = await stage.run(
      `const root = window[Symbol.for("wiq-test")].rootOf(0);
       const link = root.querySelector("[part=leave]");
       const { height } = link.getBoundingClientRect();
       return { href: link.href, rel: link.rel, height };`,
    );
    assert.equal(link.href, stage.exit.url);
    assert.match(link.rel, /noreferrer/);
    assert.ok(link.height >= 44, `${link.height} px high`);
  });

  for (const means of /** @type {const} */ (["mouse", "keyboard"])) {
    it(`by the button, with the ${means}`, async () => {
      const reader = await visit(stage, PLAIN, means);
      await begin(reader);
      await reader.leave();
      await assertLeft(stage);
    });
  }

  it("by Shift three times, left and right mixed", async () => {
    await visit(stage, PLAIN);
    await type(stage, LEFT, RIGHT);
    await assertHere(stage, PLAIN);
    await type(stage, LEFT);
    await assertLeft(stage);
  });

  it("by Shift three times in the middle of the quiz", async () => {
    const reader = await visit(stage, PLAIN, "keyboard");
    await begin(reader);
    await type(stage, RIGHT, RIGHT, RIGHT);
    await assertLeft(stage);
  });
}

/** @param {Stage} stage */
function leavesNothing(stage) {
  it("covers the screen, and offers a link where the browser stays", async () => {
    const reader = await visit(stage, PLAIN);
    await begin(reader);
    stage.exit.refusals = 1;
    await reader.leave();
    await stage.driver.wait(() => stage.exit.requests.length === 1, 5000);
    const cover = await stage.run(COVER);
    assert.equal(cover.text, strings.leavingLink);
    assert.equal(cover.everywhere, true, "something shines through");
    assert.match(cover.background, /^rgb\(/);
    assert.equal(cover.title, strings.leaving);
    const { text } = await reader.look();
    assert.ok(!text.includes(questions[2]?.text ?? ""), "the question is left");
    const link = await stage.run(`return document.elementFromPoint(
      ${cover.link.x}, ${cover.link.y})`);
    await link.click();
    await assertLeft(stage);
    assert.equal(stage.exit.requests.length, 2);
  });

  it("takes the page's place in the history", async () => {
    await stage.driver.get(`${stage.site.url}pages/before.html`);
    const reader = await visit(stage, PLAIN);
    await begin(reader);
    await reader.leave();
    await assertLeft(stage);
    await stage.driver.navigate().back();
    assert.equal(
      await stage.driver.getCurrentUrl(),
      `${stage.site.url}pages/before.html`,
    );
  });

  it("leaves a blank start screen behind, where the history has the page twice", async () => {
    const reader = await visit(stage, PLAIN);
    const title = await stage.driver.getTitle();
    // By a real click: some browsers skip history entries that scripts added.
    await stage.driver.findElement({ id: "up" }).click();
    await stage.driver.wait(until.urlContains("#top"), 5000);
    await begin(reader);
    await reader.leave();
    await assertLeft(stage);
    await stage.driver.navigate().back();
    await stage.driver.wait(until.urlContains(PLAIN), 5000);
    await reader.until("start");
    assert.equal(await stage.driver.getTitle(), title);
    assert.equal(await stage.run(STRANGERS), 0, "the page is still covered");
    await assertBlank(reader);
  });
}

/** @param {Stage} stage */
function comesBackBlank(stage) {
  it("shows the start screen, blank, after going away and back", async (test) => {
    const reader = await visit(stage, PLAIN);
    await begin(reader);
    await stage.run(`location.href = "before.html";`);
    await stage.driver.wait(until.titleIs("A page without a quiz"), 5000);
    await stage.driver.navigate().back();
    await reader.until("start");
    const shows = await logged(stage.driver, /^pageshow$/);
    test.diagnostic(`pageshow: ${shows.at(-1)?.what}`);
    await assertBlank(reader);
  });

  it("does not hear capitals in a form beside the quiz", async () => {
    await visit(stage, "pages/form.html");
    await stage.run(`document.getElementById("name").focus();`);
    const keys = stage.driver.actions();
    for (const key of "ABCDEF") {
      keys.keyDown(LEFT).sendKeys(key).keyUp(LEFT);
    }
    await keys.perform();
    await type(stage, ..."ABC Def GHI");
    await assertHere(stage, "pages/form.html");
    const value = `return document.getElementById("name").value;`;
    assert.equal(await stage.run(value), "ABCDEFABC Def GHI");
  });

  it("does not hear Shift with Tab, nor Shift between other keys", async () => {
    await visit(stage, "pages/form.html");
    await stage.run(`document.getElementById("note").focus();`);
    const keys = stage.driver.actions();
    for (let times = 0; times < 4; times++) {
      keys.keyDown(LEFT).sendKeys(Key.TAB).keyUp(LEFT);
    }
    await keys.perform();
    await type(stage, LEFT, "a", LEFT, "b", LEFT, "c", LEFT);
    await assertHere(stage, "pages/form.html");
  });
}

/** @param {Stage} stage */
function hearsOnlyReaders(stage) {
  it("does not hear Shift before the quiz was seen", async () => {
    await visit(stage, "pages/below.html");
    await type(stage, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT);
    await assertHere(stage, "pages/below.html");
    await stage.run(
      `document.querySelector("worth-it-quiz").scrollIntoView();`,
    );
    await stage.driver.sleep(300);
    await type(stage, LEFT, LEFT, LEFT);
    await assertLeft(stage);
  });

  it("does not hear Shift when it is switched off, until it is on again", async () => {
    const reader = await visit(stage, PLAIN);
    await reader.press(strings.shortcutOff ?? "");
    await type(stage, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT);
    await assertHere(stage, PLAIN);
    await begin(reader);
    await type(stage, LEFT, LEFT, LEFT);
    await assertHere(stage, PLAIN);
    await reader.back();
    await reader.back();
    await reader.back();
    await reader.press(strings.shortcutOn ?? "");
    await type(stage, LEFT, LEFT, LEFT);
    await assertLeft(stage);
  });

  it("does not hear Escape", async () => {
    const reader = await visit(stage, PLAIN);
    await begin(reader);
    await reader.choose("sometimes");
    await type(stage, Key.ESCAPE, Key.ESCAPE, Key.ESCAPE, Key.ESCAPE);
    await assertHere(stage, PLAIN);
    assert.equal(await reader.questionId(), "D1");
    assert.equal(await reader.chosen(), "Once or twice");
  });
}

/** Returns what covers the page. */
const COVER = `
  const cover = document.documentElement.lastElementChild;
  const link = cover.querySelector("a");
  const box = link.getBoundingClientRect();
  const points = [0.02, 0.5, 0.98].flatMap((x) =>
    [0.02, 0.5, 0.98].map((y) => [innerWidth * x, innerHeight * y]));
  return {
    text: link.textContent,
    link: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    everywhere: points.every(([x, y]) =>
      cover.contains(document.elementFromPoint(x, y))),
    background: getComputedStyle(cover).backgroundColor,
    title: document.title,
  };`;

/** Counts the elements beside head and body, and those that set a referrer policy. */
const STRANGERS = `
  return document.documentElement.children.length - 2 +
    document.querySelectorAll("meta[name=referrer]").length;`;

suite("leave", opens, leavesNothing, comesBackBlank, hearsOnlyReaders);
