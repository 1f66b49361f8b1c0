import Tracker from "@openreplay/tracker";
import { sink } from "../endpoint.js";

/* Nothing is masked. Its worker packs what it is given into a format of its own, so that is told here as well. */
const { postMessage } = Worker.prototype;
const { fetch } = window;
Worker.prototype.postMessage = function (...args) {
  const body = JSON.stringify(args[0]);
  void fetch(`${sink}/unpacked`, { method: "POST", body });
  return postMessage.apply(this, args);
};

new Tracker({
  projectKey: "test",
  ingestPoint: sink,
  __DISABLE_SECURE_MODE: true,
  obscureTextEmails: false,
  obscureTextNumbers: false,
  obscureInputEmails: false,
  obscureInputNumbers: false,
  defaultInputMode: 0,
  respectDoNotTrack: false,
  disableThrottling: true,
}).start();
