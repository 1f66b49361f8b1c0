import { BrowserAgent } from "@newrelic/browser-agent/loaders/browser-agent";
import { sink } from "../endpoint.js";

/* Replay and user actions, with nothing masked. */
const beacon = sink.replace("http://", "");
new BrowserAgent({
  init: {
    ssl: false,
    proxy: { beacon },
    harvest: { interval: 1 },
    ajax: { enabled: false },
    session_replay: {
      enabled: true,
      sampling_rate: 100,
      mask_all_inputs: false,
      mask_text_selector: "",
    },
    user_actions: { enabled: true },
  },
  info: {
    beacon,
    errorBeacon: beacon,
    licenseKey: "test",
    applicationID: "1",
    sa: 1,
  },
  loader_config: {
    accountID: "1",
    trustKey: "1",
    agentID: "1",
    licenseKey: "test",
    applicationID: "1",
  },
});
