// @ts-check
import { append } from "../dom/append.js";

/** Where the help link leads when the owner gave none. */
const DIRECTORY = "https://findahelpline.com/";

/**
 * Draws what stands in the quiz's place where it can't run: a sentence, the owner's help link, a way to try again
 * and the way out.
 *
 * @param {Element} frame
 * @param {import("../documents/bundled.js").BundledDocument} document
 * @param {string} exitUrl
 * @param {() => void} retry
 */
export function drawProblem(frame, { lang, dir, problem }, exitUrl, retry) {
  const widget = append(frame, "div", "widget");
  widget.lang = lang;
  widget.dir = dir;
  const leave = append(
    append(widget, "div", "bar"),
    "a",
    "leave",
    problem.leave,
  );
  leave.href = exitUrl;
  leave.rel = "noreferrer";
  const body = append(widget, "div", "body");
  const heading = append(body, "p", "heading", problem.title);
  append(body, "p", "", problem.text);
  addSlot(append(body, "p", "links"), problem.help);
  const actions = append(body, "div", "actions");
  const button = append(actions, "button", "button primary", problem.retry);
  button.type = "button";
  // The page may have broken these, and what to read and where to find help stands by now.
  button.addEventListener("click", retry);
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(exitUrl);
  });
  heading.setAttribute("role", "alert");
  leave.setAttribute("part", "leave");
  button.setAttribute("part", "primary");
}

/**
 * Shows the owner's own link, or ours where the owner gave none.
 *
 * @param {Element} parent
 * @param {string} label
 */
export function addSlot(parent, label) {
  const slot = append(parent, "slot");
  append(slot, "a", "", label).href = DIRECTORY;
  return slot;
}
