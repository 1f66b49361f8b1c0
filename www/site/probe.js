// @ts-check

/*
 * Loads the script whose address is in this page's own, and tells the page around whether it is the quiz. It does so in a
 * sandbox alone: there, what is loaded has nothing of this site. Opened by itself, with an address of somebody else's, this
 * page would run their script here.
 */
(() => {
  if (window.origin !== "null" || parent === window) return;
  const address = new URLSearchParams(location.search).get("address") ?? "";
  const tell = (/** @type {string} */ result) =>
    parent.postMessage(result, "*");
  if (!/^https?:\/\//.test(address)) {
    tell("fails");
    return;
  }
  for (const event of ["ready", "error"])
    addEventListener(`worth-it-quiz:${event}`, () => tell("runs"));
  addEventListener("securitypolicyviolation", () => tell("unknown"));
  const script = document.createElement("script");
  script.addEventListener("error", () => tell("fails"));
  script.addEventListener("load", () => {
    const isLazy = address.includes("worth-it-quiz.lazy");
    if (!isLazy && !customElements.get("worth-it-quiz")) tell("other");
  });
  script.src = address;
  document.body.append(script);
})();
