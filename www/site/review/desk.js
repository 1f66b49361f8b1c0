// @ts-check
import { readDocument } from "../author-module.js";
import { listScreens } from "../document/screens.js";
import { card } from "./card.js";
import { get, make } from "../dom.js";
import { placeName, reasonsFor } from "./places.js";
import { drawReport } from "./report.js";

/* Where the texts are read: one screen at a time, its picture beside its texts. */

/**
 * @typedef {import("./work.js").ReviewWork} ReviewWork
 * @typedef {import("../../embed/preview/index.js").ScreenPreview} ScreenPreview
 *
 * @typedef {object} Surroundings
 * @property {Map<string, string>} english The English texts by key; none where these are reviewed.
 * @property {import("./places.js").DocumentSchema} schema
 * @property {import("./places.js").Reason[]} reasons
 * @property {import("../document/help-screens.js").HelpTable} table
 * @property {Uint8Array | undefined} bytes The document in its compiled form; none where the page can't show it.
 * @property {() => import("./work.js").Reviewer} reviewer
 */

/** How long to wait for more typing before the picture follows, in milliseconds. */
const PAUSE = 300;
/** What stands in the place of a picture. */
const APART =
  "These texts stand on no screen that can be shown here: the page while it is being left, and what only some documents show.";
const NO_PICTURE =
  "This browser or page does not allow WebAssembly, so there are no pictures. The texts can be read all the same.";

/** The desk of one review. */
export class Desk {
  /** @type {ScreenPreview | undefined} */
  _preview;
  _index = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  _pause;

  /**
   * @param {ReviewWork} work
   * @param {Surroundings} around
   */
  constructor(work, around) {
    this._work = work;
    this._around = around;
    this._bytes = around.bytes;
    /** The document that the pictures are of. */
    this._pictured = JSON.stringify(work.document);
    this._list = get("screens", HTMLSelectElement);
    this._heading = get("screen-name", HTMLElement);
    this._texts = get("texts", HTMLFormElement);
  }

  /**
   * Opens the desk at the first screen that has something to read.
   *
   * @param {{ taken: number, left: number }} [resumed] What became of an earlier review's marks.
   */
  open(resumed) {
    const { screens } = this._work;
    get("desk", HTMLElement).hidden = false;
    get("main", HTMLElement).classList.add("begun");
    this._list.append(
      ...screens.map(({ id }) => make("option", { value: id })),
    );
    this._listen();
    const todo = screens.findIndex(
      ({ texts }) => this._work.done(texts) < texts.length,
    );
    this._go(Math.max(todo, 0));
    if (resumed?.left) {
      get("saved", HTMLElement).textContent =
        `${resumed.left} marks of the file belong to texts that are others now; these are to be read anew.`;
    }
  }

  _listen() {
    const on = (/** @type {string} */ id, /** @type {() => void} */ action) =>
      get(id, HTMLButtonElement).addEventListener("click", action);
    on("previous", () => this._go(this._index - 1));
    on("next", () => this._go(this._index + 1));
    on("rest", () => this._markRest());
    on("save", () => this._save());
    on("print", () => this._print());
    this._list.addEventListener("change", () =>
      this._go(this._list.selectedIndex, false),
    );
    this._texts.addEventListener("focusin", ({ target }) =>
      this._point(/** @type {Element} */ (target)),
    );
    this._texts.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("beforeunload", (event) => {
      if (this._work.unsaved) event.preventDefault();
    });
  }

  get _screen() {
    const screen = this._work.screens[this._index];
    if (!screen) throw new Error("no such screen");
    return screen;
  }

  /**
   * Goes to a screen.
   *
   * @param {number} index
   * @param {boolean} [takesFocus] Not where the list of screens has it.
   */
  _go(index, takesFocus = true) {
    const { screens } = this._work;
    this._index = Math.min(Math.max(index, 0), screens.length - 1);
    const { name } = this._screen;
    this._heading.textContent = name;
    this._list.selectedIndex = this._index;
    get("previous", HTMLButtonElement).disabled = this._index === 0;
    get("next", HTMLButtonElement).disabled =
      this._index === screens.length - 1;
    this._drawTexts();
    this._tell();
    void this._show();
    if (takesFocus) {
      this._heading.focus({ preventScroll: true });
      this._heading.scrollIntoView({ block: "start" });
    }
  }

  _drawTexts() {
    const { english, schema, reasons } = this._around;
    // One reason may be that of several texts: it is said at the first.
    /** @type {Set<string>} */
    const said = new Set();
    const cards = this._screen.texts.map((text, number) =>
      card(
        {
          text,
          place: placeName(text.key, schema),
          english: english.get(text.key),
          reasons: reasonsFor(text.key, reasons).filter(
            (reason) => !said.has(reason) && said.add(reason),
          ),
          work: this._work,
          changed: () => this._follow(),
        },
        number,
      ),
    );
    this._texts.replaceChildren(...cards);
  }

