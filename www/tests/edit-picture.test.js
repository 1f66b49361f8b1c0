// @ts-check
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import { compare, FONT_FACES } from "./support/screenshots.js";
import { devTools } from "./support/emulate.js";
import { suite } from "./support/suite.js";
import { Writer } from "./support/writer.js";

/* The picture of the guide, docs/editor.md: as the editor looks. `make gallery` takes a new one. */

const KNOWN = new URL("gallery/editor.png", import.meta.url);
const OUT = new URL("out/", import.meta.url);
const SIZE = { width: 1360, height: 860 };
/** The share of pixels that may differ: the edges of letters, and the caret. */
const MOST = 0.005;
/** The same fonts on every machine, and nothing that moves. */
const STYLE = `${FONT_FACES} :root { --sans: Picture; --serif: Georgia; --mono: Picture; }
  * { caret-color: transparent !important; }
  .said { display: none; } ::-webkit-scrollbar { display: none; }`;

suite("edit picture", (stage) => {
  it("the guide shows the editor as it is", async (test) => {
    if (stage.engine !== "chromium")
      return test.skip("pictures are Chromium's");
    stage.site.settings.openRoots = true;
    const chromium = devTools(stage.driver);
    await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      ...SIZE,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await stage.driver.get(`${stage.site.url}edit.html`);
    await stage.driver.executeAsyncScript(
      `const style = document.createElement("style");
      style.textContent = arguments[0];
      document.head.append(style);
      document.documentElement.dataset.theme = "light";
      document.fonts.ready.then(arguments[1]);`,
      STYLE,
    );
    const writer = new Writer(stage.driver, "mouse");
    await writer.openOurs();
    await writer.go("about");
    await writer.write("lang", "nl");
    await writer.go("question:1:1");
    await writer.write(
      "sections[1].questions[1].text",
      "Nam je ex je voor lief, en kwam het meeste van jou?",
    );
    await writer.write("sections[1].questions[1].choices[0].text", "");
    await writer.settled();
    await stage.driver.executeAsyncScript(
      `scrollTo(0, 0);
      document.querySelector(".desk-fields").scrollTop = 0;
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(arguments[0])));`,
    );
    const { data } = await chromium.sendAndGetDevToolsCommand(
      "Page.captureScreenshot",
      { clip: { x: 0, y: 0, ...SIZE, scale: 0.75 } },
    );
    const picture = Buffer.from(data, "base64");
    if (process.env.WIQ_NEW_GALLERY) {
      writeFileSync(KNOWN, picture);
      return;
    }
    const { differs, diff } = compare(readFileSync(KNOWN), picture);
    if (differs <= MOST) return;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(new URL("editor.png", OUT), picture);
    if (diff) writeFileSync(new URL("editor.diff.png", OUT), diff);
    assert.fail(
      `${(differs * 100).toFixed(2)} % of the picture differ: see www/tests/out/, or take a new one by make gallery`,
    );
  });
});
