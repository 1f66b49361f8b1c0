// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import { WORK } from "./support/project.js";

/* Writes RESULTS.md from the results of each engine's last run. */

/**
 * @typedef {import("./support/engine.js").EngineResult} EngineResult
 * @typedef {import("./support/visitor.js").Outcome} Outcome
 */

const FILE = fileURLToPath(new URL("RESULTS.md", import.meta.url));
const HEAD = `# What engines make of the quiz

\`make test-engines\` writes this table. Each engine was installed from its registry, a site was published with it, and the
page was opened in Chromium and driven by the pointer, through all questions, to a verdict. _Without scripts_ says
whether the link to help stands in the page as it is served, for feeds and for readers whose browser runs no scripts.
_Leave in sight_ says whether _Leave this page_ could be seen and pressed when the result came: a bar that a theme fixes
to the top of the window could cover it. The quiz keeps clear of such bars; where it does not see one, say its height in
the site's style sheet, such as \`worth-it-quiz { --wiq-top: 80px }\`.
`;
const FILES = `## Where the quiz's files go

In these folders they are published at \`/quiz/\`, as the line's \`src="/quiz/worth-it-quiz.js"\` has it.
`;
/** @type {Record<Outcome, string>} */
const WORDS = {
  verdict: "the quiz, to a verdict",
  link: "the link to help only",
  text: "the line, as text",
  nothing: "nothing",
};

/** @type {EngineResult[]} */
const engines = readdirSync(join(WORK, "found"))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(WORK, "found", name), "utf8")));

/** @param {EngineResult} seen */
const rows = ({ name, version, found }) =>
  found.map(({ content, outcome, bare, leave, owner }) =>
    row(
      `${name} ${version}`,
      content,
      WORDS[outcome],
      outcome === "verdict" ? yes(leave) : "–",
      yes(bare),
      owner,
    ),
  );

/** @param {boolean} is */
const yes = (is) => (is ? "yes" : "no");

/** @param {...string} cells */
const row = (...cells) =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const files = [
  row("engine", "the quiz's files"),
  row("---", "---"),
  // Two releases of one engine are one row.
  ...new Set(engines.map(({ name, files }) => row(name, files))),
].join("\n");
const table = [
  row(
    "engine",
    "content",
    "the page has",
    "_Leave_ in sight",
    "without scripts",
    "what the owner does",
  ),
  row(...Array(6).fill("---")),
  ...engines.flatMap(rows),
].join("\n");
const text = await prettier.format(
  `${HEAD}\n${table}\n\n${FILES}\n${files}\n`,
  {
    parser: "markdown",
  },
);
writeFileSync(FILE, text);
console.log("engines: the table is in www/engines/RESULTS.md");
