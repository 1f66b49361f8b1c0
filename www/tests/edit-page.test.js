// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { addAxe, assertClean } from "./support/axe.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";
import { Writer } from "./support/writer.js";

/* The editor's page: moving, jumping to problems, opening, leaving, and what assistive technology finds in it. */

const ENGLISH = readFileSync(
  new URL("../quizzes/en.json", import.meta.url),
  "utf8",
);

suite("edit page", (stage) => {
  async function open() {
    stage.site.settings.openRoots = true;
    await stage.driver.get(`${stage.site.url}edit.html`);
    const writer = new Writer(stage.driver, "mouse");
    await writer.openOurs();
    return writer;
  }

  it("moves a question by keys and by dragging, and refuses what a shipped one keeps", async () => {
    const writer = await open();
    const ids = () =>
      stage.run(
        `return [...document.querySelectorAll(".is-question")].slice(0, 6).map(({ textContent }) => textContent.trim().split(/\\s/)[0]);`,
      );
    await writer.go("question:1:0");
    const alt = async (/** @type {string} */ key) =>
      stage.driver
        .actions()
        .keyDown(Key.ALT)
        .sendKeys(key)
        .keyUp(Key.ALT)
        .perform();
    await alt(Key.ARROW_DOWN);
    assert.deepEqual(await ids(), ["B1", "C1", "D2", "D1", "D3", "A8"]);
    await alt(Key.ARROW_UP);
    await alt(Key.ARROW_UP);
    assert.deepEqual(await ids(), ["B1", "C1", "D1", "D2", "D3", "A8"]);
    const at = await stage.run(
      `return document.activeElement.closest("[data-section]").dataset.section;`,
    );
    assert.equal(at, "0");
    await alt(Key.ARROW_DOWN);
    const [from, to] = await stage.run(
      `return ["question:1:0", "question:0:1"].map((key) => document.querySelector(\`[data-key="\${key}"]\`));`,
    );
    const actions = stage.driver.actions();
    await actions
      .move({ origin: from })
      .press()
      .move({ origin: from, y: -12, duration: 100 })
      .move({ origin: to, duration: 300 })
      .move({ origin: to, y: -4, duration: 100 })
      .pause(300)
      .release()
      .perform();
    await stage.driver.sleep(300);
    const moved = await stage.run(
      `return [...document.querySelectorAll('[data-section="0"] .is-question')].map(({ textContent }) => textContent.trim().split(/\\s/)[0]);`,
    );
    // Where exactly between the two depends on the engine's layout.
    assert.deepEqual([...moved].sort(), ["B1", "C1", "D1"]);
    const index = moved.indexOf("D1");
    const text = await stage.run(
      `return document.querySelector(\`[data-path="sections[0].questions[\${arguments[0]}].role"] select\`).disabled && document.querySelector(".lock").textContent;`,
      index,
    );
    assert.match(text, /keeps its id, its role and what its answers mean/);
  });

  it("leads from the list of problems to the field", async () => {
    const writer = await open();
    await writer.go("result:not-now");
    await writer.write("results.verdicts.not-now.title", "");
    await writer.settled();
    await writer.go("about");
    await writer.press("1 problem");
    await writer.press(
      "results.verdicts.not-now.title this text is missing or blank; write it",
    );
    const path = await stage.run(
      `return document.activeElement.closest("[data-path]").dataset.path + " " + document.activeElement.getAttribute("aria-invalid");`,
    );
    assert.equal(path, "results.verdicts.not-now.title true");
  });

  it("shows the other screens while something is wrong on one, and says so", async () => {
    const writer = await open();
    await writer.go("start");
    await writer.write("title", "");
    await writer.go("question:2:0");
    await writer.write("sections[2].questions[0].text", "Were you afraid?");
    await writer.settled();
    const text = await writer.preview();
    assert.ok(text.includes("Were you afraid?"), text);
    assert.ok(text.includes("Question 7 of 16"), text);
    const note = await stage.run(
      `return document.querySelector(".preview-note").textContent;`,
    );
    assert.match(note, /by itself/);
  });

  it("asks before what is unsaved is left, and only then", async () => {
    const writer = await open();
    const asks = () =>
      stage.run(
        `const event = new Event("beforeunload", { cancelable: true }); window.dispatchEvent(event); return event.defaultPrevented;`,
      );
    assert.equal(await asks(), false);
    await writer.go("start");
    await writer.write("title", "Mine");
    assert.equal(await asks(), true);
    await writer.file("json");
    assert.equal(await asks(), false);
    await writer.undo();
    assert.equal(await asks(), true);
  });

  it("opens what is pasted, and says what keeps it from being shown", async () => {
    await stage.driver.get(`${stage.site.url}edit.html`);
    const paste = (/** @type {string} */ text) =>
      stage.run(
        `document.querySelector("#pasted").value = arguments[0]; document.querySelector("#pasted").form.requestSubmit();`,
        text,
      );
    await paste(`{ "id": 1,`);
    await stage.driver.wait(
      () =>
        stage.run(
          `return document.querySelector("#opening-problem")?.textContent.includes("line 1");`,
        ),
      10_000,
    );
    await paste(ENGLISH);
    await new Writer(stage.driver, "mouse").settled();
  });

  it("opens a file that is chosen, and one that is dropped", async () => {
    await stage.driver.get(`${stage.site.url}edit.html`);
    const file = fileURLToPath(new URL("../quizzes/fr.json", import.meta.url));
    await stage.driver.findElement({ id: "file" }).sendKeys(file);
    const writer = new Writer(stage.driver, "mouse");
    await writer.settled();
    const { lang } = JSON.parse((await writer.file("json")).toString());
    assert.equal(lang, "fr");
    await stage.run(
      `const data = new DataTransfer();
      data.items.add(new File([arguments[0]], "own.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));`,
      ENGLISH,
    );
    await stage.driver.wait(async () => {
      const json = await writer.file("json");
      return JSON.parse(json.toString()).lang === "en";
    }, 10_000);
  });

  it("gives out a line and a text to paste, and the text runs", async () => {
    const writer = await open();
    await writer.go("start");
    await writer.write("title", "My own title");
    await writer.settled();
    await stage.run(
      `window.copied = [];
      navigator.clipboard.writeText = async (text) => void window.copied.push(text);`,
    );
    await writer.press("Take it with you");
    await writer.press("Copy the line");
    await writer.press("Copy the text");
    const [line, text] = await stage.run(`return window.copied;`);
    const { url } = stage.site;
    assert.equal(
      line,
      `<worth-it-quiz document="worth-it-en.quiz"><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz><script async="async" src="${url}worth-it-quiz.js"></script>`,
    );
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own</title></head><body>${text}</body></html>`;
    await stage.driver.get(stage.site.page("own.html", page));
    const reader = new Reader(stage.driver);
    await reader.until("start");
    assert.match((await reader.look()).text, /My own title/);
  });

  it("stores nothing and sends nothing", async () => {
    const writer = await open();
    stage.site.requests = [];
    const path = "sections[1].questions[1].text";
    await writer.go("question:1:1");
    await writer.write(path, "Did they take you for granted?");
    await writer.settled();
    const stored = await stage.run(
      `return [localStorage.length, sessionStorage.length, document.cookie, location.href];`,
    );
    assert.deepEqual(stored, [0, 0, "", `${stage.site.url}edit.html`]);
    assert.deepEqual(stage.site.requests, []);
  });

  /** @param {number} width */
  async function resize(width) {
    const driver = /** @type {any} */ (stage.driver);
    await driver.sendDevToolsCommand(
      "Emulation.setDeviceMetricsOverride",
      width
        ? { width, height: 1024, deviceScaleFactor: 1, mobile: false }
        : { width: 0, height: 0, deviceScaleFactor: 0, mobile: false },
    );
  }

  it("axe finds nothing at 768 px, light and dark, on any kind of screen, with problems and English beside", async (test) => {
    if (stage.engine !== "chromium") return test.skip("no way to set it");
    await resize(768);
    try {
      const writer = await open();
      await addAxe(stage.driver);
      await writer.write("lang", "nl");
      await writer.go("lines");
      await writer.press("Add a line");
      await writer.go("question:1:0");
      await writer.press("Add a question below");
      await writer.go("omits");
      await writer.press("Leave out money");
      await writer.settled();
      await stage.run(
        `for (const panel of document.querySelectorAll("details")) panel.open = true;`,
      );
      for (const screen of SCREENS) {
        await writer.go(screen);
        await writer.settled();
        for (const theme of ["light", "dark"]) {
          await stage.run(
            "document.documentElement.dataset.theme = arguments[0];",
            theme,
          );
          await stage.driver.sleep(200);
          await assertClean(stage.driver, null);
        }
        const over = await stage.run(
          "return document.documentElement.scrollWidth - innerWidth;",
        );
        assert.ok(over <= 0, `${screen} is ${over} px too wide`);
      }
    } finally {
      await resize(0);
    }
  });
});

/** A screen of each kind. */
const SCREENS = [
  "about",
  "omits",
  "start",
  "section:2",
  "question:1:1",
  "question:2:0",
  "result:harm",
  "resultLabels",
  "ticks",
  "tick:0",
  "countries",
  "line:0",
  "help",
  "everywhere",
  "problem",
];
