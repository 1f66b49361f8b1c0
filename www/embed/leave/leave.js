// @ts-check
import { append } from "../dom/append.js";
import { each } from "../dom/each.js";
import { pageOf, viewOf } from "../dom/page.js";
import { holdNothingBack } from "./hold-nothing-back.js";

/*
 * Leaving: the screen is covered at once, then another site replaces this page.
 *
 * The pattern is GOV.UK's "Exit this page"; unlike there, the page's entry in the tab's history is replaced. Changes
 * outside the widget (a cover over the screen, the title, the referrer policy) are undone when the browser restores
 * the page.
 */

/** The browsers' default, for a page that sets no policy of its own. */
const DEFAULT_POLICY = "strict-origin-when-cross-origin";

const COVER =
  "all:initial;position:fixed;top:0;left:0;width:100%;height:100%;z-index:2147483647;display:block;background:#fff;padding:2em;font:16px system-ui, sans-serif";

/** Undoes the changes to the page. @type {(() => void) | undefined} */
let undo;

/**
 * Covers the screen and goes to another site, without a referrer. Where the reader can't be taken away, or chooses to
 * stay when the browser asks, the cover and its link remain until the page is shown anew.
 *
 * @param {Element} host The quiz.
 * @param {string} url The site's address.
 * @param {string} title The page's title from then on.
 * @param {string} label The text of a link to the site, the only thing on the cover.
 */
export function cover(host, url, title, label) {
  undo?.();
  const page = pageOf(host);
  const view = viewOf(host);
  const before = page.title;
  const covering = draw(page, url, label);
  page.title = title;
  /** @type {(() => void)[]} */
  const policies = [];
  each(pagesToLeave(view), (left) => policies.push(setNoReferrer(left)));
  const holdBack = holdNothingBack(view);
  /** @param {PageTransitionEvent} event */
  const uncover = ({ persisted }) => {
    if (persisted) undo?.();
  };
  undo = () => {
    undo = undefined;
    view.removeEventListener("pageshow", uncover, true);
    covering.remove();
    each(policies, (restore) => restore());
    page.title = before;
    holdBack();
  };
  view.addEventListener("pageshow", uncover, true);
  go(view, url);
  // With the layout of the next frame, which it would take a second time otherwise.
  view.requestAnimationFrame(() => {
    if (covering.isConnected && !isOver(covering)) open(covering);
  });
}

/**
 * @param {Document} page
 * @param {string} url
 * @param {string} label
 */
function draw(page, url, label) {
  const covering = append(page.documentElement, "dialog");
  each(COVER.split(";"), (declaration) => {
    const pair = declaration.split(":");
    // Property by property: a content security policy may forbid the attribute.
    covering.style.setProperty(`${pair[0]}`, `${pair[1]}`, "important");
  });
  const link = append(covering, "a", "", label);
  link.rel = "noreferrer";
  link.href = url;
  if (hasTopLayer(page)) open(covering);
  return covering;
}

/**
 * Returns whether the cover is over every corner of the window. Where the page's outermost element is turned, shifted or
 * filtered, what is fixed goes along with it; only the top layer does not.
 *
 * @param {Element} covering
 */
function isOver(covering) {
  const page = pageOf(covering);
  const { clientWidth, clientHeight } = page.documentElement;
  const height = Math.min(viewOf(covering).innerHeight, clientHeight);
  return [0, clientWidth - 1].every((x) =>
    [0, height - 1].every((y) => page.elementFromPoint(x, y) === covering),
  );
}

/** @param {HTMLDialogElement} dialog */
function open(dialog) {
  try {
    dialog.showModal();
  } catch {
    // An engine without dialogs has no top layer either.
  }
}

/**
 * Returns whether anything is in the top layer: a modal dialog, a popover, an element in full screen. Only a modal
 * dialog of our own covers it and can be used beside it. Opened without need, one would force a layout, and the cover
 * would appear a frame later. Engines that don't know such a selector get the dialog if they know dialogs.
 *
 * @param {Document} page
 */
function hasTopLayer(page) {
  try {
    return !!page.querySelector(":modal,:popover-open,:fullscreen");
  } catch {
    return true;
  }
}

/**
 * Returns the documents whose policy may decide what the other site learns: that of the quiz, and that of the window
 * around its frame, which WebKit takes for the one that is left.
 *
 * @param {Window} view
 */
function pagesToLeave(view) {
  const pages = [pageOf(view.document)];
  try {
    const { top } = view;
    if (top && top !== view) pages.push(pageOf(top.document));
  } catch {
    // The window is another site's.
  }
  return pages;
}

/**
 * @param {Document} page
 * @returns {() => void} Restores the page's own policy. It would outlive its element, so it is set again.
 */
function setNoReferrer(page) {
  const own = page.querySelector("meta[name=referrer][content]");
  const policy = own?.getAttribute("content") ?? DEFAULT_POLICY;
  const meta = addPolicy(page, "no-referrer");
  return () => {
    meta.remove();
    addPolicy(page, policy).remove();
  };
}

/**
 * @param {Document} page
 * @param {string} policy
 */
function addPolicy(page, policy) {
  const meta = page.createElement("meta");
  meta.name = "referrer";
  meta.content = policy;
  // WebKit applies it when it is inserted.
  (page.querySelector("head") ?? page.documentElement).append(meta);
  return meta;
}

/**
 * Goes to a site. In a frame, the whole window goes; if that is not allowed, the frame alone. If neither is, the cover
 * and its link remain.
 *
 * @param {Window} view
 * @param {string} url
 */
function go(view, url) {
  try {
    /** @type {Window} */ (view.top).location.replace(url);
  } catch {
    view.location.replace(url);
  }
}
