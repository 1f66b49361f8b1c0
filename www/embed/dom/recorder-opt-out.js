// @ts-check

/*
 * The classes and attributes that tell session recorders to leave an element out, each as its vendor documents it.
 * They are a request: a recorder that knows none of them records whatever it can reach.
 *
 * Clarity and OpenReplay reach into closed roots, and Clarity reads an element's attribute only when it first sees the
 * element, which for the host is often before this script runs. So the content of the root carries the opt-out too.
 */

/** rrweb, PostHog, Sentry, New Relic, Datadog, FullStory, Amplitude, Mixpanel, Lucky Orange, Yandex Metrica. */
const CLASSES = [
  "rr-block",
  "ph-no-capture",
  "sentry-block",
  "nr-block",
  "dd-privacy-hidden",
  "fs-exclude",
  "amp-block",
  "mp-block",
  "lo-sensitive",
  "ym-hide-content",
  "ym-disable-clickmap",
];

/** Clarity, OpenReplay, Hotjar, LogRocket, Matomo. */
const DATA = [
  "data-clarity-mask",
  "data-openreplay-hidden",
  "data-hj-suppress",
  "data-private",
  "data-matomo-mask",
];

/** The attributes that opt an element out. */
export const OPT_OUT_ATTRIBUTES = ["class", ...DATA];

/** The names by which scripts know these. */
const KEYS = DATA.map((name) =>
  name.slice(5).replace(/-./g, (dash) => dash.charAt(1).toUpperCase()),
);

/**
 * Opts an element out of session recording; its own classes stay. No methods are called: pages replace methods, and
 * the opt-out must survive that.
 *
 * @param {HTMLElement} element
 */
export function optOutOfRecording(element) {
  let missing = "";
  for (let index = 0; index < CLASSES.length; index++) {
    const name = CLASSES[index];
    if (!hasClass(element, name)) missing += ` ${name}`;
  }
  if (missing) element.className += missing;
  const { dataset } = element;
  for (let index = 0; index < KEYS.length; index++) {
    const name = `${KEYS[index]}`;
    // What is there already is left alone, since a change is answered with this.
    if (dataset[name] !== "") dataset[name] = "";
  }
}

/**
 * @param {HTMLElement} element
 * @param {string | undefined} name
 */
function hasClass({ classList }, name) {
  for (let index = 0; index < classList.length; index++) {
    if (classList[index] === name) return true;
  }
  return false;
}
