// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Configurator } from "./support/configurator.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* The configurator: which line it shows, when it refuses to, and its preview. */

suite("configure", (stage) => {
  const page = new Configurator(stage);

  it("prints a line for this site's own file, at once", async () => {
    await page.open();
    const { line, disabled } = await page.shown();
    assert.ok(line.includes(`src="${stage.site.url}worth-it-quiz.js"`), line);
    assert.equal(disabled, false);
  });

  it("prints every option", async () => {
    await page.open();
    await page.set({
      language: "ar",
      country: "IE",
      theme: "dark",
      "exit-url": "https://weather.example/?a=1&b='x'",
      "help-text": `مساعدة "now" & <here>`,
      "heading-level": "3",
      document: "/own.quiz",
      base: "/files/",
      debug: true,
      "own-accent": true,
      pin: true,
    });
    const { line } = await page.shown();
    for (const part of [
      ...['lang="ar"', 'dir="rtl"', 'country="IE"', 'theme="dark"'],
      'exit-url="https://weather.example/?a=1&amp;b=%27x%27"',
      "مساعدة &quot;now&quot; &amp; &lt;here&gt;</a>",
      ...['heading-level="3"', 'document="/own.quiz"', 'base="/files/"'],
      ...['debug="debug"', "--wiq-accent:#1f5f59", "min-height:clamp(940px"],
      ...["worth-it-quiz.ar.0.1.0.js", 'integrity="sha384-', "crossorigin="],
    ]) {
      assert.ok(line.includes(part), `${part} is not in ${line}`);
    }
  });

  it("prints no address that nothing serves", async () => {
    await page.open();
    await page.set({ folder: `${stage.site.url}nowhere/` });
    assert.deepEqual(await page.shown(), { line: "", disabled: true });
    assert.match(await page.told(), /Nothing is served/);
    // A port on which nothing listens.
    await page.set({ folder: "http://127.0.0.1:9/" });
    assert.deepEqual(await page.shown(), { line: "", disabled: true });
  });

  it("prints an address on another site that serves the file, and says where it can't look", async () => {
    await page.open();
    stage.exit.hosting = { open: true };
    await page.set({ folder: stage.exit.url });
    assert.ok(
      (await page.shown()).line.includes(`src="${stage.exit.url}worth-it`),
    );
    stage.exit.hosting = {};
    await page.set({ folder: `${stage.exit.url}?` });
    await page.set({
      folder: stage.exit.url.replace("127.0.0.1", "localhost"),
    });
    assert.match(await page.told(), /may not look at it/);
  });

  it("pins no file that is another one, nor one that others may not read", async () => {
    await page.open();
    const { site } = stage;
    site.page("other/worth-it-quiz.0.1.0.js", "/* another */");
    await page.set({ folder: `${site.url}other/`, pin: true });
    assert.match(await page.told(), /another file/);
    assert.equal((await page.shown()).line, "");
    site.hosting = {};
    await page.set({ folder: site.url, language: "de" });
    assert.match(await page.told(), /CORS/);
  });

  it("says what is wrong with an address, beside its field", async () => {
    await page.open();
    await page.set({ "exit-url": "weather.example" });
    const [text, invalid] = await stage.run(
      `return [document.getElementById("exit-url-error").textContent, document.getElementById("exit-url").getAttribute("aria-invalid")];`,
    );
    assert.match(text, /https:\/\//);
    assert.equal(invalid, "true");
    assert.equal((await page.shown()).line, "");
    await page.set({ "exit-url": "" });
    assert.notEqual((await page.shown()).line, "");
  });

  it("refuses what no reader should get, each beside its field", async () => {
    await page.open();
    const exits = {
      "http://www.example.org/": /begin with https/,
      "https://me:secret@www.example.org/": /name and the password/,
      [stage.site.url]: /https|your own/,
      "https://blog.example/weather": /your own/,
      "https://www.blog.example./": /your own/,
      "https://news.blog.example/": /your own/,
    };
    await page.set({ folder: "https://blog.example/files/" });
    for (const [address, problem] of Object.entries(exits)) {
      await page.set({ "exit-url": address });
      assert.match(await page.said("exit-url"), problem, address);
      assert.equal((await page.shown()).line, "");
    }
    await page.set({ "exit-url": "" });
    const links = ["javascript:alert(1)", "data:text/html,x", "no address"];
    for (const address of links) {
      await page.set({ "help-address": address });
      assert.match(await page.said("help-address"), /begins with/, address);
      assert.equal((await page.shown()).line, "");
    }
    await page.set({ "help-address": "tel:116016", "height-wide": "-10" });
    assert.match(await page.said("height-wide"), /0 or more/);
    await page.set({
      folder: stage.site.url,
      "height-wide": "0",
      "exit-url": "https:/www.bbc.com",
    });
    const { line } = await page.shown();
    assert.ok(line.includes('exit-url="https://www.bbc.com/"'), line);
    assert.ok(line.includes('href="tel:116016"'), line);
  });

  it("lets no way out lead home, and takes no folder for another, however they are written", async () => {
    await page.open();
    await page.set({ folder: "https://blog.example/files/" });
    const home = "blog.example/weather";
    const ways = [
      ...[`https://${home}`, `https:/${home}`, `https:${home}`],
      ...[`https:\\\\${home}`, `https:\\${home}`, `HTTPS://BLOG.EXAMPLE./`],
      ...["https://b\tlog.example/", "https://blog.example:443/"],
    ];
    const marks = [
      "",
      "\u201c",
      "'",
      '"',
      " ",
      "\u00a0",
      "\ufeff",
      "\u200b",
      "\n",
    ];
    for (const way of ways) {
      for (const mark of marks) {
        await page.set({ "exit-url": `${mark}${way}${mark}` });
        const written = JSON.stringify(mark + way);
        assert.notEqual(await page.said("exit-url"), "", written);
        assert.equal((await page.shown()).line, "", written);
      }
    }
    await page.set({ "exit-url": "" });
    for (const mark of marks.slice(1)) {
      await page.set({ folder: `${mark}https://stranger.example/` });
      const { line } = await page.shown();
      // It is refused, or it is what was judged.
      assert.ok(
        line === "" || line.includes('src="https://stranger.example/w'),
        JSON.stringify(mark),
      );
    }
  });

  it("warns of an accent that one of the themes makes illegible", async () => {
    await page.open();
    const note = () =>
      stage.run(`return document.getElementById("accent-note").textContent;`);
    await page.set({ "own-accent": true, "--wiq-accent": "#1f5f59" });
    assert.match(await note(), /Too weak in the dark theme: 2\.\d to 1/);
    await page.set({ theme: "light" });
    assert.equal(await note(), "");
  });

  it("offers no pin for the lazy file, and lazy files for each language", async () => {
    await page.open();
    await page.set({ loading: "lazy", language: "de", pin: true });
    const { line } = await page.shown();
    assert.ok(line.includes("worth-it-quiz.lazy.de.js"), line);
    assert.ok(!line.includes("integrity"));
  });

  it("shows the quiz as chosen", async () => {
    stage.site.settings.openRoots = true;
    await page.open();
    await page.set({ language: "de", theme: "dark", "heading-level": "4" });
    const { driver } = stage;
    await driver.switchTo().frame("preview");
    await driver.wait(
      async () =>
        await stage.run(
          `const root = document.querySelector("worth-it-quiz")?.shadowRoot;
           return root?.querySelector(".frame.dark .widget[lang=de] h4.title") != null;`,
        ),
      10_000,
      "the preview does not follow",
    );
    await driver.switchTo().defaultContent();
  });

  it("the preview takes the quiz, without what was shown before", async () => {
    await page.open();
    await page.set({ country: "DE" });
    await stage.driver.switchTo().frame("preview");
    await new Reader(stage.driver).until("start");
    assert.equal(
      await stage.run(
        `return document.querySelectorAll("worth-it-quiz").length;`,
      ),
      1,
    );
    await stage.driver.switchTo().defaultContent();
  });
});
