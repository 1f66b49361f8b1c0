// @ts-check
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run.js";

/*
 * Writes the template of the WordPress plugin's translations, with the marks that WordPress's own tool looks for. It wants
 * GNU gettext (Debian: gettext). Run as a program, it writes the file anew.
 */

const SOURCE = join(ROOT, "www", "wordpress", "worth-it-quiz");
export const POT = join(SOURCE, "languages", "worth-it-quiz.pot");

/** The functions that mark a text; `2c` is the context of the first. */
const KEYWORDS = ["__", "_e", "_x:1,2c", "_n:1,2", "esc_html__", "esc_attr__"];
/** What WordPress translates of the plugin's head. */
const HEAD = ["Plugin Name", "Plugin URI", "Description", "Author"];
/** What it translates of block.json, each with its context. */
const BLOCK = ["title", "description", "keywords"];

/** Returns the template's text. */
export function pluginPot() {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
  const entries = [
    header(),
    ...headEntries(),
    ...blockEntries(),
    marked("PHP", files, ".php"),
    marked("JavaScript", files, ".js"),
  ].join("\n");
  // A text that stands in several files is one entry.
  return gettext("msguniq", ["--no-wrap"], entries);
}

function header() {
  return `# This file is distributed under the MIT licence.
msgid ""
msgstr ""
"Project-Id-Version: Worth It Quiz\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: worth-it-quiz\\n"
`;
}

function headEntries() {
  const php = readFileSync(join(SOURCE, "worth-it-quiz.php"), "utf8");
  return HEAD.flatMap((name) => {
    const [, text] = new RegExp(`^ \\* ${name}: (.+)$`, "m").exec(php) ?? [];
    // An address is the same in every language, and filled in by the build.
    return text && !text.includes("{{")
      ? [entry("worth-it-quiz.php", text)]
      : [];
  });
}

function blockEntries() {
  const block = JSON.parse(readFileSync(join(SOURCE, "block.json"), "utf8"));
  return BLOCK.flatMap((name) =>
    [block[name]].flat().map((text) => {
      const context = `block ${name.replace(/s$/, "")}`;
      return entry("block.json", text, context);
    }),
  );
}

/**
 * @param {string} file
 * @param {string} text
 * @param {string} [context]
 */
function entry(file, text, context) {
  return [
    `#: ${file}`,
    ...(context ? [`msgctxt ${JSON.stringify(context)}`] : []),
    `msgid ${JSON.stringify(text)}`,
    `msgstr ""\n`,
  ].join("\n");
}

/**
 * Returns the entries of the files of one language.
 *
 * @param {string} language As gettext calls it.
 * @param {string[]} files
 * @param {string} end
 */
function marked(language, files, end) {
  const args = [
    ...["--output=-", "--no-wrap", "--from-code=UTF-8"],
    ...[`--language=${language}`, "--add-comments=translators", "--keyword"],
    ...KEYWORDS.map((keyword) => `--keyword=${keyword}`),
    ...files.filter((name) => name.endsWith(end)),
  ];
  // Its own header says the present time, and ends with an empty line.
  return gettext("xgettext", args).replace(/^[^]*?\n\n/, "");
}

/**
 * Runs one of gettext's programs in the plugin's folder.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} [input]
 */
function gettext(program, args, input) {
  return execFileSync(program, args, {
    cwd: SOURCE,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    stdio: ["pipe", "pipe", "ignore"],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(POT, pluginPot());
  console.log(`plugin: ${POT}`);
}
