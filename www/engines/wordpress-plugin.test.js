// @ts-check
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { By } from "selenium-webdriver";
import { PLUGIN } from "../tools/plugin.js";
import { callProbe } from "../tests/support/call-probe.js";
import { Project } from "./support/project.js";
import { drawn, resize, roomOf, shiftAt, slowDown } from "./support/shift.js";
import { writeFirstVersion } from "./support/plugin-zips.js";
import { Visitor } from "./support/visitor.js";
import { INSTALLED, NEWEST_RELEASE, WordPress } from "./support/wordpress.js";
import { Writer } from "./support/writer.js";

/* The WordPress plugin: its editor, what its readers see of the page, an update, and that nothing of it stays. */

/** Addresses of a way out, each with whether it can be used. The block and the shortcode have to agree. */
const EXITS = {
  "https://www.bbc.com/weather": true,
  "https://example.org:8443/a?b=c#d": true,
  "http://www.bbc.com/weather": false,
  "www.bbc.com/weather": false,
  "https:/www.bbc.com": false,
  "https:www.bbc.com": false,
  "javascript:alert(1)": false,
  "https://name:word@example.org/": false,
  "https://": false,
  "the weather": false,
};
/** Languages of sites, each with the quiz's. */
const LOCALES = {
  en_US: "en",
  es_MX: "es",
  fr_FR: "fr",
  de_DE_formal: "de",
  pt_PT: "pt-BR",
  ar: "ar",
  nl_NL: "en",
};
/** What counts as no shift: 0.00. */
const NO_SHIFT = 0.005;
const WAIT = 15_000;
/** How much more than its first screen may be kept free, in CSS pixels: a theme's font may need it. */
const SPARE = 180;
const ES = "worth-it-quiz-es_ES";
const PO = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "take a number from 1 to 6."
msgstr "elige un número del 1 al 6."
`;
const JED = {
  locale_data: { messages: { "": {}, Language: ["Idioma"] } },
};
const PARAGRAPHS = "What follows is the text below the quiz. ".repeat(40);

/** Where WordPress looks for a plugin's translations: in the plugin's own folder since 6.8. */
const PACKS = "wp-content/languages/plugins";
const OWN = "wp-content/plugins/worth-it-quiz/languages";

suite("wordpress-plugin", INSTALLED, PACKS);
// Machines without Debian's packages have no other way to a newer release.
if (NEWEST_RELEASE) suite("wordpress-plugin-newest", NEWEST_RELEASE, OWN);

/**
 * @param {string} folder The work folder.
 * @param {import("./support/wordpress.js").Release} release
 * @param {string} languages
 */
function suite(folder, release, languages) {
  describe(`the plugin in WordPress (${release.theme})`, () => {
    const project = new Project(folder);
    const blog = new WordPress(project, release);
    /** @type {Visitor} */
    let visitor;
    /** @type {Writer} */
    let writer;
    /** @type {import("./support/engine.js").PublishedSite} */
    let site;
    /** @type {string} */
    let cachedPage;
    /** @type {string} */
    let cachedScript;

    const ask = async (/** @type {string} */ question, matter = {}) =>
      JSON.parse(await blog.php("ask.php", question, JSON.stringify(matter)));
    const get = async (/** @type {string} */ path) =>
      (await fetch(site.url + path)).text();
    /** @param {string} name @param {string} text */
    const put = (name, text) => writeFileSync(project.path("site", name), text);

    before(async () => {
      site = await blog.startBlog(async () => {
        await blog.start();
        return blog.version();
      });
      visitor = await Visitor.arrive();
      writer = new Writer(visitor.driver, site.url);
    });
    after(async () => {
      await visitor?.leave();
      await site?.stop();
    });

    it("takes the place of its first version, whose posts stay as they are", async () => {
      const first = project.path("first.zip");
      writeFirstVersion(first);
      await writer.enter("administrator");
      await writer.addPlugin(first);
      const options = JSON.stringify({ country: "IE", theme: "dark" });
      await writer.writeBlocks("old block", "plugin", options);
      await writer.writeClassic(
        "old shortcode",
        `[worth-it-quiz country="IE"]`,
      );
      cachedPage = await get("old-block/");
      cachedScript = await get(
        "wp-content/plugins/worth-it-quiz/quiz/worth-it-quiz.js",
      );
      assert.match(cachedPage, /quiz\/worth-it-quiz\.js"/);
      assert.match(cachedScript, /0ld0ld00/);

      await writer.updatePlugin(PLUGIN);
      for (const path of ["old-block/", "old-shortcode/"]) {
        assert.match(await get(path), /worth-it-quiz\.js\?ver=\d[\w.-]+/);
        await visitor.driver.get(site.url + path);
        assert.equal(await visitor.outcome("verdict"), "verdict");
      }
    });

    it("works in a page that a cache kept from before the update", async () => {
      put("cached.html", cachedPage);
      await visitor.driver.get(`${site.url}cached.html`);
      assert.equal(await visitor.outcome("verdict"), "verdict");
    });

    it("works where a cache gives the old script for the new page", async () => {
      put("old.js", cachedScript);
      const page = await get("old-block/");
      const stale = page.replace(
        /src=(["'])[^"']+worth-it-quiz\.js\?[^"']*\1/,
        `src="/old.js"`,
      );
      assert.notEqual(stale, page);
      put("stale.html", stale);
      await visitor.driver.get(`${site.url}stale.html`);
      assert.equal(await visitor.outcome("verdict"), "verdict");
    });

    it("leaves the link to help where the old script asks for a file that is gone", async () => {
      const withoutWasm = (/** @type {string} */ page) =>
        page.replace(
          /<head[^>]*>/,
          "$&<script>delete window.WebAssembly</script>",
        );
      put("no-wasm-old.html", withoutWasm(await get("stale.html")));
      put("no-wasm-new.html", withoutWasm(await get("old-block/")));
      await visitor.driver.get(`${site.url}no-wasm-new.html`);
      assert.equal(await visitor.outcome("verdict"), "verdict");
      await visitor.driver.get(`${site.url}no-wasm-old.html`);
      await visitor.driver.wait(
        async () =>
          (await callProbe(visitor.driver, "look", 0)).links.length > 0,
        WAIT,
        "no link to help",
      );
    });

    it("shows the block with its lists and a preview", async () => {
      await writer.enter("author");
      await writer.openBlock({ country: "IE" });
      for (const label of [
        "Quiz",
        "Language",
        "Country",
        "Theme",
        "Heading level",
      ]) {
        await writer.field(label, "select");
      }
      const frame = await writer.preview();
      await visitor.driver.switchTo().frame(frame);
      await visitor.driver.wait(
        () =>
          visitor.driver.executeScript(
            `const quiz = document.querySelector("worth-it-quiz");
           return quiz?.matches(":defined") && quiz.offsetHeight > 300;`,
          ),
        WAIT,
        "the preview shows no quiz",
      );
      await visitor.driver.switchTo().defaultContent();
      await visitor.picture(folder + "-block");
    });

    it("stores what is chosen in the lists", async () => {
      const choose = async (
        /** @type {string} */ label,
        /** @type {string} */ value,
      ) => {
        const select = await writer.field(label, "select");
        await select.findElement(By.css(`option[value="${value}"]`)).click();
      };
      await choose("Language", "es");
      await choose("Country", "MX");
      await choose("Theme", "dark");
      const { lang, country, theme } = await writer.stored();
      assert.deepEqual(
        { lang, country, theme },
        { lang: "es", country: "MX", theme: "dark" },
      );
    });

    it("refuses a way out that can't be used, in the editor and in shortcodes alike", async () => {
      const input = await writer.field("Where “Leave this page” goes", "input");
      for (const [address, isRight] of Object.entries(EXITS)) {
        await input.clear();
        await input.sendKeys(address);
        const { exitUrl } = await writer.stored();
        assert.equal(exitUrl ?? "", isRight ? address : "", address);
        const sentences = await writer.refusals();
        assert.equal(
          sentences.some((text) => /way out|password/.test(text)),
          !isRight,
          address,
        );
        const said = await ask("check", { "exit-url": address });
        assert.equal(said.length, isRight ? 0 : 1, `${address}: ${said}`);
      }
      const own = new URL(site.url).hostname;
      assert.match(
        (await ask("check", { "exit-url": `https://${own}/` }))[0],
        /another site/,
      );
      await visitor.picture(folder + "-refusal");
    });

    it("says what is wrong with a country by name", async () => {
      await writer.openBlock({ country: "Ireland" });
      await visitor.driver.wait(
        async () =>
          (await writer.refusals()).some((text) =>
            /“Ireland”.*\(IE\)/.test(text),
          ),
        WAIT,
        "nothing is said of the country",
      );
      assert.match((await ask("check", { country: "Ireland" }))[0], /write IE/);
      assert.match((await ask("check", { country: "uk" }))[0], /write GB/);
      assert.deepEqual(await ask("check", { country: "“ie”" }), []);
    });

    it("tells authors of a shortcode's mistakes in the page, and readers nothing", async () => {
      const wrong = `[worth-it-quiz country="Ireland" exit-url="http://www.bbc.com/" colour="red"]`;
      await writer.enter("author");
      await writer.writeClassic("wrong", wrong);
      await visitor.driver.get(`${site.url}wrong/`);
      const note = await visitor.driver.findElement(
        By.css(".worth-it-quiz-problems"),
      );
      const text = await note.getText();
      for (const told of [/write IE/, /begins with https/, /no such option/]) {
        assert.match(text, told);
      }
      await visitor.picture(folder + "-note");
      await visitor.driver.manage().deleteAllCookies();
      const page = await get("wrong/");
      assert.doesNotMatch(page, /worth-it-quiz-problems|Ireland|colour/);
      // What came before is dropped.
      await visitor.driver.manage().logs().get("browser");
      await visitor.driver.get(`${site.url}wrong/`);
      assert.equal(await visitor.outcome("verdict"), "verdict");
      const entries = await visitor.driver.manage().logs().get("browser");
      assert.deepEqual(
        entries.filter(({ message }) => message.includes("worth-it-quiz:")),
        [],
      );
    });

    it("moves nothing below it, on a phone and on a desktop", async () => {
      await writer.enter("administrator");
      await writer.writeClassic(
        "shift",
        `${PARAGRAPHS}\n\n[worth-it-quiz]\n\n${PARAGRAPHS}`.slice(
          PARAGRAPHS.length,
        ),
      );
      const page = await get("shift/");
      put(
        "without-room.html",
        page.replace(/ style="display:block;min-height[^"]*"/, ""),
      );
      await visitor.driver.manage().deleteAllCookies();
      await slowDown(visitor.driver, true);
      for (const width of [360, 1200]) {
        const shift = await shiftAt(visitor, `${site.url}shift/`, width);
        const without = await shiftAt(
          visitor,
          `${site.url}without-room.html`,
          width,
        );
        console.log(
          `# shift at ${width} px: ${shift.toFixed(3)}; without the room: ${without.toFixed(3)}`,
        );
        await visitor.picture(`${folder}-${width}`);
        assert.ok(shift < NO_SHIFT, `${width} px: ${shift}`);
        assert.ok(without > NO_SHIFT, `${width} px: the measure sees nothing`);
      }
      await resize(visitor.driver, 0);
      await slowDown(visitor.driver, false);
    });

    it("reserves the height of each language, and hardly more", async () => {
      /** @type {string[]} */
      const wrong = [];
      await writer.enter("administrator");
      for (const language of new Set(Object.values(LOCALES))) {
        const path = `room-${language.toLowerCase()}/`;
        const line = `[worth-it-quiz lang="${language}"]`;
        await writer.writeClassic(path.slice(0, -1), line);
        for (const width of [360, 430, 1200]) {
          await resize(visitor.driver, width);
          await visitor.driver.get(site.url + path);
          await drawn(visitor.driver);
          const { reserved, taken } = await roomOf(visitor.driver);
          console.log(
            `# ${language}, ${width} px: ${taken} px of ${reserved} px taken`,
          );
          if (taken > reserved || reserved - taken > SPARE)
            wrong.push(`${language}, ${width} px: ${taken} of ${reserved}`);
        }
        await resize(visitor.driver, 0);
      }
      assert.deepEqual(wrong, []);
    });

    it("speaks the language of the site", async () => {
      for (const [locale, language] of Object.entries(LOCALES)) {
        const html = String(await ask("locale", locale));
        const file =
          language === "en"
            ? "worth-it-quiz.js"
            : `worth-it-quiz.${language}.js`;
        assert.ok(html.includes(` lang="${language}"`), locale);
        assert.ok(html.includes(`/quiz/${file}?ver=`), locale);
        assert.equal(html.includes(` dir="rtl"`), language === "ar", locale);
        assert.equal(
          html.includes("Find a help line"),
          language === "en",
          locale,
        );
      }
    });

    it("takes translations", async () => {
      mkdirSync(project.path("site", languages), { recursive: true });
      put("es.po", PO);
      await project.run("msgfmt", [
        ...["--output-file", project.path("site", languages, `${ES}.mo`)],
        project.path("site", "es.po"),
      ]);
      // WordPress looks for a script's texts by the digest of its path.
      const digest = createHash("md5").update("editor/block.js").digest("hex");
      put(`${languages}/${ES}-${digest}.json`, JSON.stringify(JED));
      const [php, script] = await ask("translate", "es_ES");
      assert.equal(php, "elige un número del 1 al 6.");
      assert.match(script, /Idioma/);
    });

    it("is a link, without room or script, in a feed", async () => {
      const feed = await get("feed/");
      assert.match(feed, /<a href="https:\/\/findahelpline\.com\/">/);
      assert.doesNotMatch(feed, /min-height|worth-it-quiz\.js/);
    });

    it("leaves nothing when it is deleted", async () => {
      const with_ = await ask("traces");
      assert.equal(
        await ask("delete", "worth-it-quiz/worth-it-quiz.php"),
        true,
      );
      const without = await ask("traces");
      assert.deepEqual(without, with_);
      const own = JSON.stringify(without).match(/worth.?it.?quiz/gi);
      assert.equal(own, null);
      assert.doesNotMatch(await get("old-block/"), /worth-it-quiz\.js/);
    });
  });
}
