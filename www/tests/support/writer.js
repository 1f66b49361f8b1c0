// @ts-check
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/** More tab stops than any screen of the editor has. */
const MOST_TABS = 160;

/** What has the focus: the path of its field, its words, and whether it is a screen of the list. */
const ACTIVE = `
  const element = document.activeElement;
  return {
    path: element.closest("[data-path]")?.dataset.path ?? "",
    isControl: element.matches("input, textarea, select"),
    words: (element.getAttribute("aria-label") ?? element.innerText ?? "").trim(),
    key: element.dataset.key ?? "",
  };`;

/** Somebody who writes in the editor. By mouse, what is clicked is on the screen; by keyboard, only keys are used. */
export class Writer {
  /**
   * @param {WebDriver} driver
   * @param {"mouse" | "keyboard"} by
   */
  constructor(driver, by) {
    this.driver = driver;
    this.by = by;
  }

  /** Opens a shipped document, of which English is the first. */
  async openOurs() {
    await this.press("Open ours");
    await this.driver.wait(
      () =>
        this.driver.executeScript(`return !!document.querySelector(".desk");`),
      10_000,
      "nothing was opened",
    );
    await this.settled();
  }

  /** Waits until the document as it is now was checked and is shown. */
  async settled() {
    await this.driver.wait(
      () =>
        this.driver.executeScript(
          `return document.querySelector(".desk")?.dataset.state === "settled";`,
        ),
      10_000,
      "the document was not checked",
      20,
    );
  }

  /** Goes to a screen. @param {string} key */
  async go(key) {
    if (this.by === "mouse") {
      await this._click(`[data-key="${key}"]`);
      return;
    }
    await this._tab(({ key: focused }) => focused !== "", true);
    const keys = await this.driver.executeScript(
      `return [...document.querySelectorAll("[role=option]")].map(({ dataset }) => dataset.key);`,
    );
    const { key: at } = await this.driver.executeScript(ACTIVE);
    const steps = keys.indexOf(key) - keys.indexOf(at);
    assert.ok(keys.includes(key), `no screen ${key}`);
    const arrow = steps > 0 ? Key.ARROW_DOWN : Key.ARROW_UP;
    await this._type(...Array(Math.abs(steps)).fill(arrow));
  }

  /**
   * Writes a text into a field, in the place of what it has.
   *
   * @param {string} path
   * @param {string} text
   */
  async write(path, text) {
    await this._reach(path);
    await this.driver
      .actions()
      .keyDown(Key.CONTROL)
      .sendKeys("a")
      .keyUp(Key.CONTROL)
      .perform();
    await this._type(text === "" ? Key.DELETE : text);
  }

  /**
   * Chooses an option of a field.
   *
   * @param {string} path
   * @param {string} option The beginning of its words.
   */
  async choose(path, option) {
    if (this.by === "keyboard") {
      await this._reach(path);
      await this._type(option);
      return;
    }
    const field = await this._find(`[data-path="${path}"] select`);
    for (const found of await field.findElements({ css: "option" })) {
      if ((await found.getText()).startsWith(option)) return found.click();
    }
    assert.fail(`no option ${option}`);
  }

  /** Presses a button. @param {string} words */
  async press(words) {
    if (this.by === "mouse") {
      const buttons = await this.driver.executeScript(
        `return [...document.querySelectorAll("button, summary")].filter((button) =>
          (button.getAttribute("aria-label") ?? button.innerText).trim() === arguments[0]);`,
        words,
      );
      assert.ok(buttons[0], `no button "${words}"`);
      await this._clickOn(buttons[0]);
      return;
    }
    const is = (/** @type {{ words: string }} */ active) =>
      active.words === words;
    const back = await this.driver.executeScript(
      `const button = [...document.querySelectorAll("button, summary")].find((button) =>
        (button.getAttribute("aria-label") ?? button.innerText).trim() === arguments[0]);
      return !!button && !!(document.activeElement.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_PRECEDING);`,
      words,
    );
    await this._tab(is, back);
    await this._type(Key.ENTER);
  }

