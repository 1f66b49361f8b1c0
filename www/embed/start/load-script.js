// @ts-check

/** How long a script may take, in milliseconds. */
const PATIENCE = 20_000;

/** The policy under which we set a script's address, where the page wants one. */
const POLICY = "worth-it-quiz";

/** @typedef {{ createScriptURL(address: string): string }} Policy */

/** A page lets a name be taken once. @type {Policy | undefined} */
let policy;

/**
 * Finds the address of a file of ours.
 *
 * @param {string} file
 * @param {string} base The folder that the owner gave; empty for the main file's.
 * @param {string} source The address of the main file; empty where no tag says it.
 * @returns {string}
 */
export function addressOf(file, base, source) {
  if (base) {
    const folder = base.replace(/\/*$/, "/");
    return new URL(folder + file, document.baseURI).href;
  }
  if (source) return new URL(file, source).href;
  throw new Error(
    `nothing says where ${file} is; give the element base="(its folder)"`,
  );
}

/**
 * Runs a script. Its tag is taken out again.
 *
 * @param {string} address
 * @param {string} nonce
 * @returns {Promise<void>}
 */
export async function inject(address, nonce) {
  const script = document.createElement("script");
  script.src = trusted(address);
  script.async = true;
  if (nonce) script.nonce = nonce;
  try {
    await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`${address} ${why}`));
      script.onload = resolve;
      script.onerror = () => fail("could not be loaded");
      setTimeout(fail, PATIENCE, "did not come in time");
      document.documentElement.append(script);
    });
  } finally {
    script.remove();
  }
}

/** @param {string} address */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (window);
  if (!trustedTypes) return address;
  policy ??= /** @type {Policy} */ (
    trustedTypes.createPolicy(POLICY, {
      createScriptURL: (/** @type {string} */ known) => known,
    })
  );
  return policy.createScriptURL(address);
}
