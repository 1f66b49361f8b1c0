// @ts-check
import { wcagContrast } from "culori";

/** Returns each text in a widget's root with its colour and the nearest background colour behind it. */
const PAIRS = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\\(.*, 0\\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return "white";
  };
  return [...root.querySelectorAll("*")]
    .filter((element) => element.getClientRects().length > 0 &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => ({
      text: element.textContent.trim().slice(0, 40),
      colour: getComputedStyle(element).color,
      behind: behind(element),
    }));`;

/**
 * Measures the contrast of every text on the screen, by the ratio of WCAG 2.
 *
 * @param {import("./suite.js").Stage} stage
 * @param {number} least
 * @returns {Promise<{ measured: number, faint: string[] }>} `faint` lists the texts below the least.
 */
export async function contrast(stage, least) {
  /** @type {{ text: string, colour: string, behind: string }[]} */
  const pairs = await stage.run(PAIRS);
  const faint = pairs
    .map((pair) => ({ ...pair, ratio: wcagContrast(pair.colour, pair.behind) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}`);
  return { measured: pairs.length, faint };
}
