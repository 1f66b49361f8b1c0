// @ts-check

/** How long a script may take to load, in milliseconds. */
const TIMEOUT = 20_000;

/** The policy under which we set a script's address, where the page requires one. */
const POLICY = "worth-it-quiz";

/** @typedef {{ createScriptURL(address: string): string }} TrustedTypePolicy */

/** A page may create a policy of one name only once. @type {TrustedTypePolicy | undefined} */
let policy;

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
    return new URL(folder + file, document.baseURI).href;
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
 * @param {string} nonce
 * @returns {Promise<void>}
 */
export async function loadScript(address, nonce) {
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
      setTimeout(fail, TIMEOUT, "did not come in time");
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
  policy ??= /** @type {TrustedTypePolicy} */ (
    trustedTypes.createPolicy(POLICY, {
      createScriptURL: (/** @type {string} */ known) => known,
    })
  );
  return policy.createScriptURL(address);
}
