// @ts-check
import { make } from "../dom.js";

/* One text of a screen: what it is, the text, the English one, why its wording matters, and the reviewer's mark. */

/**
 * @typedef {import("./work.js").ReviewWork} ReviewWork
 * @typedef {import("./work.js").MarkKind} MarkKind
 *
 * @typedef {object} CardParts
 * @property {import("../document/texts.js").DocumentText} text
 * @property {string} place What the text is.
 * @property {string | undefined} english The English text; none where there is none, or this is it.
 * @property {string[]} reasons
 * @property {ReviewWork} work
 * @property {() => void} changed Called after each change of a mark.
 */

/** @type {[MarkKind, string][]} */
const MARKS = [
  ["good", "Good"],
  ["change", "Change to …"],
  ["ask", "Ask"],
];

/**
 * Draws a text.
 *
 * @param {CardParts} parts
 * @param {number} number
 */
export function card(parts, number) {
  const { text, place, english, reasons, work } = parts;
  const { lang, dir } = work.document;
  const id = `text-${number}`;
  const words = make("p", { class: "review-text", lang, dir }, text.text);
  const box = make(
    "fieldset",
    { class: "review-card" },
    make("legend", {}, place),
    words,
  );
  box.dataset.key = text.key;
  if (english) {
    box.append(
      make(
        "p",
        { class: "review-english" },
        make("span", { class: "review-label" }, "English: "),
        english,
      ),
    );
  }
  for (const reason of reasons) {
    box.append(
      make(
        "p",
        { class: "review-why" },
        make("span", { class: "review-label" }, "Why it matters: "),
        reason,
      ),
    );
  }
  const field = writing(parts, id);
  box.append(marks(parts, id, field.show), field.box);
  field.show();
  return box;
}

/**
 * Draws the choice of a mark.
 *
 * @param {CardParts} parts
 * @param {string} id
 * @param {() => void} show Shows the field that the mark asks for.
 */
function marks({ text, work, changed }, id, show) {
  const box = make("div", { class: "review-marks" });
  for (const [mark, name] of MARKS) {
    const input = make("input", { type: "radio", name: id, value: mark });
    input.checked = work.marks.get(text.key)?.mark === mark;
    input.addEventListener("change", () => {
      work.mark(text.key, { ...work.marks.get(text.key), mark });
      show();
      changed();
    });
    box.append(make("label", {}, input, ` ${name}`));
  }
  return box;
}

/**
 * Draws the field for the reviewer's words or question.
 *
 * @param {CardParts} parts
 * @param {string} id
 */
function writing({ text, work, changed }, id) {
  const { lang, dir } = work.document;
  const label = make("label", { for: `${id}-words` });
  const error = make("p", { class: "field-error", id: `${id}-error` });
  const area = make("textarea", {
    id: `${id}-words`,
    "aria-describedby": `${id}-error`,
    rows: "3",
  });
  const box = make("div", { class: "field" }, label, area, error);
  const tell = () => {
    error.textContent = work.problem(text);
    area.setAttribute("aria-invalid", String(!!error.textContent));
  };
  const show = () => {
    const { mark, change, note } = work.marks.get(text.key) ?? {};
    box.hidden = mark !== "change" && mark !== "ask";
    if (box.hidden) return;
    label.textContent = mark === "ask" ? "What you ask" : "Your words";
    area.value = (mark === "ask" ? note : (change ?? text.text)) ?? "";
    // A question may be in any language.
    area.lang = mark === "ask" ? "" : lang;
    area.dir = mark === "ask" ? "auto" : dir;
    tell();
  };
  area.addEventListener("input", () => {
    const { mark = "change", ...rest } = work.marks.get(text.key) ?? {};
    const written =
      mark === "ask" ? { note: area.value } : { change: area.value };
    work.mark(text.key, { mark, ...rest, ...written });
    tell();
    changed();
  });
  return { box, show };
}
