// @ts-check

/** The configurator in a page, as an owner uses it. */
export class Configurator {
  /** @param {import("./suite.js").Stage} stage */
  constructor(stage) {
    this._stage = stage;
  }

  /** Opens it on a site whose files others may read. */
  async open() {
    const { driver, site } = this._stage;
    site.hosting = { open: true, ...site.hosting };
    await driver.get(`${site.url}configure.html`);
    await this.settled();
  }

  /** Sets fields as a person does. @param {Record<string, string | boolean>} values */
  async set(values) {
    await this._stage.run(
      `for (const [name, value] of Object.entries(arguments[0])) {
        const field = document.querySelector("form").elements[name];
        if (typeof value === "boolean") field.checked = value; else field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      document.getElementById("served").textContent = "";`,
      values,
    );
    await this.settled();
  }

  /** Loads a line that the owner has. @param {string} line */
  async load(line) {
    await this._stage.run(
      `document.getElementById("served").textContent = "";
       document.getElementById("own-line").value = arguments[0];
       document.getElementById("load").click();`,
      line,
    );
  }

  /** What was said of a line that was loaded. @returns {Promise<string>} */
  loaded() {
    return this._textOf("loaded");
  }

  /** Waits until there is a line, or a reason why there is none. */
  async settled() {
    await this._stage.driver.wait(
      async () => (await this.told()) !== "",
      5_000,
      "no line and no reason came",
    );
  }

  /** Returns what is said below the line. @returns {Promise<string>} */
  told() {
    return this._textOf("served");
  }

  /** Returns what is said of a field's value. @param {string} id @returns {Promise<string>} */
  async said(id) {
    return (await this._textOf(`${id}-error`)).trim();
  }

  /** @param {string} id @returns {Promise<string>} */
  _textOf(id) {
    return this._stage.run(
      `return document.getElementById(arguments[0]).textContent;`,
      id,
    );
  }

  /** Returns the first thing to copy. @returns {Promise<{ line: string, disabled: boolean }>} */
  shown() {
    return this._stage.run(
      `const block = document.querySelector(".output-block");
       return { line: block.querySelector("code").textContent, disabled: block.querySelector("button").disabled };`,
    );
  }

  /** Returns all that is to be copied, in its order. @returns {Promise<string[]>} */
  blocks() {
    return this._stage.run(
      `return [...document.querySelectorAll("#outputs .output-block code")].map(
         (code) => code.textContent);`,
    );
  }
}
