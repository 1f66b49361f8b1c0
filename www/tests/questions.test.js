// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import {
  best,
  english,
  hardIds,
  notice,
  question,
  questions,
  results,
  strings,
} from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Navigation: choosing, continuing, going back, skipping the hard questions, and changing answers from the result. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/reader.js").Reader} Reader */

const PLAIN = "pages/plain.html";
const HARD = hardIds[0] ?? "";
const AFTER = "S1";

/** Goes to the notice before the hard questions. @param {Reader} reader */
async function toNotice(reader) {
  await reader.start();
  while ((await reader.kind()) === "question") {
    const { choices } = question(await reader.questionId());
    await reader.choose(choices[0]?.id ?? "");
    await reader.continue();
  }
  assert.equal(await reader.kind(), "notice");
}

/** @param {Stage} stage @param {...string} keys */
async function type({ driver }, ...keys) {
  await driver
    .actions()
    .sendKeys(...keys)
    .perform();
}

/** @param {Stage} stage */
function areAsked(stage) {
  it("offer each choice once, with the words of the document", async () => {
    const reader = await stage.visit(PLAIN);
    await reader.start();
    for (const [index, { id, text, hint, choices }] of questions.entries()) {
      if ((await reader.kind()) === "notice") await reader.continue();
      const seen = await reader.look();
      assert.equal(seen.heading, text);
      assert.deepEqual(
        seen.choices,
        choices.map((choice) => ({ text: choice.text, checked: false })),
      );
      assert.ok(seen.text.includes(hint ?? ""), `no hint: ${id}`);
      assert.ok(seen.progress.includes(String(index + 1)), seen.progress);
      assert.equal(seen.buttons.includes(strings.seeResult ?? ""), true);
      assert.equal(seen.text.includes(strings.crisis ?? ""), id === "A2");
      await reader.choose("skip");
      await reader.continue();
    }
    assert.equal(await reader.kind(), "result");
  });

  it("get the focus when they come, so that they are read out", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.start();
    const first = await reader.active();
    assert.deepEqual([first.tag, first.part], ["fieldset", "question"]);
    await reader.choose("changed");
    await reader.continue();
    const second = await reader.active();
    assert.deepEqual([second.tag, second.part], ["fieldset", "question"]);
    assert.ok(second.text.startsWith(question("C1").text));
  });
}

/** @param {Stage} stage */
function complain(stage) {
  for (const means of /** @type {const} */ (["mouse", "keyboard"])) {
    it(`do not go on without an answer, by ${means}, and say so in place`, async () => {
      const reader = await stage.visit(PLAIN, means);
      await reader.start();
      assert.equal((await reader.look()).alert, "");
      await reader.continue();
      const seen = await reader.look();
      assert.equal(await reader.questionId(), "B1");
      assert.ok(seen.text.includes(strings.chooseError ?? ""));
      assert.equal(seen.alert, strings.chooseError);
      const active = await reader.active();
      assert.equal(active.inside, true, "the focus is lost");
      const described = await stage.run(DESCRIBED);
      assert.ok(described.includes(strings.chooseError), described.join());
      await reader.choose("heat");
      const after = await reader.look();
      assert.ok(!after.text.includes(strings.chooseError ?? ""));
      assert.equal(after.alert, "");
      await reader.continue();
      assert.equal(await reader.questionId(), "C1");
    });
  }

  it("say the error again when it is made again", async () => {
    const reader = await stage.visit(PLAIN);
    await reader.start();
    await reader.continue();
    await stage.run(HEAR_ALERTS);
    await reader.continue();
    await stage.driver.sleep(50);
    const { alert } = await reader.look();
    assert.equal(alert, strings.chooseError);
    assert.ok((await stage.run(ALERTS)) > 0, "the live region stays still");
  });
}

/** @param {Stage} stage */
function areChosen(stage) {
  it("are chosen by the arrows, which never go on", async () => {
    const reader = await stage.visit(PLAIN, "keyboard");
    await reader.start();
    await type(stage, Key.TAB, Key.SPACE);
    const texts = question("B1").choices.map(({ text }) => text);
    const shown = [await reader.chosen()];
    for (let index = 1; index < texts.length; index++) {
      await type(stage, Key.ARROW_DOWN);
      shown.push(await reader.chosen());
      assert.equal(await reader.questionId(), "B1");
    }
    assert.deepEqual(shown, texts);
    await type(stage, Key.ARROW_UP, Key.ARROW_UP);
    assert.equal(await reader.chosen(), texts.at(-3));
    assert.equal(await reader.questionId(), "B1");
  });

  it("do not go on when a choice is clicked", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.start();
    await reader.choose("heat");
    await reader.choose("unclear");
    assert.equal(await reader.questionId(), "B1");
    const { text } = english.choiceIn({ B1: "unclear" }, "B1") ?? {};
    assert.equal(await reader.chosen(), text);
  });

  it("keep their answers on the way back and forth", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.start();
    await reader.choose("unchanged");
    await reader.continue();
    await reader.choose("one");
    await reader.back();
    assert.equal(await reader.questionId(), "B1");
    assert.equal(await reader.chosen(), question("B1").choices[2]?.text);
    await reader.back();
    assert.equal(await reader.kind(), "start");
    await reader.start();
    assert.equal(await reader.chosen(), question("B1").choices[2]?.text);
    await reader.continue();
    assert.equal(await reader.chosen(), "Only one of us");
  });
}

