// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { emulate } from "./support/emulate.js";
import { best, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* The widget under the reader's settings, and in print. */

/** Returns a computed style of an element in the widget. */
const STYLE = `
  const [selector, name] = arguments;
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return getComputedStyle(root.querySelector(selector))[name];`;

const MOVING = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return [...root.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return transitionDuration !== "0s" || animationName !== "none";
  }).length;`;

suite("media", (stage) => {
  // The other engines' drivers can't set them.
  const skip = stage.engine !== "chromium";

  it("forced colours show what is chosen", { skip }, async () => {
    const features = [{ name: "forced-colors", value: "active" }];
    await emulate(stage, features);
    const reader = await stage.visit("pages/plain.html");
    await reader.start();
    await reader.choose("heat");
    const looks = await stage.run(STYLE, "input:checked", "appearance");
    assert.equal(looks, "auto");
    const border = await stage.run(STYLE, ".primary", "borderTopStyle");
    assert.equal(border, "solid");
  });

  it("without motion, nothing moves", { skip }, async () => {
    const value = (/** @type {string} */ value) => [
      { name: "prefers-reduced-motion", value },
    ];
    const reader = await stage.visit("pages/plain.html");
    await reader.start();
    await emulate(stage, value("no-preference"));
    assert.ok((await stage.run(MOVING)) > 0);
    await emulate(stage, value("reduce"));
    assert.equal(await stage.run(MOVING), 0);
  });

  it("paper shows neither an answer nor the result", { skip }, async () => {
    const reader = await stage.visit("pages/plain.html");
    await reader.take(best({ A1: "once" }));
    await emulate(stage, [], "print");
    const { text } = await reader.look();
    await emulate(stage, []);
    assert.equal(text, strings.about);
  });
});
