import { record } from "rrweb";
import { sink } from "../endpoint.js";

/* rrweb records; where to is the owner's own affair, so each event goes by itself. */
record({
  emit: (event) =>
    fetch(`${sink}/rrweb`, { method: "POST", body: JSON.stringify(event) }),
  maskAllInputs: false,
});