  _markRest() {
    this._work.markRest(this._screen.texts);
    this._drawTexts();
    this._tell();
  }

  /** Says how far the reader has come. */
  _tell() {
    const { screens, texts } = this._work;
    const done = this._work.done();
    const problems = this._work.problems().length;
    get("progress", HTMLElement).textContent =
      `${done} of ${texts.length} texts marked`;
    get("summary", HTMLElement).textContent =
      done === texts.length
        ? "Every text has a mark."
        : `${texts.length - done} of ${texts.length} texts have no mark yet. You can hand back what you have.`;
    if (problems) {
      get("summary", HTMLElement).textContent +=
        ` Marks that say too little and are left out: ${problems}.`;
    }
    screens.forEach((screen, index) => {
      const option = this._list.options[index];
      const count = `${this._work.done(screen.texts)}/${screen.texts.length}`;
      if (option) option.text = `${screen.name} (${count})`;
    });
  }

  /** Follows a change of a mark: at once in words, and after a pause in the picture. */
  _follow() {
    this._tell();
    clearTimeout(this._pause);
    this._pause = setTimeout(() => void this._renew(), PAUSE);
  }

  /** Shows the screen with the words that the reviewer wants. */
  async _renew() {
    if (!this._bytes) return;
    const text = JSON.stringify(this._work.changed());
    if (text === this._pictured) return;
    this._pictured = text;
    const { bytes } = await readDocument(text);
    if (bytes) this._bytes = bytes;
    await this._show();
  }

  async _show() {
    const { id } = this._screen;
    const hint = get("picture-hint", HTMLElement);
    const picture = get("picture", HTMLElement);
    const screens = listScreens(this._work.changed(), this._around.table);
    const shown = screens.find((screen) => screen.id === id)?.shown;
    picture.hidden = !shown || !this._bytes;
    hint.textContent = !shown ? APART : this._bytes ? "" : NO_PICTURE;
    if (!shown || !this._bytes) return;
    try {
      this._preview ??= await preview(picture);
      await this._preview.show(this._bytes, { ...shown, headingLevel: 3 });
      if (document.activeElement) this._point(document.activeElement);
    } catch {
      picture.hidden = true;
      hint.textContent = NO_PICTURE;
    }
  }

  /**
   * Points in the picture at the text in whose card the focus is.
   *
   * @param {Element} focused
   */
  _point(focused) {
    const card = focused.closest(".review-card");
    const index = [...this._texts.children].findIndex((own) => own === card);
    const text = this._screen.texts[index];
    const found = text && this._preview?.point(this._work.words(text));
    const around = get("picture", HTMLElement).parentElement;
    if (!found || !around) return;
    // By itself alone: the page stays where it is.
    const { top, bottom } = around.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    around.scrollBy({ top: (found.top + found.bottom) / 2 - middle });
  }

  _save() {
    const review = this._work.exported(this._around.reviewer());
    const { lang } = review.document;
    const text = `${JSON.stringify(review, null, 2)}\n`;
    const url = URL.createObjectURL(
      new Blob([text], { type: "application/json" }),
    );
    const link = make("a", {
      href: url,
      download: `review-${lang}-${review.when}.json`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this._work.unsaved = false;
    get("saved", HTMLElement).textContent =
      `Saved as ${link.download}, with ${review.texts.length} marks. Look among your downloads.`;
  }

  _print() {
    const { document: quiz, texts } = this._work;
    const report = get("report", HTMLElement);
    const { schema, english } = this._around;
    const names = texts.map(
      ({ key }) => /** @type {const} */ ([key, placeName(key, schema)]),
    );
    report.replaceChildren(
      ...drawReport(this._work.exported(this._around.reviewer()), {
        title: quiz.title,
        dir: quiz.dir,
        count: texts.length,
        english,
        names: new Map(names),
      }),
    );
    report.hidden = false;
    print();
    report.hidden = true;
  }
}

/**
 * Makes the place of the pictures: to be looked at only, since the texts stand beside them.
 *
 * @param {HTMLElement} parent
 * @returns {Promise<ScreenPreview>}
 */
async function preview(parent) {
  const address = new URL("../screen-preview.js", import.meta.url).href;
  const { ScreenPreview } = await import(address);
  /** @type {ScreenPreview} */
  const made = new ScreenPreview(parent);
  made.host.inert = true;
  return made;
}
