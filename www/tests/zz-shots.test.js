// @ts-check
import { it } from "node:test";
import { writeFileSync } from "node:fs";
import { devTools } from "./support/emulate.js";
import { Quiz, best, english } from "./support/quiz.js";
import { pageOf } from "./support/screenshots.js";
import { suite } from "./support/suite.js";
const lang = process.env.LANG2 ?? "en";
const quiz = lang === "en" ? english : new Quiz(lang);
const theme = process.env.THEME ?? "light";
const width = Number(process.env.W ?? 360);
const WHAT = {
  start: async () => {},
  help: (r) => r.help(),
  question: (r) => r.start(),
  notnow: (r) => r.take(best({ R1: "words", C1: "silent", D1: "sometimes" })),
  ordinary: (r) => r.take(best({ R1: "words", R2: "one-sided" })),
  blank: (r) => r.take({}),
  notworth: (r) => r.take(best({ D1: "often", D2: "often" })),
  notsafe: (r) => r.take(best({ A5: "more", A1: "once", D1: "often" })),
  own: (r) => r.take(best({ S1: "yes" })),
  both: (r) => r.take(best({ S1: "yes", A2: "once", R2: "no-contact" })),
  s1: (r) => r.take(best({ S1: "unsure" })),
  talk: (r) => r.take(best({ D2: "sometimes" })),
};
suite("shots", (stage) => {
  for (const name of (process.env.WHAT ?? Object.keys(WHAT).join()).split(",")) {
    it(name, async () => {
      const reader = await stage.visit(pageOf(stage, { quiz, theme }), "script", quiz);
      const chromium = devTools(stage.driver);
      await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height: 740, deviceScaleFactor: 1, mobile: false });
      await WHAT[name](reader);
      if (process.env.COUNTRY) await stage.run(`const root = window[Symbol.for("wiq-test")].rootOf(0); const s = root.querySelector("select"); if (s) { s.value = "${process.env.COUNTRY}"; s.dispatchEvent(new Event("change", { bubbles: true, composed: true })); }`);
      if (process.env.TICKS) await stage.run(`const root = window[Symbol.for("wiq-test")].rootOf(0); for (const i of [...root.querySelectorAll("input[type=checkbox]")].keys()) root.querySelectorAll("input[type=checkbox]")[i].click();`);
      await stage.driver.executeAsyncScript(`const [theme, done] = arguments; document.body.className = theme; document.activeElement?.blur(); document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)));`, theme);
      const height = await stage.run(`return Math.ceil(document.querySelector("worth-it-quiz").getBoundingClientRect().bottom + scrollY) + 16;`);
      const { data } = await chromium.sendAndGetDevToolsCommand("Page.captureScreenshot", { captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
      writeFileSync(`/tmp/shots/${lang}-${theme}-${width}-${name}${process.env.COUNTRY ?? ""}.png`, Buffer.from(data, "base64"));
    });
  }
});
