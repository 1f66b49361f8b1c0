// @ts-check
import { By, Key, until } from "selenium-webdriver";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

const WAIT = 30_000;

/** An author who writes posts in WordPress, in the browser, with its own editors. */
export class Writer {
  /**
   * @param {WebDriver} driver
   * @param {string} url The blog's address; ends with a slash.
   */
  constructor(driver, url) {
    this._driver = driver;
    this._url = url;
  }

  /** Logs in. @param {string} role The role, which is also the name and the password. */
  async enter(role) {
    await this._driver.manage().deleteAllCookies();
    await this._open("wp-login.php");
    await (await this._at("#user_login")).sendKeys(role);
    await (await this._at("#user_pass")).sendKeys(role, Key.ENTER);
    await this._at("#wpadminbar");
  }

  /** Uploads a plugin's zip and activates it. @param {string} zip */
  async addPlugin(zip) {
    await this._open("wp-admin/plugin-install.php?tab=upload");
    await (await this._at("[name=pluginzip]")).sendKeys(zip);
    await (await this._at("#install-plugin-submit")).click();
    await (await this._at("a[href*='action=activate']")).click();
    await this._at(
      "#the-list [data-slug=worth-it-quiz].active, tr.active[data-plugin^=worth-it-quiz]",
    );
  }

  /**
   * Publishes a post from the classic editor.
   *
   * @param {string} title
   * @param {string} text
   * @param {"html" | "visual"} [tab] Where the text is typed.
   */
  async writeClassic(title, text, tab = "html") {
    await this._open("wp-admin/post-new.php?classic");
    await (await this._at("#title")).sendKeys(title);
    await (tab === "html" ? this._typeHtml(text) : this._typeVisual(text));
    await this._driver.executeScript("scrollTo(0, 0)");
    await this._driver.wait(
      () => this._pressPublish(),
      WAIT,
      `not published: ${title}`,
      500,
    );
  }

  /** Presses Publish once; the button has no effect while the editor autosaves. Returns whether the post is published. */
  async _pressPublish() {
    const address = await this._driver.getCurrentUrl();
    if (address.includes("post.php?post=")) return true;
    const button = By.css("#publish:not(.disabled)");
    const [ready] = await this._driver.findElements(button);
    await ready?.click();
    return false;
  }

  /** @param {string} text */
  async _typeHtml(text) {
    await (await this._at("#content-html")).click();
    await (await this._at("textarea#content")).sendKeys(text);
  }

  /** @param {string} text */
  async _typeVisual(text) {
    await (await this._at("#content-tmce")).click();
    await this._driver.switchTo().frame(await this._at("#content_ifr"));
    await (await this._at("body#tinymce")).sendKeys(text);
    await this._driver.switchTo().defaultContent();
  }

  /**
   * Publishes a post from the block editor, by its own functions.
   *
   * @param {string} title
   * @param {"html" | "shortcode" | "plugin" | "paste"} kind What the text goes into: a block, or what a paste makes.
   * @param {string} text Of the plugin's block: its attributes, as JSON.
   */
  async writeBlocks(title, kind, text) {
    await this._open("wp-admin/post-new.php");
    await this._driver.wait(
      () => this._driver.executeScript(READY),
      WAIT,
      "the block editor does not start",
    );
    await this._driver.manage().setTimeouts({ script: WAIT });
    const refused = await this._driver.executeAsyncScript(
      PUBLISH,
      title,
      kind,
      text,
    );
    if (refused) throw new Error(`not published: ${refused}`);
  }

  /** @param {string} path */
  _open(path) {
    return this._driver.get(this._url + path);
  }

  /** @param {string} selector */
  _at(selector) {
    const located = until.elementLocated(By.css(selector));
    return this._driver.wait(located, WAIT, `nothing at ${selector}`);
  }
}

const READY = `return Boolean(
  window.wp?.data?.select("core/editor")?.getCurrentPostId() && wp.blocks.getBlockType("core/html"));`;

const PUBLISH = `
const [title, kind, text, done] = arguments;
const { createBlock, pasteHandler } = wp.blocks;
const make = {
  html: () => [createBlock("core/html", { content: text })],
  shortcode: () => [createBlock("core/shortcode", { text })],
  plugin: () => [createBlock("worth-it-quiz/quiz", JSON.parse(text))],
  paste: () => pasteHandler({ HTML: "", plainText: text, mode: "BLOCKS" }),
};
const editor = wp.data.dispatch("core/editor");
(async () => {
  wp.data.dispatch("core/block-editor").insertBlocks(make[kind]());
  await editor.editPost({ title, status: "publish" });
  await editor.savePost();
  const saved = wp.data.select("core/editor").didPostSaveRequestSucceed();
  done(saved ? "" : "the editor says no");
})().catch((error) => done(String(error)));`;
