// @ts-check

/*
 * The marks by which owners tell session recorders to leave an element out, each as its vendor documents it. They are
 * a request: a recorder that knows none of them records what it can reach.
 *
 * Clarity and OpenReplay take hold of closed roots, and Clarity reads the mark of an element only when it first sees
 * it, which for the host is often before this script runs. So what stands inside the root carries the marks too.
 */

/** rrweb, PostHog, Sentry, New Relic, Datadog, FullStory, Amplitude, Mixpanel, Lucky Orange, Yandex Metrica. */
const CLASSES =
  "rr-block ph-no-capture sentry-block nr-block dd-privacy-hidden fs-exclude amp-block mp-block lo-sensitive ym-hide-content ym-disable-clickmap";
/** Clarity, OpenReplay, Hotjar, LogRocket, Matomo. */
const ATTRIBUTES =
  "clarity-mask openreplay-hidden hj-suppress private matomo-mask";

/**
 * Marks an element, whose own classes stay.
 *
 * @param {Element} element
 */
export function mark(element) {
  element.classList.add(...CLASSES.split(" "));
  for (const name of ATTRIBUTES.split(" ")) {
    element.setAttribute(`data-${name}`, "");
  }
}
