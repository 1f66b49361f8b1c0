// @ts-check
import { focusAndReveal } from "../../embed/dom/show.js";
import { EXIT, leave, watchExitKeys } from "./leave.js";

/**
 * Draws what is around every screen.
 *
 * @param {import("./elements.js").H} h
 * @param {import("./session.js").Session} session
 * @param {{ body: unknown, live: unknown, out: (event: Event) => void }} parts
 */
export function frame(h, { quiz }, { body, live, out }) {
  const { title, strings, lang, dir } = quiz;
  const wayOut = {
    class: "leave",
    part: "leave",
    rel: "noreferrer",
    href: EXIT,
    onclick: out,
  };
  return h(
    "div",
    { class: "widget", lang, dir },
    h(
      "div",
      { class: "bar" },
      h("a", wayOut, strings.leave),
      h("h2", { class: "title" }, title),
    ),
    body,
    live,
    h("p", { class: "paper" }, strings.about),
  );
}

/** The classes that a theme needs on a widget's outermost element. */
export function frameClass() {
  const { matches } = matchMedia("(prefers-color-scheme: dark)");
  return matches ? "frame dark" : "frame";
}

/**
 * Moves the focus to a new screen, and scrolls as the quiz does.
 *
 * @param {Element} body
 */
export function focusScreen(body) {
  /** @type {HTMLElement | null} */
  const target = body.querySelector("[tabindex]");
  if (target) focusAndReveal(target);
}

/**
 * Listens to the page: leaves after Shift is pressed three times, clears the answers when the page is left, and starts
 * again when it is restored.
 *
 * @param {import("./session.js").Session} session
 * @param {() => void} draw
 * @returns {() => void} Ends it.
 */
export function followPage(session, draw) {
  const hide = () => {
    session.blank("away");
    draw();
  };
  /** @param {PageTransitionEvent} event */
  const show = ({ persisted }) => {
    if (!persisted) return;
    session.blank("start");
    session.moved = false;
    draw();
  };
  const stopKeys = watchExitKeys(
    () => session.shortcut && goOut(session, draw),
  );
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  return () => {
    stopKeys();
    removeEventListener("pagehide", hide);
    removeEventListener("pageshow", show);
  };
}

/**
 * Leaves the page, with nothing remaining on the screen.
 *
 * @param {import("./session.js").Session} session
 * @param {() => void} draw
 */
export function goOut(session, draw) {
  session.blank("away");
  draw();
  leave(session.quiz.strings);
}
