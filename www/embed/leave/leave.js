// @ts-check
import { append } from "../dom/append.js";

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
 * Covers the screen and goes to another site, without a referrer.
 *
 * @param {string} url The site's address.
 * @param {string} title The page's title from then on.
 * @param {string} label The text of a link to the site, the only thing on the cover.
 */
export function cover(url, title, label) {
  const before = document.title;
  const covering = draw(url, label);
  document.title = title;
  const policy = setPolicy("no-referrer");
  undo = () => {
    covering.remove();
    policy.remove();
    document.title = before;
    restorePolicy();
  };
  addEventListener("pageshow", uncover, true);
  go(url);
}

/**
 * Undoes the changes once the browser restores the page.
 *
 * @param {PageTransitionEvent} event
 */
function uncover({ persisted }) {
  if (!persisted) return;
  removeEventListener("pageshow", uncover, true);
  undo?.();
  undo = undefined;
}

/**
 * @param {string} url
 * @param {string} label
 */
function draw(url, label) {
  const covering = append(document.documentElement, "dialog");
  const declarations = COVER.split(";");
  for (let index = 0; index < declarations.length; index++) {
    const pair = `${declarations[index]}`.split(":");
    // Property by property: a content security policy may forbid the attribute.
    covering.style.setProperty(`${pair[0]}`, `${pair[1]}`, "important");
  }
  const link = append(covering, "a", "", label);
  link.rel = "noreferrer";
  link.href = url;
  if (hasTopLayer()) open(covering);
  return covering;
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
 */
function hasTopLayer() {
  try {
    return !!document.querySelector(":modal,:popover-open,:fullscreen");
  } catch {
    return true;
  }
}

/** @param {string} policy */
function setPolicy(policy) {
  const meta = document.createElement("meta");
  meta.name = "referrer";
  meta.content = policy;
  // WebKit applies it when it is inserted.
  (document.querySelector("head") ?? document.documentElement).append(meta);
  return meta;
}

/** A policy outlives its element, so the page's own has to be set again. */
function restorePolicy() {
  const own = document.querySelector("meta[name=referrer][content]");
  setPolicy(own?.getAttribute("content") ?? DEFAULT_POLICY).remove();
}

/**
 * Goes to a site. In a frame, the whole window goes; if that is not allowed, the frame alone. If neither is, the cover
 * and its link remain.
 *
 * @param {string} url
 */
function go(url) {
  try {
    /** @type {Window} */ (window.top).location.replace(url);
  } catch {
    location.replace(url);
  }
}
