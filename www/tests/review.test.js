// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { listScreens } from "../site/document/screens.js";
import { digest, reviewedOf } from "../site/document/reviews.js";
import { listTexts } from "../site/document/texts.js";
import { reasonsFor } from "../site/review/places.js";
import { addAxe, assertClean } from "./support/axe.js";
import { Quiz } from "./support/quiz.js";
import { ReviewPage } from "./support/review-page.js";
import { suite } from "./support/suite.js";

/* The review page: every text once, in its own screen; marks, the file that they become, and what the command makes of it. */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LANGUAGES = ["en", "ar", "de", "es", "fr", "pt-BR"];

/** @param {string} name @returns {any} */
const read = (name) =>
  JSON.parse(readFileSync(join(ROOT, "www/quizzes", name), "utf8"));
const table = read("helplines.json");
const { reasons } = read("reasons.json");
/** What a picture says, with what stands in the place of values. */
const PICTURE = `
  const { shadowRoot } = document.querySelector(".screen-preview");
  return shadowRoot.querySelector(".frame").textContent;`;

const WIDE = "return document.documentElement.scrollWidth - innerWidth;";

/** Runs the command. @param {...string} args */
function check(...args) {
  const command = ["run", "--quiet", "--bin", "check", "--", ...args];
  return execFileSync("cargo", command, { cwd: ROOT, encoding: "utf8" });
}

/**
 * Whether a screen says a text, whatever stands in the place of its values.
 *
 * @param {string} seen
 * @param {string} text
 */
