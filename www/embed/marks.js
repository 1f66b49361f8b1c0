// @ts-check

/*
 * The marks by which owners tell session recorders to leave an element out, each as its vendor documents it. They are
 * a request: a recorder that knows none of them records what it can reach.
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
 * @param {Element} host
 */
export function mark(host) {
  host.classList.add(...CLASSES.split(" "));
  for (const name of ATTRIBUTES.split(" ")) {
    host.setAttribute(`data-${name}`, "");
  }
}
