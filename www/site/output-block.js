// @ts-check
import { copyFrom } from "./copy-from.js";
import { make } from "./dom.js";

/** Counts the blocks, for their ids. */
let count = 0;

/** Something to copy, with its label and a button. */
export class OutputBlock {
  /** @param {string} label */
  constructor(label) {
    const id = `output-${++count}`;
    this._label = make("p", { class: "label", id });
    this._code = make("code");
    this._button = make("button", { class: "button", type: "button" }, "Copy");
    this._said = make("p", { class: "small", role: "status" });
    this.element = make(
      "div",
      { class: "output-block" },
      this._label,
      make("pre", { tabindex: "0", "aria-labelledby": id }, this._code),
      make("div", { class: "output-actions" }, this._button, this._said),
    );
    this._button.addEventListener("click", () => void this._copy());
    this.label = label;
  }

  /** @param {string} label Where the code goes. */
  set label(label) {
    this._label.textContent = label;
    this._button.setAttribute("aria-label", `Copy: ${label}`);
  }

  /** @param {string} code Empty for none, which can't be copied. */
  set code(code) {
    if (code === this._code.textContent) return;
    this._code.textContent = code;
    this._button.disabled = !code;
    this._said.textContent = "";
  }

  /** Copies the code, or selects it if the browser refuses. */
  async _copy() {
    const { text } = await copyFrom(this._code);
    this._said.textContent = text;
  }
}
