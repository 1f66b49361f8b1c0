// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { escaped } from "./support/editors.js";
import { suite } from "./support/suite.js";

/* The page check reports each editor's damage, and nothing for an intact line. */

const LINK = '<a href="https://findahelpline.com/">Find a help line</a>';
const ELEMENT = `<worth-it-quiz country="IE">${LINK}</worth-it-quiz>`;
const SCRIPT =
  '<script async="async" src="https://blog.example/worth-it-quiz.js"></script>';
const WHOLE = ELEMENT + SCRIPT;

const FRAME =
  '<iframe src="https://blog.example/frame.html?country=IE" title="Quiz" width="100%" height="1150" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation"></iframe>';

/** What each editor makes of the line, and what the check finds. @type {[editor: string, body: string, ids: string[]][]} */
const SAMPLES = [
  ["nobody", WHOLE, []],
  ["nobody, with the script first", SCRIPT + ELEMENT, []],
  ["WordPress's Visual tab", `<p>${escaped(WHOLE)}</p>`, ["shown-as-text"]],
  [
    "a Markdown code block",
    `<pre><code class="language-html">${escaped(WHOLE)}</code></pre>`,
    ["shown-as-text"],
  ],
  [
    "Hugo",
    "<p>Text</p><!-- raw HTML omitted --><p>Text</p>",
    ["raw-html-omitted"],
  ],
  ["WordPress, for an author", ELEMENT, ["script-stripped"]],
  ["WordPress's wp_kses_post", `<p>${LINK}</p>`, ["all-stripped"]],
  [
    "a newsletter",
    `<table><tr><td>${LINK}</td></tr></table>`,
    ["all-stripped"],
  ],
  ["TinyMCE, strict", `<p>${LINK}</p>${SCRIPT}`, ["element-stripped"]],
  [
    "WP Rocket",
    `${ELEMENT}<script type="rocketlazyloadscript" data-rocket-src="https://blog.example/worth-it-quiz.js" async></script>`,
    ["script-held"],
  ],
  [
    "LiteSpeed Cache",
    `${ELEMENT}<script type="litespeed/javascript" data-src="https://blog.example/worth-it-quiz.js"></script>`,
    ["script-held"],
  ],
  [
    "a consent banner",
    `${ELEMENT}<script type="text/plain" data-category="marketing" src="https://blog.example/worth-it-quiz.js"></script>`,
    ["script-held"],
  ],
  [
    "Rocket Loader",
    `${ELEMENT}<script async="async" src="https://blog.example/worth-it-quiz.js" type="9d1-text/javascript"></script>`,
    ["rocket-loader"],
  ],
  [
    "wpautop",
    `<p><worth-it-quiz country="IE"><br />${LINK}</worth-it-quiz></p>\n<p>${SCRIPT}</p>`,
    ["paragraphs"],
  ],
  [
    "wptexturize, in an option",
    `<worth-it-quiz country=”IE”>${LINK}</worth-it-quiz>${SCRIPT}`,
    ["curly-options"],
  ],
  [
    "wptexturize, in the script",
    `${ELEMENT}<script async src=&#8221;https://blog.example/worth-it-quiz.js&#8221;></script>`,
    ["curly-script"],
  ],
  [
    "a template that escapes nothing",
    `<worth-it-quiz document='/it's own.json'>${LINK}</worth-it-quiz>${SCRIPT}`,
    ["value-ended"],
  ],
  [
    "a template that escapes twice",
    `<worth-it-quiz exit-url="https://weather.example/?a=1&amp;amp;b=2">${LINK}</worth-it-quiz>${SCRIPT}`,
    ["escaped-twice"],
  ],
  [
    "a minifier that moves the end tag",
    `<worth-it-quiz>${LINK}${SCRIPT}</worth-it-quiz>`,
    ["script-inside"],
  ],
  [
    "a template that closes the tag itself",
    `<worth-it-quiz />${SCRIPT}<h2>More</h2><p>Text</p><p>Text</p><p>Text</p>`,
    ["script-inside", "swallowed", "link-lost", "paragraphs"],
  ],
  [
    "an editor that clears elements",
    `<worth-it-quiz country="IE"></worth-it-quiz>${SCRIPT}`,
    ["link-lost"],
  ],
  [
    "a test server",
    WHOLE.replace("https://blog.example", "http://127.0.0.1:8080"),
    ["test-address"],
  ],
  [
    "an old address",
    WHOLE.replace("https://blog", "http://blog"),
    ["mixed-content"],
  ],
  [
    "a README",
    WHOLE.replace("https://blog.example/", ""),
    ["relative-address"],
  ],
  [
    "a sanitizer",
    `${ELEMENT}<script src="https://cdn.example/worth-it-quiz.0.1.0.js" integrity="sha384-x"></script>`,
    ["pin-without-cors"],
  ],
  [
    "a theme that has the line too",
    `${ELEMENT}<script src="https://cdn.example/worth-it-quiz.0.1.0.js"></script><script src="https://cdn.example/worth-it-quiz.0.2.0.js"></script>`,
    ["two-versions"],
  ],
  [
    "a tag manager",
    `<script src="https://www.googletagmanager.com/gtm.js?id=GTM-X"></script>${WHOLE}`,
    ["recorder"],
  ],
  [
    "a slip of the pen",
    WHOLE.replace('country="IE"', 'country="Ireland" contry="IE" theme="drak"'),
    ["option-country", "option-contry", "option-theme"],
  ],
  [
    "an owner whose way out leads home",
    WHOLE.replace("country=", 'exit-url="https://www.blog.example/" country='),
    ["option-exit-url"],
  ],
  [
    "a theme that asks before it is left",
    `<script>addEventListener("beforeunload", ask)</script>${WHOLE}`,
    ["holds-back"],
  ],
  [
    "WordPress without the plugin",
    "<p>[worth-it-quiz country=&#8221;IE&#8221;]</p>",
    ["shortcode-shown"],
  ],
  [
    "Hugo, in a page that is no Markdown",
    "<p>{{&lt; worth-it-quiz &gt;}}</p>",
    ["shortcode-shown"],
  ],
  [
    "an owner who pasted the address",
    '<p><a href="https://blog.example/worth-it-quiz.js">https://blog.example/worth-it-quiz.js</a></p>',
    ["address-alone"],
  ],
  ["a frame", FRAME, []],
  [
    "an editor that rewrites frames",
    FRAME.replace(/sandbox="[^"]*"/, 'sandbox=""').replace(/height="\d+"/, ""),
    ["frame-without-scripts", "frame-can-not-leave", "frame-too-low"],
  ],
  [
    "an old address, in a frame",
    FRAME.replace("https:", "http:"),
    ["frame-not-secure"],
  ],
  ["the wrong page", "<p>Text</p>", ["nothing"]],
];

