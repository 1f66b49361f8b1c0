import { init, replayIntegration } from "@sentry/browser";
import { sink } from "../endpoint.js";

/* Replay, with nothing masked. */
init({
  dsn: sink.replace("://", "://key@") + "/1",
  replaysSessionSampleRate: 1,
  integrations: [
    replayIntegration({
      maskAllText: false,
      maskAllInputs: false,
      blockAllMedia: false,
      minReplayDuration: 0,
      flushMinDelay: 500,
      flushMaxDelay: 1000,
    }),
  ],
});
