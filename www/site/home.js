// @ts-check
import { ownFolder } from "./own-folder.js";
import { plainSnippet } from "./snippet.js";

/* The landing page shows the whole line, with this site's own file. */

const line = document.getElementById("line");
const box = line?.closest("[hidden]");
if (line && box instanceof HTMLElement) {
  line.textContent = plainSnippet(ownFolder());
  box.hidden = false;
}
