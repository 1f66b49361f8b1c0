// @ts-check

/* Loads a script as a post would, in a frame without rights of this site, and finds out whether it is the quiz. */

/**
 * - `runs`: the quiz stood there;
 * - `fails`: the browser loaded no script from there;
 * - `other`: a script ran, and it is not the quiz;
 * - `unknown`: the frame could not tell, as where this site's policy forbids it.
 *
 * @typedef {"runs" | "fails" | "other" | "unknown"} ProbeResult
 */

/** How long it may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * @param {string} address
 * @returns {Promise<ProbeResult>}
 */
export function probe(address) {
  const frame = document.createElement("iframe");
  frame.className = "probe";
  // Without allow-same-origin: what runs there has nothing of this site.
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.inert = true;
  frame.title = "";
  frame.src = `probe.html?${new URLSearchParams({ address })}`;
  return new Promise((resolve) => {
    /** @param {ProbeResult} result */
    const end = (result) => {
      clearTimeout(late);
      removeEventListener("message", hear);
      frame.remove();
      resolve(result);
    };
    /** @param {MessageEvent} event */
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow) end(data);
    };
    const late = setTimeout(() => end("unknown"), PATIENCE);
    addEventListener("message", hear);
    document.body.append(frame);
  });
}
