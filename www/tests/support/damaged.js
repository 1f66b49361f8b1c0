// @ts-check
/* Runs in a page that is whole, and tries scripts that were changed on their way, each in a frame of its own. */
(() => {
  /** How long a frame may take, in milliseconds. */
  const PATIENCE = 5000;

  /**
   * What is tried in each frame.
   *
   * @typedef {object} Task
   * @property {Record<string, string>} answers
   * @property {string} verdict
   */

  /**
   * Tells how a changed script ends: `link` where it does not run, `fallback` where it says that it can't, `right`
   * where it gives every verdict that the whole one gives, or what is wrong.
   *
   * @param {string} script
   * @param {Task[]} tasks
   * @param {string} base Where the secondary files are; with it, there is no WebAssembly.
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
   * @param {Task[]} tasks
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
