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

/**
 * Opts an element out of session recording; its own classes stay. No methods are called: pages replace methods, and
 * the opt-out must survive that.
 *
 * @param {HTMLElement} element
 */
export function optOutOfRecording(element) {
  for (let index = 0; index < CLASSES.length; index++) {
    const name = CLASSES[index];
    if (!hasClass(element, name)) element.className += ` ${name}`;
  }
  const { dataset } = element;
  // Clarity, OpenReplay, Hotjar, LogRocket, Matomo.
  dataset.clarityMask = "";
  dataset.openreplayHidden = "";
  dataset.hjSuppress = "";
  dataset.private = "";
  dataset.matomoMask = "";
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
