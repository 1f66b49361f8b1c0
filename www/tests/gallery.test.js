// @ts-check
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { wcagContrast } from "culori";
import { contrast } from "./support/contrast.js";
import { compare, pageOf, recolour, shoot } from "./support/screenshots.js";
import { Quiz, english } from "./support/quiz.js";
import { SCREENS } from "./support/screens.js";
import { suite } from "./support/suite.js";

/*
 * Compares every screen with the pictures of www/tests/gallery/. `make gallery` takes new ones; look at them before you
 * commit them. Differences are saved in target/gallery/.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/screens.js").VisitedScreen} Screen */

const GALLERY = new URL("./gallery/", import.meta.url);
const THEMES = new URL("../site/themes/", import.meta.url);
const OUT = new URL("../../target/gallery/", import.meta.url);
const TAKES_NEW = Boolean(process.env.WIQ_NEW_GALLERY);
/** The share of pixels that may differ: versions of the browser draw edges slightly differently. */
const MOST = 0.001;
const THEME_OF = { dusk: "dark" };
/** The screen with the most of a theme's colours. */
const FULLEST = "not-safe";

const arabic = new Quiz("ar");
/** @type {{ name: string, quiz: Quiz, looks: { name: string, theme: string, width: number }[] }[]} */
const SETS = [
  {
    name: "English",
    quiz: english,
    looks: [
      { name: "light", theme: "light", width: 720 },
      { name: "dark", theme: "dark", width: 720 },
      { name: "narrow", theme: "light", width: 360 },
    ],
  },
  {
    name: "Arabic",
    quiz: arabic,
    looks: [{ name: "arabic", theme: "light", width: 360 }],
  },
];

/** @param {string} file @param {Buffer} picture */
function assertLooks(file, picture) {
  const known = new URL(file, GALLERY);
  if (TAKES_NEW) return writeFileSync(known, picture);
  const { differs, diff } = compare(readFileSync(known), picture);
  if (differs <= MOST) return undefined;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL(file, OUT), picture);
  if (diff) writeFileSync(new URL(`diff-${file}`, OUT), diff);
  const share = (differs * 100).toFixed(2);
  const where = fileURLToPath(new URL(file, OUT));
  assert.fail(`${file}: ${share} % of the pixels differ; see ${where}`);
}

/** @param {Stage} stage */
function screensLook(stage) {
  for (const { name, quiz, looks } of SETS) {
    for (const screen of SCREENS) {
      it(`shows ${screen.name} as in the gallery, ${name}`, async () => {
        const reader = await stage.visit(
          pageOf(stage, { quiz }),
          "script",
          quiz,
        );
        await screen.go(reader);
        for (const look of looks) {
          assertLooks(
            `${look.name}-${screen.name}.png`,
            await shoot(stage, look),
          );
        }
      });
    }
  }
}

/** @param {Stage} stage */
function themesLook(stage) {
  const shown = ["question", FULLEST];
  for (const file of readdirSync(THEMES)) {
    const name = file.replace(/\.css$/, "");
    const theme = THEME_OF[/** @type {keyof THEME_OF} */ (name)] ?? "light";
    const css = readFileSync(new URL(file, THEMES), "utf8");
    for (const screen of SCREENS) {
      it(`theme ${name}: ${screen.name} can be read`, async () => {
        const path = pageOf(stage, { quiz: english, theme, css });
        const reader = await stage.visit(path);
        await screen.go(reader);
        const { faint } = await contrast(stage, 4.5);
        assert.deepEqual(faint, []);
        if (!shown.includes(screen.name)) return;
        const look = { theme, width: 720 };
        assertLooks(
          `theme-${name}-${screen.name}.png`,
          await shoot(stage, look),
        );
      });
    }
  }
}

it("sees that the button has another colour", () => {
  const known = readFileSync(new URL("light-question.png", GALLERY));
  const { differs } = compare(known, recolour(known, "1f5f59", "1d4f91"));
  assert.ok(differs > MOST, `${differs}`);
  assert.equal(compare(known, known).differs, 0);
});

/** What has to be visible without being text, with its background. */
const SEEN = [
  ["control", "background"],
  ["control", "surface"],
  ["accent", "background"],
  ["accent", "surface"],
];
const FRAME = new URL("../embed/styles/frame.css", import.meta.url);

/** Returns the colours of a style sheet. @param {string} css */
const coloursIn = (css) =>
  Object.fromEntries(
    [...css.matchAll(/--wiq-([a-z-]+)[:,] (#\w+)/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

/** Every theme that is shipped with its colours, including our light and dark ones. */
function colours() {
  const [, light = "", dark = ""] = readFileSync(FRAME, "utf8").split(
    /^\.frame(?:\.dark)? \{/m,
  );
  const themes = readdirSync(THEMES).map((file) => [
    file,
    readFileSync(new URL(file, THEMES), "utf8"),
  ]);
  return [["light", light], ["dark", dark], ...themes].map(
    ([name = "", css = ""]) => ({ name, of: coloursIn(css) }),
  );
}

for (const { name, of } of colours()) {
  it(`borders and marks can be seen: ${name}`, () => {
    for (const [front = "", back = ""] of SEEN) {
      const ratio = wcagContrast(of[front] ?? "", of[back] ?? "");
      assert.ok(ratio >= 3, `${front} on ${back}: ${ratio}`);
    }
  });
}

suite("gallery", (stage) => {
  // Each engine renders text differently; the pictures of one show whether the style sheet changed.
  if (stage.engine !== "chromium") return;
  screensLook(stage);
  themesLook(stage);
});