function says(seen, text) {
  const parts = text.split(/\{\w+\}/);
  let from = 0;
  return parts.every((part) => {
    const at = seen.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

suite("review", (stage) => {
  const page = new ReviewPage(stage);
  const { begin, go, mark, save, opened, click, textOf } = page;

  for (const lang of LANGUAGES) {
    it(`shows every text of ${lang} once, on a screen of its own`, async (test) => {
      if (stage.engine !== "chromium" && lang !== "en") {
        return test.skip("the lists are the same in every engine");
      }
      const quiz = read(`${lang}.json`);
      const screens = listScreens(quiz, table);
      const keys = screens.flatMap(({ texts }) => texts.map(({ key }) => key));
      const all = listTexts(quiz).map(({ key }) => key);
      assert.deepEqual([...keys].sort(), [...all].sort());
      assert.equal(new Set(keys).size, keys.length);
      await begin(lang);
      /** @type {string[]} */
      const missing = [];
      for (const [index, { id, shown, texts }] of screens.entries()) {
        await go(index);
        const cards = await stage.run(
          `return [...document.querySelectorAll(".review-card")].map((card) =>
             [card.dataset.key, card.querySelector(".review-text").textContent]);`,
        );
        assert.deepEqual(
          cards,
          texts.map(({ key, text }) => [key, text]),
        );
        if (!shown) continue;
        const seen = await stage.run(PICTURE);
        for (const { key, text } of texts) {
          if (!says(seen, text)) missing.push(`${id}: ${key}: ${text}`);
        }
      }
      assert.deepEqual(missing, []);
      const apart = screens.find(({ shown }) => !shown)?.texts ?? [];
      assert.deepEqual(
        apart.map(({ key }) => key.replace("strings.", "")),
        [
          "leaving",
          "leavingLink",
          "omitted",
          "someHours",
          "reviewed",
          "reviewChanged",
        ],
      );
    });
  }

  it("says why wording matters, at texts that are there", () => {
    const keys = listTexts(read("de.json")).map(({ key }) => key);
    for (const { at } of reasons) {
      for (const key of at) {
        const some = keys.some(
          (own) => reasonsFor(own, [{ at: [key], why: "" }]).length,
        );
        assert.ok(some, `no text has the key ${key}`);
      }
    }
    const told = keys.filter((key) => reasonsFor(key, reasons).length);
    assert.ok(told.length > 120, `${told.length}`);
  });

  it("exports what was marked, and the command makes the document of it", async () => {
    await begin("de");
    const quiz = read("de.json");
    const screens = listScreens(quiz, table);
    await mark("strings.leave", "change", "Diese Seite verlassen");
    await mark("strings.start", "ask", "Du oder Sie?");
    await stage.driver.wait(
      async () => (await stage.run(PICTURE)).includes("Diese Seite verlassen"),
      5000,
      "the picture does not follow",
    );
    for (const index of screens.keys()) {
      await go(index);
      await click("rest");
    }
    const count = listTexts(quiz).length;
    assert.equal(await textOf("progress"), `${count} of ${count} texts marked`);
    const [name, text] = await save();
    assert.match(name, /^review-de-\d{4}-\d\d-\d\d\.json$/);
    const folder = mkdtempSync(join(tmpdir(), "review-"));
    const review = join(folder, "review.json");
    const out = join(folder, "out.json");
    writeFileSync(review, text);
    const told = check(
      "www/quizzes/de.json",
      "--review",
      review,
      "--output",
      out,
    );
    assert.match(told, new RegExp(`: ${count - 1} texts read\\n`));
    assert.match(told, /strings\.start: asked: Du oder Sie\?/);
    const { reviews, ...rest } = JSON.parse(readFileSync(out, "utf8"));
    const expected = structuredClone(quiz);
    expected.strings.leave = "Diese Seite verlassen";
    assert.deepEqual(rest, expected);
    // The page and the command mean the same by a digest.
    const reviewed = await reviewedOf({ ...rest, reviews });
    assert.deepEqual(reviewed?.changes, [
      { key: "strings.start", kind: "new" },
    ]);
    assert.deepEqual(
      [reviewed?.who, reviews[0].role],
      ["Haus Linde", "advocate"],
    );
  });

  it("says on the start screen by whom it was reviewed, and how many texts changed since", async () => {
    const quiz = read("de.json");
    const digests = await Promise.all(
      listTexts(quiz).map(async ({ key, text }) => [
        key,
        await digest(key, text),
      ]),
    );
    const review = { who: "Haus Linde", role: "advocate", when: "2026-11-28" };
    quiz.reviews = [{ ...review, digests: Object.fromEntries(digests) }];
    const own = new Quiz("de");
    const start = async () => {
      stage.site.page("own.json", JSON.stringify(quiz));
      stage.site.page(
        "shown.html",
        `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Own</title><link rel="icon" href="data:,"></head>
         <body><worth-it-quiz document="own.json"></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
      );
      const reader = await stage.visit("shown.html", "script", own);
      return (await reader.look()).text;
    };
    const reviewed = "Geprüft von Haus Linde, 2026-11-28.";
    const draft = quiz.strings.reviewDraft;
    const fits = await start();
    assert.ok(fits.includes(reviewed) && !fits.includes("Seitdem"), fits);
    assert.ok(!fits.includes(draft));
    quiz.strings.young += "!";
    const changed = await start();
    assert.ok(changed.includes(`${reviewed} Seitdem geänderte Texte: 1.`));
    delete quiz.reviews;
    assert.ok((await start()).includes(draft));
  });

  it("goes on with a review that was saved, and says what has no place any more", async () => {
    await begin("es");
    await mark("strings.leave", "good");
    const [, text] = await save();
    const review = JSON.parse(text);
    review.texts.push({ key: "strings.gone", text: "Fuera", mark: "good" });
    await stage.driver.get(`${stage.site.url}review.html`);
    const folder = mkdtempSync(join(tmpdir(), "review-"));
    const file = join(folder, "review.json");
    writeFileSync(file, JSON.stringify(review));
    await stage.driver.findElement({ id: "earlier" }).sendKeys(file);
    await stage.run(`document.querySelector("#begin button").click();`);
    await opened();
    assert.match(await textOf("progress"), /^1 of /);
    assert.match(await textOf("saved"), /^1 marks? of the file/);
  });

  it("says at its field what a mark lacks, and leaves such a mark out", async () => {
    await begin("fr");
    await mark(
      "strings.startLead",
      "change",
      "Des questions, puis une réponse.",
    );
    assert.match(
      await stage.run(
        `return document.querySelector('[data-key="strings.startLead"] .field-error').textContent;`,
      ),
      /Keep what stands in braces: \{total\}/,
    );
    await mark("strings.start", "ask");
    const [, text] = await save();
    assert.deepEqual(JSON.parse(text).texts, []);
    assert.match(await textOf("summary"), /left out: 2/);
  });

  it("asks for a name, and keeps the focus with what is missing", async () => {
    await stage.driver.get(`${stage.site.url}review.html`);
    await stage.run(`document.querySelector("#begin button").click();`);
    await stage.driver.wait(
      async () => (await textOf("who-error")) !== "",
      2000,
    );
    assert.equal(await stage.run("return document.activeElement.id;"), "who");
  });

  it("works by keyboard alone, and takes the reader to the next screen's heading", async (test) => {
    if (stage.engine === "webkit")
      return test.skip("Tab passes buttons over there");
    await begin("ar");
    const { Key } = await import("selenium-webdriver");
    const active = () => stage.driver.switchTo().activeElement();
    await stage.run(`document.getElementById("screen-name").focus();`);
    const press = async (/** @type {string} */ key) =>
      (await active()).sendKeys(key);
    // The picture, then the marks of the first text.
    await press(Key.TAB);
    await press(Key.TAB);
    await press(Key.SPACE);
    assert.match(await textOf("progress"), /^1 of /);
    await stage.run(`document.getElementById("next").focus();`);
    await press(Key.ENTER);
    assert.equal(
      await stage.run("return document.activeElement.id;"),
      "screen-name",
    );
    assert.equal(
      await textOf("screen-name"),
      "Start, with the shortcut turned off",
    );
  });

  it("points in the picture at the text that is being read", async () => {
    await begin("de");
    await go(26);
    const { texts } = listScreens(read("de.json"), table)[26] ?? { texts: [] };
    for (const { key, text } of texts) {
      const pointed = await stage.run(
        `const [key] = arguments;
         const cards = [...document.querySelectorAll(".review-card")];
         cards.find(({ dataset }) => dataset.key === key).querySelector("input").focus();
         const { shadowRoot } = document.querySelector(".screen-preview");
         const all = [...shadowRoot.querySelectorAll("*")].filter(({ style }) => style?.outlineWidth === "3px");
         const picture = document.querySelector(".review-picture").getBoundingClientRect();
         const place = all[0]?.getBoundingClientRect();
         return { texts: all.map(({ textContent }) => textContent),
           seen: !!place && place.bottom > picture.top && place.top < picture.bottom };`,
        key,
      );
      assert.equal(pointed.texts.length, 1, `${key}: ${text}`);
      assert.ok(says(pointed.texts[0], text), `${key}: ${pointed.texts[0]}`);
      assert.ok(pointed.seen, `${key} is out of sight`);
    }
  });

  it("stores and sends nothing, and asks before unsaved marks are left", async () => {
    await begin("de");
    const before = await stage.run(
      "return performance.getEntriesByType('resource').length;",
    );
    await mark("strings.leave", "good");
    await go(3);
    const trace = await stage.run(`
      const leave = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leave);
      return {
        asks: leave.defaultPrevented,
        stores: localStorage.length + sessionStorage.length + document.cookie.length,
        requests: performance.getEntriesByType("resource").length,
      };`);
    assert.deepEqual(trace, { asks: true, stores: 0, requests: before });
    await save();
    const asks = `const leave = new Event("beforeunload", { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented;`;
    assert.equal(await stage.run(asks), false);
  });

  it("prints one page with what has to change and what is asked", async () => {
    await begin("ar");
    await mark("strings.leave", "change", "غادر الصفحة");
    await mark("strings.start", "ask", "Is this a noun?");
    await stage.run(
      `const script = document.createElement("script");
       script.textContent = arguments[0];
       document.head.append(script);
       document.getElementById("print").click();`,
      `globalThis.print = () => {
         document.documentElement.dataset.printed = document.getElementById("report").innerText;
       };`,
    );
    const printed = await stage.run(
      "return document.documentElement.dataset.printed;",
    );
    const { strings } = read("ar.json");
    for (const part of [
      "Haus Linde (advocate)",
      "2 of 357",
      strings.leave,
      "غادر الصفحة",
      "Is this a noun?",
      "English: Leave this page",
    ]) {
      assert.ok(printed.includes(part), `${part} is not in ${printed}`);
    }
    assert.ok(
      await stage.run(`return document.getElementById("report").hidden;`),
    );
  });

  it("axe finds nothing at 360 px, light and dark", async (test) => {
    if (stage.engine !== "chromium")
      return test.skip("no way to set the width");
    const driver = /** @type {any} */ (stage.driver);
    const width = {
      width: 360,
      height: 800,
      deviceScaleFactor: 1,
      mobile: true,
    };
    await driver.sendDevToolsCommand(
      "Emulation.setDeviceMetricsOverride",
      width,
    );
    try {
      for (const lang of ["de", "ar"]) {
        await begin(lang);
        await addAxe(stage.driver);
        await mark("strings.leave", "change", "{n}");
        await mark("strings.start", "ask");
        for (const index of [0, 2, 22, 36, 43]) {
          await go(index);
          for (const theme of ["light", "dark"]) {
            await stage.run(
              "document.documentElement.dataset.theme = arguments[0];",
              theme,
            );
            await stage.driver.sleep(250);
            await assertClean(stage.driver, null);
          }
          assert.ok(
            (await stage.run(WIDE)) <= 0,
            `${lang} ${index} is too wide`,
          );
        }
      }
    } finally {
      await driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride");
    }
  });
});

it("no shipped document has a review that did not happen", () => {
  const names = readdirSync(join(ROOT, "www/quizzes"));
  for (const name of names.filter((name) =>
    /^[a-z]{2}(-[A-Z]{2})?\.json$/.test(name),
  )) {
    assert.equal(read(name).reviews, undefined, name);
  }
});
