// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { strFromU8 } from "fflate";
import { POT, pluginPot } from "../tools/plugin-pot.js";
import { pluginFiles } from "./support/plugin-zips.js";
import { INSTALLED, NEWEST_RELEASE } from "./support/wordpress.js";

/*
 * The plugin's files, held to the rules by which WordPress's directory checks what is handed in. Its own tool, Plugin Check,
 * is in no registry that the project uses, and neither are WordPress's sniffs for PHP_CodeSniffer; so the rules that fit
 * this plugin are stated here. That what is printed is escaped is tested by what wordpress.test.js prints. Not among them: `Contributors` in readme.txt, the names of accounts in that directory, which
 * whoever hands the plugin in has to add.
 */

const files = pluginFiles();
const names = Object.keys(files);
/** @param {string} name */
const text = (name) => strFromU8(files[name] ?? new Uint8Array());
/** @param {string} end */
const own = (end) =>
  names.filter((name) => name.endsWith(end) && !name.startsWith("quiz/"));

/** @param {string} source @param {string} name The name of a field. */
const field = (source, name) =>
  new RegExp(`^(?: \\* )?${name}: (.+)$`, "m").exec(source)?.[1];

const readme = text("readme.txt");
const head = text("worth-it-quiz.php");

/** What none of the plugin's PHP may use, by the rules. */
const FORBIDDEN = {
  "the network": /\b(curl_|fsockopen|file_get_contents\s*\(\s*['"]http)/,
  "code from texts": /\b(eval|create_function|assert|call_user_func)\s*\(|`/,
  "names of other files":
    /\b(base64_decode|str_rot13|gzinflate|move_uploaded_file)\s*\(/,
  "its own database queries": /\$wpdb/,
  "input of a request": /\$_(GET|POST|REQUEST|COOKIE|SERVER|FILES)\b/,
  "settings of the server": /\b(ini_set|error_reporting|set_time_limit)\s*\(/,
  "short tags": /<\?(?!php)/,
  heredoc: /<<</,
  "output of its own": /\b(echo|print|printf|print_r|var_dump)\b[\s(]/,
  "translations that WordPress loads by itself": /load_plugin_textdomain/,
  "a script tag": /<script/,
};

describe("the plugin's files", () => {
  it("name the newest WordPress that they were tried with", () => {
    const { folder } = NEWEST_RELEASE ?? INSTALLED;
    const source = readFileSync(`${folder}/wp-includes/version.php`, "utf8");
    const [, newest] = /\$wp_version = '(\d+\.\d+)/.exec(source) ?? [];
    const tested = Number(field(readme, "Tested up to"));
    // Where no newer one could be had, an older one is no reason to doubt it.
    if (NEWEST_RELEASE) assert.equal(tested, Number(newest));
    else assert.ok(tested >= Number(newest));
  });

  it("say the same in both heads", () => {
    for (const name of [
      "Requires at least",
      "Requires PHP",
      "License",
      "License URI",
    ]) {
      assert.ok(field(head, name), name);
      assert.equal(field(readme, name), field(head, name), name);
    }
    assert.equal(field(readme, "Stable tag"), field(head, "Version"));
    assert.match(readme, /^=== Worth It Quiz ===$/m);
    assert.equal(field(head, "Plugin Name"), "Worth It Quiz");
    assert.equal(field(head, "Text Domain"), "worth-it-quiz");
    const addresses = ["Plugin URI", "Author URI"].map((name) =>
      String(new URL(String(field(head, name)))),
    );
    assert.notEqual(addresses[0], addresses[1]);
  });

  it("describe the plugin within the directory's limits", () => {
    const tags = String(field(readme, "Tags")).split(", ");
    assert.ok(tags.length <= 5, `${tags.length} tags`);
    const [, short = ""] = /\n\n([^\n=]+)\n\n== Description/.exec(readme) ?? [];
    assert.ok(short && short.length <= 150, `${short.length} characters`);
    const [, upgrade = ""] = /== Upgrade Notice ==([^]+)$/.exec(readme) ?? [];
    assert.ok(upgrade.trim() && upgrade.length <= 300);
    for (const title of ["Installation", "Changelog"])
      assert.match(readme, new RegExp(`^== ${title} ==$`, "m"));
    assert.ok(readme.length < 10_000);
  });

  it("have no name or kind that the directory refuses", () => {
    const bases = names.map((name) =>
      String(name.split("/").at(-1)).toLowerCase(),
    );
    assert.deepEqual([...new Set(bases)].length, bases.length);
    for (const name of names) {
      assert.match(name, /^[\w.\-/]+$/);
      assert.doesNotMatch(name, /(^|\/)\./);
      assert.match(name, /\.(php|js|json|txt|pot)$|^LICENSE$/);
    }
    assert.ok(names.every((name) => !text(name).includes("{{")));
  });

  it("can't be run by themselves, and are in a namespace", () => {
    for (const name of own(".php")) {
      assert.match(text(name), /\ndefined\( 'ABSPATH' \) \|\| exit;\n/, name);
      if (!name.endsWith(".asset.php"))
        assert.match(text(name), /\nnamespace WorthItQuiz;\n/, name);
    }
  });

  it("use nothing that the directory refuses", () => {
    for (const name of own(".php")) {
      const code = text(name).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
      for (const [what, pattern] of Object.entries(FORBIDDEN))
        assert.doesNotMatch(code, pattern, `${name}: ${what}`);
    }
  });

  it("name the text domain in every text, and explain every placeholder", () => {
    const calls = [...own(".php"), ...own(".js")].flatMap((name) =>
      [
        ...text(name).matchAll(
          /\b(?:__|esc_html__|esc_attr__|_x|_e)\(\s*(['"])([^]*?)\1\s*,?\s*([^)]*)\)/g,
        ),
      ].map((found) => ({
        name,
        words: String(found[2]),
        domain: String(found[3]),
        before: text(name).slice(0, found.index).split("\n").slice(-4).join(),
      })),
    );
    assert.ok(calls.length > 40, `${calls.length} calls`);
    for (const { name, words, domain, before } of calls) {
      assert.match(domain, /^['"]worth-it-quiz['"],?\s*$/, `${name}: ${words}`);
      if (/%[\d$]*[sd]/.test(words))
        assert.match(before, /translators:/, `${name}: ${words}`);
    }
  });

  it("have the template of translations that the texts have", () => {
    assert.equal(
      readFileSync(POT, "utf8"),
      pluginPot(),
      "run node www/tools/plugin-pot.js",
    );
    execFileSync("msgfmt", ["--check-format", "--output-file=-", POT]);
  });

  it("are PHP that the oldest declared version can read", () => {
    for (const name of own(".php")) {
      execFileSync("php", ["-l"], { input: text(name), stdio: "pipe" });
      // What came after PHP 7.4.
      assert.doesNotMatch(
        text(name),
        /\?->|\bmatch\s*\(|\benum\b|\breadonly\b|str_(contains|starts_with|ends_with)\(|#\[/,
        name,
      );
    }
  });
});
