// @ts-check
import { h, render } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
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

function Widget() {
  const session = useRef(/** @type {any} */ (null));
  session.current ??= new Session(quiz);
  /** @type {Session} */
  const own = session.current;
  const body = useRef(/** @type {any} */ (null));
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);

  useEffect(() => followPage(own, redraw), []);
  useLayoutEffect(() => {
    if (own.moved) focusScreen(body.current);
    own.moved = false;
  });

  /** @type {import("../floor/elements.js").ScreenBuilder} */
  const builder = {
    h,
    lines,
    body: () => body.current,
    act: (change) => () => {
      if (change(own) !== false) redraw();
    },
  };
  const error = own.complains && quiz.strings.chooseError;
  return frame(h, own, {
    body: h("div", { class: "body", ref: body }, screen(builder, own)),
    live: h("div", { class: "live", role: "alert" }, error),
    out: (event) => {
      event.preventDefault();
      goOut(own, redraw);
    },
  });
}

mountAll((host) => {
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheet];
  render(h("div", { class: frameClass() }, h(Widget, null)), root);
  return () => {
    render(null, root);
    host.remove();
  };
});
