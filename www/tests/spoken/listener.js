// @ts-check
import { ownWords } from "./own-words.js";

/** The most that a reader presses one key to get somewhere. */
const MOST = 90;

/** What was said on one screen: the key, then the words. @typedef {{ title: string, lines: string[] }} SpokenScreen */

/** Goes through the quiz by keys, and notes what is said. */
export class Listener {
  /** @type {SpokenScreen[]} */
  screens = [];

  /** @param {import("./desktop.js").Desktop} desktop */
  constructor(desktop) {
    this._desktop = desktop;
  }

  /** Begins a part of the transcript. @param {string} title @param {string} [key] @param {string[]} [said] */
  screen(title, key, said = []) {
    this.screens.push({ title, lines: [] });
    if (key !== undefined) this._note(key, said);
  }

  /** Presses Enter, which leads to another screen, and returns what is said. @param {string} title */
  async enter(title) {
    const said = await this._desktop.press("Return");
    this.screen(title, "Return", said);
    return said.join(" ");
  }

  /** Presses a key, and returns what is said. @param {string} key */
  async press(key) {
    const said = await this._desktop.press(key);
    this._note(key, said);
    return said.join(" ");
  }

  /** Presses a key until what is said begins with a text, or has it within. @param {string} key @param {string} text @param {"first" | "within"} [where] */
  async until(key, text, where = "first") {
    const wanted = ownWords(text);
    for (let times = 0; times < MOST; times++) {
      const at = ownWords(await this.press(key)).indexOf(wanted);
      if (where === "first" ? at === 0 : at >= 0) return;
    }
    const { lines = [] } = this.screens.at(-1) ?? {};
    throw new Error(`never said: ${text}\n${lines.join("\n")}`);
  }

  /** @param {string} key @param {string[]} said */
  _note(key, said) {
    const words = said.length ? said.join(" | ") : "(nothing)";
    this.screens.at(-1)?.lines.push(`${key}: ${words}`);
  }
}

/** Returns the text of a transcript. @param {SpokenScreen[]} screens */
export const write = (screens) =>
  screens
    .map(({ title, lines }) => `# ${title}\n${lines.join("\n")}\n`)
    .join("\n");

/** Returns the screens of a transcript. @param {string} text @returns {SpokenScreen[]} */
export const read = (text) =>
  text
    .trim()
    .split("\n\n")
    .map((screen) => {
      const [title = "", ...lines] = screen.split("\n");
      return { title: title.slice(2), lines };
    });

/** Returns what was said on a screen, without the keys. @param {SpokenScreen | undefined} screen */
export const saidOn = (screen) =>
  (screen?.lines ?? [])
    .map((line) => line.replace(/^\S*: /, "").replace("(nothing)", ""))
    .join(" ");
