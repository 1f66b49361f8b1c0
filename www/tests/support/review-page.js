// @ts-check

/** What the tests do on the review page. */
export class ReviewPage {
  /** @param {import("./suite.js").Stage} stage */
  constructor(stage) {
    this._stage = stage;
  }

  /** Returns the text of an element. @param {string} id */
  textOf = (id) =>
    this._stage.run(
      "return document.getElementById(arguments[0]).textContent;",
      id,
    );

  /** Clicks on an element. @param {string} id */
  click = (id) =>
    this._stage.run("document.getElementById(arguments[0]).click();", id);

  /** Opens the page and begins a review. @param {string} lang */
  begin = async (lang) => {
    this._stage.site.settings.openRoots = true;
    await this._stage.driver.get(`${this._stage.site.url}review.html`);
    await this._stage.run(
      `for (const [id, value] of Object.entries(arguments[0])) document.getElementById(id).value = value;
       document.querySelector("#begin button").click();`,
      { document: lang, who: "Haus Linde", role: "advocate" },
    );
    await this.opened();
  };

  opened = async () => {
    await this._stage.driver.wait(
      () =>
        this._stage.run(
          `return !document.getElementById("desk").hidden && !!document.querySelector(".screen-preview");`,
        ),
      10_000,
      "the desk did not open",
    );
  };

  /** Goes to a screen, and waits for its picture. @param {number} index */
  go = async (index) => {
    await this._stage.run(
      `const list = document.getElementById("screens");
       list.selectedIndex = arguments[0];
       list.dispatchEvent(new Event("change"));`,
      index,
    );
    await this._stage.driver.sleep(40);
  };

  /** Marks a text of the screen. @param {string} key @param {string} mark @param {string} [words] */
  mark = (key, mark, words = "") =>
    this._stage.run(
      `const [key, mark, words] = arguments;
       const card = [...document.querySelectorAll(".review-card")].find(({ dataset }) => dataset.key === key);
       card.querySelector('input[value="' + mark + '"]').click();
       const area = card.querySelector("textarea");
       if (!words) return;
       area.value = words;
       area.dispatchEvent(new Event("input", { bubbles: true }));`,
      key,
      mark,
      words,
    );

  /**
   * Saves the review.
   *
   * @returns {Promise<[name: string, text: string]>} The file's name and text.
   */
  save = async () => {
    // By a script of the page itself: Firefox keeps what a test overrides from it.
    await this._stage.run(
      `const script = document.createElement("script");
       script.textContent = arguments[0];
       document.head.append(script);
       document.getElementById("save").click();`,
      CATCH,
    );
    const read = "return document.documentElement.dataset.file;";
    const file = () => this._stage.run(read);
    await this._stage.driver.wait(file, 5000, "nothing was saved");
    return JSON.parse(await file());
  };
}

/** Catches a file in place of the download, as an attribute of the page. */
const CATCH = `
  delete document.documentElement.dataset.file;
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => (URL.caught = text));
    return "blob:caught";
  };
  HTMLAnchorElement.prototype.click = function () {
    const wait = setInterval(() => {
      if (URL.caught === undefined) return;
      clearInterval(wait);
      document.documentElement.dataset.file = JSON.stringify([this.download, URL.caught]);
      delete URL.caught;
    }, 5);
  };`;