suite("page-check", (stage) => {
  for (const [editor, body, ids] of SAMPLES) {
    it(`names what was done by ${editor}: ${ids.join(", ") || "nothing"}`, async () => {
      const html = `<!doctype html><html lang="en"><head><title>Post</title></head><body><h1>Post</h1>${body}</body></html>`;
      assert.deepEqual(await findings(html), ids);
    });
  }

  it("names AMP", async () => {
    const html = `<!doctype html><html ⚡ lang="en"><head></head><body>${LINK}</body></html>`;
    assert.deepEqual(await findings(html), ["all-stripped", "amp"]);
  });

  it("runs nothing of what is pasted, and asks for nothing", async () => {
    const { site } = stage;
    await findings(
      `<img src="${site.url}asked.png" onerror="document.title='ran'"><script>document.title = "ran"</script>
       <link rel="stylesheet" href="${site.url}asked.css"><iframe src="${site.url}asked.html"></iframe>${WHOLE}`,
    );
    await stage.driver.sleep(300);
    assert.notEqual(await stage.driver.getTitle(), "ran");
    assert.deepEqual(
      site.requests.filter(({ path }) => path.includes("asked")),
      [],
    );
  });

  it("gives the mended line to copy", async () => {
    await findings(
      WHOLE.replace('country="IE"', "country=\u201dIreland\u201d").replace(
        "https://blog",
        "http://blog",
      ),
    );
    const code = await stage.run(
      `return document.querySelector("#result .output-block code").textContent;`,
    );
    assert.equal(code, WHOLE);
    await findings(FRAME.replace(/sandbox="[^"]*"/, 'sandbox=""'));
    const frame = await stage.run(
      `return document.querySelector("#result .output-block code").textContent;`,
    );
    assert.match(frame, /allow-top-navigation/);
  });

  /** Pastes a page, and checks it. @param {string} html @returns {Promise<string[]>} The ids. */
  async function findings(html) {
    const { driver, site } = stage;
    if ((await driver.getCurrentUrl()) !== `${site.url}check.html`) {
      await driver.get(`${site.url}check.html`);
      await driver.wait(
        () =>
          stage.run(
            `return "ready" in document.getElementById("check").dataset;`,
          ),
        5_000,
        "the page did not start",
      );
    }
    return stage.run(
      `document.getElementById("source").value = arguments[0];
       document.querySelector("#check button").click();
       const result = document.getElementById("result");
       const items = [...result.querySelectorAll("[data-finding]")];
       if (!items.length && !result.querySelector(".note")) return ["no answer"];
       return items.map((item) => item.dataset.finding);`,
      html,
    );
  }
});