  /** Undoes the last step. */
  async undo() {
    if (this.by === "mouse") {
      await this.press("Undo");
      return;
    }
    await this.driver
      .actions()
      .keyDown(Key.CONTROL)
      .sendKeys("z")
      .keyUp(Key.CONTROL)
      .perform();
  }

  /** Whether there is anything to undo. */
  canUndo() {
    return this.driver.executeScript(
      `return ![...document.querySelectorAll("button")].find(({ innerText }) => innerText.trim() === "Undo").disabled;`,
    );
  }

  /** The problems at a field or a group. @param {string} path @returns {Promise<string[]>} */
  problemsAt(path) {
    return this.driver.executeScript(
      `return [...document.querySelectorAll(\`[data-path="\${arguments[0]}"] > .field-problems li\`)]
        .map(({ textContent }) => textContent.replace("Take it out", "").trim());`,
      path,
    );
  }

  /** All problems as they are listed: path and message. @returns {Promise<string[]>} */
  allProblems() {
    return this.driver.executeScript(
      `return [...document.querySelectorAll(".problem-list button")].map((button) => {
        const path = button.querySelector("code").textContent;
        return path + ": " + button.textContent.trim().slice(path.length).trim();
      });`,
    );
  }

  /**
   * Takes a file that the editor gives out, as base64.
   *
   * @param {"json" | "quiz"} kind
   * @returns {Promise<Buffer>}
   */
  async file(kind) {
    const text = await this.driver.executeAsyncScript(
      `const [kind, done] = arguments;
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = createObjectURL;
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
        reader.readAsDataURL(blob);
        return "#";
      };
      const button = [...document.querySelectorAll(".output-panel button")].find(
        ({ textContent }) => textContent.trim().startsWith("Save") && textContent.trim().endsWith(kind));
      button.click();`,
      kind,
    );
    return Buffer.from(text, "base64");
  }

  /** The text that the preview shows. It needs open roots. @returns {Promise<string>} */
  preview() {
    return this.driver.executeScript(
      `return document.querySelector(".screen-preview").shadowRoot.querySelector(".frame").textContent;`,
    );
  }

  /** @param {string} path */
  async _reach(path) {
    if (this.by === "mouse") {
      await this._click(`[data-path="${path}"] > :is(input, textarea, select)`);
      return;
    }
    await this._tab(
      (active) => active.isControl && active.path === path,
      await this._isBefore(path),
    );
  }

  /** @param {string} path @returns {Promise<boolean>} */
  _isBefore(path) {
    return this.driver.executeScript(
      `const field = document.querySelector(\`[data-path="\${arguments[0]}"] > :is(input, textarea, select)\`);
      return !!field && !!(document.activeElement.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING);`,
      path,
    );
  }

  /**
   * Moves the focus by Tab.
   *
   * @param {(active: { path: string, isControl: boolean, words: string, key: string }) => boolean} is
   * @param {boolean} back
   */
  async _tab(is, back) {
    const passed = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const active = await this.driver.executeScript(ACTIVE);
      if (is(active)) return;
      passed.push(active.path || active.words.slice(0, 30));
      if (back) {
        await this.driver
          .actions()
          .keyDown(Key.SHIFT)
          .sendKeys(Key.TAB)
          .keyUp(Key.SHIFT)
          .perform();
      } else {
        await this._type(Key.TAB);
      }
    }
    assert.fail(`Tab does not lead there. Passed: ${passed.join(" | ")}`);
  }

  /** @param {...string} keys */
  async _type(...keys) {
    if (!keys.length) return;
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** @param {string} selector */
  async _find(selector) {
    const found = await this.driver.findElements({ css: selector });
    assert.ok(found[0], `nothing is ${selector}`);
    return found[0];
  }

  /** @param {string} selector */
  async _click(selector) {
    await this._clickOn(await this._find(selector));
  }

  /** @param {import("selenium-webdriver").WebElement} element */
  async _clickOn(element) {
    await this.driver.executeScript(
      `arguments[0].scrollIntoView({ block: "center" });`,
      element,
    );
    await element.click();
  }
}
