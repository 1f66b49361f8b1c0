// @ts-check

/** Returns the folder of this page, which is the site's. */
export function ownFolder() {
  return new URL("./", location.href).href;
}
