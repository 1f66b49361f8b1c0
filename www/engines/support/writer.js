// @ts-check
import { By, until } from "selenium-webdriver";

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
    // At once: the page's script selects what stands in the first field while one types.
    const fields = [
      await this._at("#user_login"),
      await this._at("#user_pass"),
    ];
    await this._driver.executeScript(
      "for (const field of arguments[0]) field.value = arguments[1];",
      fields,
      role,
    );
    await (await this._at("#wp-submit")).click();
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

  /** Uploads another version of a plugin that is active, and puts it in the place of the present one. @param {string} zip */
  async updatePlugin(zip) {
    await this._open("wp-admin/plugin-install.php?tab=upload");
    await (await this._at("[name=pluginzip]")).sendKeys(zip);
    await (await this._at("#install-plugin-submit")).click();
    await (await this._at(".update-from-upload-overwrite")).click();
    await this._at("a[href*='plugins.php']");
  }

  /**
   * Opens a new post in the block editor, with the plugin's block in it, selected.
   *
   * @param {Record<string, string>} [attributes]
   */
  async openBlock(attributes = {}) {
    await this._open("wp-admin/post-new.php");
    await this._driver.wait(
      () => this._driver.executeScript(READY),
      WAIT,
      "the block editor does not start",
    );
    await this._driver.executeScript(INSERT, attributes);
  }

  /** Returns what the block of the open post stores. @returns {Promise<Record<string, string>>} */
  stored() {
    return this._driver.executeScript(
      `return wp.data.select("core/block-editor").getBlocks()[0].attributes;`,
    );
  }

  /**
   * Returns a control in the block's sidebar.
   *
   * @param {string} label
   * @param {"select" | "input"} kind
   */
  field(label, kind) {
    const around = `ancestor::*[contains(@class, "components-base-control")][1]`;
    const path = `//label[normalize-space()="${label}"]/${around}//${kind}`;
    const located = until.elementLocated(By.xpath(path));
    return this._driver.wait(located, WAIT, `no field "${label}"`);
  }

  /** Returns the sentences about what can't be used, in the sidebar and in the block. @returns {Promise<string[]>} */
  refusals() {
    return this._driver.executeScript(REFUSALS);
  }

  /** Enters the editor's canvas, where it is a frame of its own, and returns the frame of the block's preview. */
  async preview() {
    const inPage = await this._at(`iframe[name=editor-canvas], ${PREVIEW}`);
    const name = await inPage.getAttribute("name");
    if (name !== "editor-canvas") return inPage;
    await this._driver.switchTo().frame(inPage);
    return this._at(PREVIEW);
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
  window.wp?.data?.select("core/editor")?.getCurrentPostId() &&
  wp.data.select("core/editor").__unstableIsEditorReady() &&
  wp.blocks.getBlockType("core/html"));`;

const PREVIEW = `iframe[title="Preview of the quiz"]`;

const REFUSALS = `
const canvas = document.querySelector("iframe[name=editor-canvas]")?.contentDocument;
return [document, canvas].flatMap((page) => page
  ? [...page.querySelectorAll(".components-notice.is-error")].map((notice) => notice.textContent)
  : []);`;

const INSERT = `
const block = wp.blocks.createBlock("worth-it-quiz/quiz", arguments[0]);
wp.data.dispatch("core/preferences")?.set("core/edit-post", "welcomeGuide", false);
wp.data.dispatch("core/block-editor").insertBlocks([block]);
wp.data.dispatch("core/block-editor").selectBlock(block.clientId);
wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block");`;

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
  // The editor may still put its own empty post in the place of what it shows.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (!wp.data.select("core/block-editor").getBlockCount())
    wp.data.dispatch("core/block-editor").insertBlocks(make[kind]());
  await editor.editPost({ title, status: "publish" });
  await editor.savePost();
  const saved = wp.data.select("core/editor").didPostSaveRequestSucceed();
  done(saved ? "" : "the editor says no");
})().catch((error) => done(String(error)));`;
