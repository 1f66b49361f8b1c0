import posthog from "posthog-js/dist/module.full.no-external";
import { sink } from "../endpoint.js";

/* Replay and autocapture, with nothing masked. */
posthog.init("phc_test", {
  api_host: sink,
  ui_host: sink,
  autocapture: true,
  // It takes a browser that is driven for a bot.
  opt_out_useragent_filter: true,
  capture_pageview: true,
  request_batching: false,
  disable_surveys: true,
  session_recording: { maskAllInputs: false, maskTextSelector: undefined },
  loaded: (own) => own.startSessionRecording(true),
});
