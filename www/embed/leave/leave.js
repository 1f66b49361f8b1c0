// @ts-check
import { append } from "../dom/append.js";

/*
 * Leaving: the screen is covered at once, then the browser goes to another site in the place of this page.
 *
 * The pattern is GOV.UK's "Exit this page"; unlike there, the page's entry in the tab's history is replaced. What is
 * touched outside the widget (a cover over the screen, the title, the referrer policy) is undone when the browser
 * brings the page back.
 */

/** The browser's own default, for a page that sets no policy of its own. */
const DEFAULT_POLICY = "strict-origin-when-cross-origin";

const COVER =
  "all:initial;position:fixed;top:0;left:0;width:100%;height:100%;z-index:2147483647;display:block;background:#fff;padding:2em;font:16px system-ui, sans-serif";

/** Undoes what the cover did to the page. @type {(() => void) | undefined} */
let undo;

/**
 * Covers the screen and goes to another site, without a referrer.
 *
 * @param {string} url The site's address.
 * @param {string} title The page's title from then on.
 * @param {string} label The words of a link to the site, which is all that there is to see.
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
 * Undoes it, once the browser brings the page back.
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
  for (let place = 0; place < declarations.length; place++) {
    const pair = `${declarations[place]}`.split(":");
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
    // An engine that knows no dialogs has no top layer either.
  }
}

/**
 * Tells whether something stands over all that is positioned: a modal dialog, a popover, an element in full screen.
 * Only a modal dialog of our own comes over it, and is of use beside it; to open one where there is no need would make
 * the browser lay the page out at once, and the cover come a frame later. Older engines, which may not know such a
 * selector, get the dialog where they know that.
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
  // WebKit reads it as it comes into the page.
  (document.querySelector("head") ?? document.documentElement).append(meta);
  return meta;
}

/** A policy stays when its element goes, so the page's own is set again. */
function restorePolicy() {
  const own = document.querySelector("meta[name=referrer][content]");
  setPolicy(own?.getAttribute("content") ?? DEFAULT_POLICY).remove();
}

/**
 * In a frame, the whole window goes; where it may not, the frame alone. Where neither may, the cover and its link
 * stay.
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
