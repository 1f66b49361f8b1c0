// @ts-check
import { ownFolder } from "./choices.js";
import { plainSnippet } from "./snippet.js";

/* The landing page shows the whole line, with this site's own file. */

const place = document.getElementById("line");
const box = place?.closest("[hidden]");
if (place && box instanceof HTMLElement) {
  place.textContent = plainSnippet(ownFolder());
  box.hidden = false;
}
