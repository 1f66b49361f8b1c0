import { datadogRum } from "@datadog/browser-rum";
import { sink } from "../endpoint.js";

/* Replay, with nothing masked. */
datadogRum.init({
  applicationId: "00000000-0000-0000-0000-000000000000",
  clientToken: "pub00000000000000000000000000000000",
  proxy: `${sink}/datadog`,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  trackUserInteractions: true,
  defaultPrivacyLevel: "allow",
  enablePrivacyForActionName: false,
});
datadogRum.startSessionReplayRecording({ force: true });