/** @param {Stage} stage */
function canBeSkipped(stage) {
  it("of the hard kind are announced, and can be skipped as a whole", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await toNotice(reader);
    const { text } = await reader.look();
    for (const line of notice.text) assert.ok(text.includes(line), line);
    await reader.skip();
    assert.equal(await reader.questionId(), AFTER);
    await reader.back();
    assert.equal(await reader.kind(), "notice");
    await reader.continue();
    assert.equal(await reader.questionId(), HARD);
    assert.equal(await reader.chosen(), undefined);
    await reader.back();
    assert.equal(await reader.kind(), "notice");
    await reader.back();
    assert.equal(await reader.questionId(), "A8");
  });

  it("lose no answer when the hard kind is skipped later on", async () => {
    const reader = await stage.visit(PLAIN);
    await toNotice(reader);
    await reader.continue();
    await reader.choose("often");
    await reader.back();
    await reader.skip();
    assert.equal(await reader.questionId(), AFTER);
    await reader.seeResult();
    const { heading } = await reader.result();
    const told = results.verdicts["not-safe"];
    assert.equal(heading, told?.safetyTitle);
  });
}

/** @param {Stage} stage */
function canBeLeft(stage) {
  it("wait while the help lines are open, from the notice and from the start", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.help();
    assert.equal(await reader.kind(), "help");
    await reader.press(strings.helpBack ?? "");
    assert.equal(await reader.kind(), "start");
    await toNotice(reader);
    await reader.help();
    assert.equal(await reader.kind(), "help");
    const { links } = await reader.look();
    assert.ok(links.length > 1, "no help line");
    await reader.press(strings.helpBack ?? "");
    assert.equal(await reader.kind(), "notice");
    await reader.back();
    assert.equal(await reader.questionId(), "A8");
    assert.equal(await reader.chosen(), "No");
  });

  it("can be changed from the result, which comes back", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.take(best({ A1: "once" }));
    const before = await reader.result();
    await reader.openChange("A1");
    assert.equal(await reader.chosen(), "Once");
    await reader.back();
    assert.deepEqual(await reader.result(), before);
    await reader.change("A1", "no");
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
    const active = await reader.active();
    assert.deepEqual([active.text, active.inside], [heading, true]);
  });
}

/** @param {Stage} stage */
function canBeTakenAgain(stage) {
  it("are blank again after starting over", async () => {
    const reader = await stage.visit(PLAIN, "mouse");
    await reader.take(best({ D1: "often", A1: "more" }));
    await reader.startOver();
    assert.equal(await reader.kind(), "start");
    await reader.start();
    assert.equal(await reader.chosen(), undefined);
    await reader.seeResult();
    const { themes } = await reader.result();
    assert.equal(themes.open.length, questions.length, "an answer is left");
  });

  it("can be left for the result at each of them", async () => {
    const reader = await stage.visit(PLAIN);
    for (const [index, { id }] of questions.entries()) {
      const first = questions.slice(0, index).map((asked) => asked.id);
      const sheet = Object.fromEntries(
        Object.entries(best()).filter(([key]) => first.includes(key)),
      );
      await reader.take(sheet);
      const { themes } = await reader.result();
      assert.ok(themes.open.includes(results.topics[id]?.name ?? ""), id);
      await reader.back();
      const skipped = index === 6 ? AFTER : id;
      assert.equal(await reader.questionId(), skipped);
      await reader.seeResult();
      await reader.startOver();
    }
  });

  it("lead to help lines of the country that the reader picks", async () => {
    const reader = await stage.visit(PLAIN);
    await reader.help();
    const anywhere = await reader.look();
    await stage.run(PICK, "DE");
    const german = await reader.look();
    assert.ok(german.text.includes("116 016"), "no German line");
    assert.notDeepEqual(german.links, anywhere.links);
    await stage.run(PICK, "");
    assert.deepEqual((await reader.look()).links, anywhere.links);
  });
}

/** Returns what a screen reader announces with the question. */
const DESCRIBED = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const ids = root.querySelector("fieldset").getAttribute("aria-describedby");
  return ids.split(" ").map((id) => root.getElementById(id).textContent);`;

const HEAR_ALERTS = `
  const test = window[Symbol.for("wiq-test")];
  test.alerts = 0;
  new MutationObserver((records) => (test.alerts += records.length)).observe(
    test.rootOf(0).querySelector("[aria-live]"),
    { childList: true, characterData: true, subtree: true },
  );`;
const ALERTS = `return window[Symbol.for("wiq-test")].alerts;`;

const PICK = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const select = root.querySelector("select");
  select.value = arguments[0];
  select.dispatchEvent(new Event("change", { bubbles: true }));`;

suite(
  "questions",
  areAsked,
  complain,
  areChosen,
  canBeSkipped,
  canBeLeft,
  canBeTakenAgain,
);
