// @ts-check

/** Where the help link leads when the owner gave none. */
const DIRECTORY = "https://findahelpline.com/";

/**
 * Draws what stands in the quiz's place where it can't run: a sentence, the owner's help link, a way to try again
 * and the way out.
 *
 * @param {Element} frame
 * @param {import("./documents.js").BundledDocument} document
 * @param {string} exitUrl
 * @param {() => void} retry
 */
export function drawProblem(frame, { lang, dir, problem }, exitUrl, retry) {
  const widget = add(frame, "div", "widget");
  widget.lang = lang;
  widget.dir = dir;
  const leave = add(add(widget, "div", "bar"), "a", "leave", problem.leave);
  leave.setAttribute("part", "leave");
  leave.href = exitUrl;
  leave.rel = "noreferrer";
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(exitUrl);
  });
  const body = add(widget, "div", "body");
  add(body, "p", "heading", problem.title).setAttribute("role", "alert");
  add(body, "p", "", problem.text);
  const help = add(body, "p", "links");
  addSlot(help, problem.help);
  const actions = add(body, "div", "actions");
  const button = add(actions, "button", "button primary", problem.retry);
  button.type = "button";
  button.setAttribute("part", "primary");
  button.addEventListener("click", retry);
}

/**
 * Shows the owner's own link, or ours where the owner gave none.
 *
 * @param {Element} parent
 * @param {string} label
 */
export function addSlot(parent, label) {
  const link = add(add(parent, "slot", ""), "a", "", label);
  link.href = DIRECTORY;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {string} name
 * @param {string} [text]
 */
function add(parent, tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  parent.append(element);
  return element;
}
