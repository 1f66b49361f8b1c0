// @ts-check
import { ownFolder } from "./choices.js";
import { HELP, snippet } from "./snippet.js";

/* The landing page shows the whole line, with this site's own file. */

const place = document.getElementById("line");
const box = place?.closest("[hidden]");
if (place && box instanceof HTMLElement) {
  place.textContent = snippet({
    folder: ownFolder(),
    language: "en",
    loading: "whole",
    pin: undefined,
    attributes: {},
    properties: {},
    height: undefined,
    help: HELP,
  });
  box.hidden = false;
}
