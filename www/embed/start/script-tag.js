// @ts-check
import { page } from "../dom/page.js";

/*
 * The tag of the script that runs. The browser tells only while the script runs, and not at all where a loader injected
 * the code.
 */
const { currentScript } = page;

export const script =
  currentScript && currentScript instanceof HTMLScriptElement
    ? currentScript
    : undefined;

/**
 * What other files of ours are to be loaded with, as the first one was: its address, its nonce, and how it is fetched.
 * Where a page demands that other sites allow each file, or the owner pinned the first, the others have to be asked for
 * in the same way (<https://developer.mozilla.org/docs/Web/HTML/Attributes/crossorigin>).
 *
 * @typedef {object} TagSettings
 * @property {string} src Empty where no tag reveals it.
 * @property {string} nonce
 * @property {string | null} crossOrigin
 * @property {boolean} pinned Whether the tag has a digest of its file, so that the others need theirs.
 */

/** @type {TagSettings} */
export const tagSettings = {
  src: script?.src ?? "",
  nonce: script?.nonce ?? "",
  crossOrigin: script?.crossOrigin ?? null,
  pinned: !!script?.integrity,
};
