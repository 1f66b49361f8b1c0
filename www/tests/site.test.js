// @ts-check
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { it } from "node:test";
import { addAxe, assertClean } from "./support/axe.js";
import { best, results } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* The project's own site: each page, light and dark, from 320 px up, under a strict policy, and without dead links. */

const SITE = new URL("../site/", import.meta.url);
const PAGES = readdirSync(SITE).filter((name) => name.endsWith(".html"));
/** A strict policy. It refuses WebAssembly, and the quiz runs without it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' {tests}",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const WIDE = "document.documentElement.scrollWidth - innerWidth";

suite("site", (stage) => {
  /** @param {string} page */
  async function open(page) {
    await stage.driver.get(stage.site.url + page);
    await addAxe(stage.driver);
    await stage.driver.sleep(200);
  }

  /** @param {number} width */
  async function resize(width) {
    const driver = /** @type {any} */ (stage.driver);
    await driver.sendDevToolsCommand(
      "Emulation.setDeviceMetricsOverride",
      width
        ? { width, height: 800, deviceScaleFactor: 1, mobile: true }
        : { width: 0, height: 0, deviceScaleFactor: 0, mobile: false },
    );
  }

  for (const page of PAGES) {
    // One is empty until the configurator inserts the quiz, the other is seen by nobody.
    const axe = ["preview.html", "probe.html"].includes(page) ? it.skip : it;
    axe(`axe finds nothing on ${page}, light and dark`, async () => {
      // axe can inspect open roots only.
      stage.site.settings.openRoots = true;
      await open(page);
      for (const theme of ["light", "dark"]) {
        await stage.run(
          "document.documentElement.dataset.theme = arguments[0];",
          theme,
        );
        await stage.driver.sleep(300);
        await assertClean(stage.driver, null);
      }
    });

    it(`${page} fits a window of 320 px`, async (test) => {
      if (stage.engine !== "chromium") return test.skip("no way to set it");
      await resize(320);
      try {
        await open(page);
        assert.ok((await stage.run(`return ${WIDE};`)) <= 0);
      } finally {
        await resize(0);
      }
    });

    it(`${page} runs under a strict policy, and its links lead somewhere`, async () => {
      stage.site.hosting = { policy: POLICY };
      await stage.driver.get(stage.site.url + page);
      await stage.driver.sleep(300);
      const { refused, links } = await stage.run(
        `return {
          refused: window[Symbol.for("wiq-test")].log
            .filter(({ kind, what }) => kind === "policy" && !what.endsWith("wasm-eval"))
            .map(({ what }) => what),
          links: [...document.querySelectorAll("a[href], link[href], script[src], img[src]")]
            .map(({ href, src }) => href || src).filter((address) => address.startsWith(location.origin)),
        };`,
      );
      assert.deepEqual(refused, []);
      const own = new Set(links);
      for (const address of own) {
        const response = await fetch(address);
        assert.ok(response.ok, `${address}: ${response.status}`);
        const id = new URL(address).hash.slice(1);
        if (id) assert.match(await response.text(), new RegExp(`id="${id}"`));
      }
    });
  }

  it("the landing page runs the quiz to a verdict", async () => {
    const reader = await stage.visit("index.html");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  });

  it("each page of the site has the header, with its own link marked", async () => {
    for (const page of PAGES) {
      const html = await (await fetch(stage.site.url + page)).text();
      assert.doesNotMatch(html, /<!-- site:/, page);
      if (!html.includes("site-nav") || !html.includes("site.css")) continue;
      const marked = /href="([^"]+)" aria-current="page"/.exec(html)?.[1];
      if (page !== "index.html") assert.equal(marked, page);
    }
  });
});
