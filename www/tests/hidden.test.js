// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { logged } from "./support/call-probe.js";
import { suite } from "./support/suite.js";

/* What hides or disables the element, or anything around it, hides or disables the quiz. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/**
 * @param {Stage} stage
 * @param {{ around?: string, attributes?: string, head?: string }} page
 */
async function open(stage, { around = "", attributes = "", head = "" }) {
  stage.site.page(
    "hidden.html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${head}</head>
     <body><button id="before">Before</button>
     <div id="around" ${around}><worth-it-quiz ${attributes} debug></worth-it-quiz></div>
     <button id="after">After</button><script async src="worth-it-quiz.js"></script></body></html>`,
  );
  await stage.driver.get(`${stage.site.url}hidden.html`);
  await stage.driver.wait(
    () =>
      stage.run(
        `return !!window[Symbol.for("wiq-test")].rootOf(0)?.querySelector(".body")?.textContent;`,
      ),
    5000,
    "nothing was drawn",
  );
}

/** Where a native button in the same place would be, and what is hit there. */
const STATE = `
  const host = document.querySelector("worth-it-quiz");
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const leave = root.querySelector(".leave");
  const { left, top, width, height } = leave.getBoundingClientRect();
  const hit = width > 0 && document.elementFromPoint(left + width / 2, top + height / 2);
  return {
    drawn: width > 0 && getComputedStyle(leave).visibility === "visible",
    clickable: hit === host,
  };`;

/** The ways to hide or disable, and what remains. @type {[name: string, page: Parameters<typeof open>[1], want: { drawn?: boolean, clickable: boolean }][]} */
const WAYS = [
  [
    "visibility of a popup",
    { around: `style="visibility: hidden; opacity: 0; pointer-events: none"` },
    { drawn: false, clickable: false },
  ],
  [
    "visibility: collapse around it",
    { around: `style="visibility: collapse"` },
    { drawn: false, clickable: false },
  ],
  [
    "visibility of its own",
    { attributes: `style="visibility: hidden"` },
    { drawn: false, clickable: false },
  ],
  [
    "pointer-events around it",
    { around: `style="pointer-events: none"` },
    { drawn: true, clickable: false },
  ],
  ["inert around it", { around: "inert" }, { clickable: false }],
  ["inert of its own", { attributes: "inert" }, { clickable: false }],
  [
    "display in its style",
    { attributes: `style="display: none"` },
    { drawn: false, clickable: false },
  ],
  [
    "display in a style sheet",
    { head: `<style>worth-it-quiz { display: none }</style>` },
    { drawn: false, clickable: false },
  ],
  [
    "the attribute hidden",
    { attributes: "hidden" },
    { drawn: false, clickable: false },
  ],
  [
    "the attribute popover",
    { attributes: "popover" },
    { drawn: false, clickable: false },
  ],
  ["nothing", {}, { drawn: true, clickable: true }],
];

/** @param {Stage} stage */
function hides(stage) {
  for (const [name, page, want] of WAYS) {
    it(`is hidden or disabled by ${name}`, async () => {
      await open(stage, page);
      const { drawn, clickable } = await stage.run(STATE);
      assert.equal(clickable, want.clickable, "clickable");
      if (want.drawn !== undefined) assert.equal(drawn, want.drawn, "drawn");
      if (want.drawn === true) return;
      await stage.run(`document.getElementById("before").focus();`);
      await stage.driver.actions().sendKeys(Key.TAB).perform();
      const focused = await stage.run(`return document.activeElement.id;`);
      // Firefox's driver goes on to the browser's own buttons from the page's last.
      assert.notEqual(
        await stage.run(`return document.activeElement.localName;`),
        "worth-it-quiz",
      );
      if (want.drawn === false) assert.equal(focused, "after");
    });
  }

  it("comes back when a framework shows it", async () => {
    await open(stage, { attributes: `style="display: none"` });
    await stage.run(
      `document.querySelector("worth-it-quiz").style.display = "";`,
    );
    assert.deepEqual(await stage.run(STATE), { drawn: true, clickable: true });
  });

  it("opens as a popover", async () => {
    await open(stage, { attributes: "popover" });
    const can = await stage.run(`
      const host = document.querySelector("worth-it-quiz");
      host.showPopover?.();
      return !!host.showPopover;`);
    if (!can) return;
    await stage.driver.sleep(200);
    assert.deepEqual(await stage.run(STATE), { drawn: true, clickable: true });
  });
}

/** Attributes of frameworks and of the platform. */
const FRAMEWORKS = [
  `x-show="open" x-transition.opacity x-data="{}"`,
  `hx-get="/x" hx-swap-oob="true" wire:ignore wire:key="1" up-keep phx-update="ignore"`,
  `v-if="a" v-on:click="b" :class="c" @click="d" ng-if="e" *ngIf="f" [hidden]="g" (click)="h" #ref _ngcontent-abc`,
  `popover contenteditable="false" spellcheck="false" data-turbo-permanent itemscope itemtype="x" exportparts="leave"`,
  `bis_skin_checked="1" client:load on:click="x" q:id="1" jsaction="x" s-bind="y"`,
];

/** @param {Stage} stage */
function keepsQuiet(stage) {
  for (const attributes of FRAMEWORKS) {
    it(`warns of none of ${attributes}`, async () => {
      await open(stage, { attributes });
      await stage.driver.sleep(300);
      const said = await logged(stage.driver, /^console/);
      const warnings = said.filter(({ what }) => /no attribute/.test(what));
      assert.deepEqual(warnings, []);
    });
  }

  it("still warns of what was misspelt", async () => {
    await open(stage, { attributes: `contry="DE" exit-ulr="x"` });
    await stage.driver.sleep(300);
    const said = await logged(stage.driver, /^console/);
    const warnings = said.filter(({ what }) => /no attribute/.test(what));
    assert.ok(warnings.length >= 2, JSON.stringify(said));
  });
}

suite("hidden", hides, keepsQuiet);
