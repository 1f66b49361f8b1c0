// @ts-check
import { append } from "../dom/append.js";
import { cover } from "../leave/leave.js";

/** Where the help link leads if the owner gave none. */
const DIRECTORY = "https://findahelpline.com/";

/**
 * Draws what replaces the quiz where it can't run: a sentence, the owner's help link, a button to try again and the
 * leave button.
 *
 * @param {Element} frame
 * @param {Pick<import("../documents/bundled.js").BundledDocument, "lang" | "dir" | "problem">} document
 * @param {string} exitUrl
 * @param {boolean} lost Whether a reader had begun, whose answers are gone.
 * @param {() => void} retry
 */
export function drawProblem(
  frame,
  { lang, dir, problem },
  exitUrl,
  lost,
  retry,
) {
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
  if (lost) append(body, "p", "", problem.lost);
  append(body, "p", "", problem.text);
  addSlot(append(body, "p", "links"), problem.help);
  const actions = append(body, "div", "actions");
  const button = append(actions, "button", "button primary", problem.retry);
  button.type = "button";
  // The page may have broken these methods; by now the text and the help link are in place.
  button.addEventListener("click", retry);
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    cover(frame, exitUrl, new URL(exitUrl).hostname, problem.leave);
  });
  heading.setAttribute("role", "alert");
  leave.setAttribute("part", "leave");
  button.setAttribute("part", "primary");
}

/**
 * Adds a slot for the owner's own link, with ours as its default.
 *
 * @param {Element} parent
 * @param {string} label
 */
export function addSlot(parent, label) {
  const slot = append(parent, "slot");
  const link = append(slot, "a", "", label);
  link.href = DIRECTORY;
  // Most services refuse to be shown in a frame.
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return slot;
}
