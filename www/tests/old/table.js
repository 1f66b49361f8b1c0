// @ts-check
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import prettier from "prettier";

/* The table of docs/browsers.md, between its two marks. */

/**
 * One version's outcome.
 *
 * @typedef {object} OldRow
 * @property {string} version The whole version of the browser.
 * @property {string} source The package that it came from.
 * @property {string[]} cells What became of each form.
 * @property {string} error What its console has.
 */

const FILE = new URL("../../../docs/browsers.md", import.meta.url);
const [START, END] = ["<!-- test-old -->\n", "<!-- /test-old -->"];

/**
 * Compares the table with what was seen, or writes it, if `WIQ_WRITE` is set.
 *
 * @param {string[]} forms
 * @param {OldRow[]} rows
 */
export async function checkTable(forms, rows) {
  const table = [
    ["Chromium", ...forms, "in the console", "from the package"],
    Array(forms.length + 3).fill("---"),
    ...rows.map(({ version, source, cells, error }) => [
      version,
      ...cells,
      error && `\`${error}\``,
      `\`${source}\``,
    ]),
  ];
  const lines = table.map((cells) => `| ${cells.join(" | ")} |`);
  const [head = "", rest = ""] = readFileSync(FILE, "utf8").split(START);
  const [, foot = ""] = rest.split(END);
  const text = `${head}${START}\n${lines.join("\n")}\n\n${END}${foot}`;
  const wanted = await prettier.format(text, { parser: "markdown" });
  if (process.env.WIQ_WRITE) writeFileSync(FILE, wanted);
  assert.equal(
    readFileSync(FILE, "utf8"),
    wanted,
    "docs/browsers.md: WIQ_WRITE=1 make test-old",
  );
}
