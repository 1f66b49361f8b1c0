// @ts-check
import {
  focusScreen,
  followPage,
  frame,
  frameClass,
  goOut,
} from "../floor/frame.js";
import { screen } from "../floor/screen.js";
import { Session } from "../floor/session.js";
import { mountAll } from "./mount-all.js";
import { lines, quiz, sheet } from "./floor-shared.js";

/* The floor: the same quiz by hand, without a library. */

const CONTROLS = "a, button, input, select";

/** @type {(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) => HTMLElement} */
function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {any} */ (value));
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? "" : `${value}`);
    }
  }
  element.append(...shown(children));
  return element;
}

/** @param {unknown[]} children */
const shown = (children) => /** @type {Node[]} */ (children.filter(Boolean));

mountAll((host) => {
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheet];
  const session = new Session(quiz);
  const body = h("div", { class: "body" });
  const live = h("div", { class: "live", role: "alert" });

  /** @type {import("../floor/elements.js").ScreenBuilder} */
  const builder = {
    h,
    lines,
    body: () => body,
    act: (change) => () => {
      if (change(session) !== false) draw();
    },
  };
  const controls = () => [
    .../** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(CONTROLS)),
  ];

  function draw() {
    const focused = controls().findIndex((own) => own === root.activeElement);
    body.replaceChildren(...shown(screen(builder, session)));
    const error = session.complains && quiz.strings.chooseError;
    live.textContent = error || "";
    if (session.moved) focusScreen(body);
    else controls()[focused]?.focus();
    session.moved = false;
  }

  /** @param {Event} event */
  const out = (event) => {
    event.preventDefault();
    goOut(session, draw);
  };
  const widget = /** @type {Node} */ (frame(h, session, { body, live, out }));
  root.append(h("div", { class: frameClass() }, widget));
  draw();
  const stop = followPage(session, draw);
  return () => {
    stop();
    host.remove();
  };
});
