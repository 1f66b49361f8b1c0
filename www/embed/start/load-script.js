// @ts-check
import { page } from "../dom/page.js";

/** How long a script may take to load, in milliseconds. */
const TIMEOUT = 20_000;

/** The policy under which we set a script's address, where the page requires one. */
const POLICY = "worth-it-quiz";

/** @typedef {{ createScriptURL(address: string): string }} TrustedTypePolicy */

/** A page may create a policy of one name only once. @type {TrustedTypePolicy | undefined} */
let policy;

/**
 * A file that the build made, with its digest.
 *
 * @typedef {object} BuiltFile
 * @property {string} file
 * @property {string} integrity
 */

/**
 * Returns the address of one of our files.
 *
 * @param {string} file
 * @param {string} base The folder that the owner gave; empty for the main file's.
 * @param {string} source The address of the main file; empty where no script tag reveals it.
 * @returns {string}
 */
export function addressOf(file, base, source) {
  if (base) {
    const folder = base.replace(/\/*$/, "/");
    return new URL(folder + file, page.baseURI).href;
  }
  if (source) return new URL(file, source).href;
  throw new Error(
    `nothing says where ${file} is; give the element base="(its folder)"`,
  );
}

/**
 * Loads and runs a script, and removes its tag again.
 *
 * @param {string} address
 * @param {string} integrity
 * @param {import("./script-tag.js").TagSettings} settings
 * @returns {Promise<void>}
 */
export async function loadScript(address, integrity, settings) {
  const { nonce, crossOrigin, pinned } = settings;
  const script = page.createElement("script");
  script.src = trusted(address);
  script.async = true;
  if (nonce) script.nonce = nonce;
  if (crossOrigin !== null) script.crossOrigin = crossOrigin;
  if (pinned) script.integrity = integrity;
  try {
    await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`${address} ${why}`));
      script.onload = resolve;
      script.onerror = () => fail("could not be loaded");
      setTimeout(fail, TIMEOUT, "did not come in time");
      page.documentElement.append(script);
    });
  } finally {
    script.remove();
  }
}

/**
 * Returns an address as the page wants it. A page may refuse every policy of ours and still require none, so the plain
 * address is tried then.
 *
 * @param {string} address
 */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (window);
  try {
    policy ??= /** @type {TrustedTypePolicy} */ (
      trustedTypes.createPolicy(POLICY, {
        createScriptURL: (/** @type {string} */ known) => known,
      })
    );
    return policy.createScriptURL(address);
  } catch {
    return address;
  }
}
