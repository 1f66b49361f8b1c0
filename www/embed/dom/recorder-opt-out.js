// @ts-check

/*
 * The marks by which owners tell session recorders to leave an element out, each as its vendor documents it. They are
 * a request: a recorder that knows none of them records what it can reach.
 *
 * Clarity and OpenReplay take hold of closed roots, and Clarity reads the mark of an element only when it first sees
 * it, which for the host is often before this script runs. So what stands inside the root carries the marks too.
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
 * Marks an element, whose own classes stay. Calls no method: pages replace methods, and the marks must not be lost by
 * it.
 *
 * @param {HTMLElement} element
 */
export function mark(element) {
  for (let place = 0; place < CLASSES.length; place++) {
    const name = CLASSES[place];
    if (!has(element, name)) element.className += ` ${name}`;
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
function has({ classList }, name) {
  for (let place = 0; place < classList.length; place++) {
    if (classList[place] === name) return true;
  }
  return false;
}
