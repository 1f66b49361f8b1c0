// @ts-check
/* Runs in an intact page, and tries scripts that were damaged in transit, each in a frame of its own. */
(() => {
  /** How long a frame may take, in milliseconds. */
  const PATIENCE = 5000;

  /**
   * An assessment to try in each frame.
   *
   * @typedef {object} AssessTask
   * @property {Record<string, string>} answers
   * @property {string} verdict
   */

  /**
   * Returns how a damaged script ends: `link` where it does not run, `fallback` where it reports that it can't, `right`
   * where it returns every verdict of the intact one, or else what is wrong.
   *
   * @param {string} script
   * @param {AssessTask[]} tasks
   * @param {string} base The folder of the secondary files; if given, there is no WebAssembly.
   * @returns {Promise<string>}
   */
  async function tryScript(script, tasks, base) {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<!doctype html><html lang="en"><title>Changed</title>
      <worth-it-quiz base="${base}"><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz></html>`;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    try {
      const inner = /** @type {any} */ (frame.contentWindow);
      inner.onerror = () => true;
      if (base) delete inner.WebAssembly;
      inner.console.error = inner.console.warn = () => {};
      const end = new Promise((resolve) => {
        inner.addEventListener("worth-it-quiz:ready", () => resolve("ready"));
        inner.addEventListener("worth-it-quiz:error", () =>
          resolve("fallback"),
        );
        setTimeout(resolve, PATIENCE, "stuck");
      });
      const tag = inner.document.createElement("script");
      tag.textContent = script;
      inner.document.body.append(tag);
      const Quiz = inner.customElements.get("worth-it-quiz");
      if (!Quiz) return "link";
      const how = await end;
      return how === "ready" ? await verdicts(Quiz, tasks) : String(how);
    } finally {
      frame.remove();
    }
  }

  /**
   * @param {{ assess(answers: object): Promise<{ verdict: string }> }} Quiz
   * @param {AssessTask[]} tasks
   */
  async function verdicts(Quiz, tasks) {
    for (const { answers, verdict } of tasks) {
      try {
        const given = await Quiz.assess(answers);
        if (given.verdict !== verdict) {
          return `wrong: ${given.verdict} for ${verdict}`;
        }
      } catch {
        return "fallback";
      }
    }
    return "right";
  }

  Object.assign(window, { tryScript });
})();
