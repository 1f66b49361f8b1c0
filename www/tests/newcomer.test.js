// @ts-check
import assert from "node:assert/strict";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { addresses, addressesOf } from "../tools/addresses.js";
import { changesOf } from "../tools/changelog.js";
import { ROOT, run } from "../tools/run.js";
import { treeFiles } from "../tools/tree.js";
import { folderHandler, startServer } from "../tools/static-server.js";
import { best, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* A newcomer's path: what the README and docs/ link to is there, and the file that they download is all it takes. */

const ASSETS = join(ROOT, "www/dist-release/assets");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const PAGES = treeFiles().filter((name) =>
  /^((README|CONTRIBUTING)|docs\/.*)\.md$/.test(name),
);
/** The most words that the README may have, counted as `wc -w` does: marks and addresses too. */
const MOST_WORDS = 700;

/**
 * Returns the addresses that a page links to, in the text or by label.
 *
 * @param {string} text
 */
function linksOf(text) {
  const prose = text.replace(/^```[^]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  return [
    ...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to),
    ...[...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, to = ""]) => to),
  ];
}

/**
 * Returns the anchors that a Markdown page has, as GitHub makes them of headings.
 *
 * @param {string} text
 */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

/**
 * Returns whether an address of ours leads to something that a release publishes.
 *
 * @param {string} address
 */
function isPublished(address) {
  if (address.startsWith(addresses.downloads)) {
    return existsSync(join(ASSETS, address.slice(addresses.downloads.length)));
  }
  if (address.startsWith(addresses.homepage)) {
    const page = address.slice(addresses.homepage.length) || "index.html";
    return existsSync(join(ROOT, "www/dist-site", page));
  }
  const { repository, bugs, releases, npm } = addresses;
  return [repository, bugs, releases, npm].includes(address);
}

/** @param {string} name Of a zip of the release. */
const zipNames = (name) =>
  Object.keys(unzipSync(readFileSync(join(ASSETS, name))));

/** Whether an address is one of ours, right or wrong. */
const isOurs = (/** @type {string} */ address) =>
  address.includes("worth-it-quiz");

describe("the newcomer's path", () => {
  for (const page of PAGES) {
    it(`every link of ${page} leads somewhere`, () => {
      for (const link of linksOf(readFileSync(join(ROOT, page), "utf8"))) {
        if (/^https?:/.test(link)) {
          assert.ok(!isOurs(link) || isPublished(link), link);
          continue;
        }
        const [path = "", anchor] = link.split("#");
        const file = path ? join(ROOT, dirname(page), path) : join(ROOT, page);
        assert.ok(existsSync(file), link);
        if (anchor) {
          const anchors = anchorsOf(readFileSync(file, "utf8"));
          assert.ok(anchors.includes(anchor), link);
        }
      }
    });
  }

  it("a link to what no release has would be found", () => {
    assert.ok(isPublished(`${addresses.downloads}worth-it-quiz.js`));
    assert.ok(!isPublished(`${addresses.downloads}quiz.js`));
    assert.ok(!isPublished(`${addresses.homepage}nowhere.html`));
  });

  it(`the README has at most ${MOST_WORDS} words`, () => {
    const words = README.split(/\s+/).filter(Boolean).length;
    assert.ok(words <= MOST_WORDS, `${words} words`);
  });

  it("every label of the README has its address", () => {
    const labels = new Set(
      [...README.matchAll(/^\[([^\]]+)\]: /gm)].map(([, label = ""]) => label),
    );
    const used = [...README.matchAll(/\[([^\]\n]+)\](?![(:[])/g)];
    assert.ok(used.length > 5);
    for (const [, label = ""] of used) {
      assert.ok(labels.has(label.toLowerCase()), label);
    }
  });

  it("nothing but www/package.json says whose repository it is", () => {
    const owner = /github\.com\/([^/]+)\//.exec(addresses.repository)?.[1];
    // Not any path: the plugin's folder and file have such names too.
    const home = `(github(\\.com/|:)${owner}/|${owner}\\.github\\.io)`;
    const said = run("git", ["grep", "-lE", home]);
    const written = ["README.md", "www/package.json"];
    assert.deepEqual(said.trim().split("\n").sort(), written);
    const outside = README.replace(/<!-- addresses -->[^]*/, "");
    assert.ok(!outside.includes(`${owner}/worth-it-quiz`));
  });

  it("a fork's addresses follow from one line", () => {
    const fork = addressesOf("github:Some-One/a.quiz", "worth-it-quiz");
    assert.equal(fork.bugs, "https://github.com/Some-One/a.quiz/issues");
    assert.equal(fork.homepage, "https://some-one.github.io/a.quiz/");
    const own = addressesOf("github:one/one.github.io", "worth-it-quiz");
    assert.equal(own.homepage, "https://one.github.io/");
    for (const wrong of ["", "one/quiz", "https://github.com/one/quiz"]) {
      assert.throws(() => addressesOf(wrong, "worth-it-quiz"), /repository/);
    }
  });

  it("a release says what changed in it, and nothing of others", () => {
    const changelog =
      "# Changelog\n\n## Unreleased\n\n- c\n\n## 0.2.0 - 2026-01-02\n\n- b\n\n## 0.1.0\n\n- a\n";
    assert.equal(changesOf("0.2.0", changelog), "- b\n");
    assert.equal(changesOf("0.1.0", changelog), "- a\n");
    assert.throws(() => changesOf("0.3.0", changelog), /## 0\.3\.0/);
    assert.throws(() => changesOf("0.1.0", "## 0.1.0\n\n## 0.0.1\n\n- a"));
  });

  it("every built file is in the release, by itself or in the zip, with its sum", () => {
    const sums = readFileSync(join(ASSETS, "SHA256SUMS"), "utf8");
    const names = readdirSync(ASSETS).filter((name) => name !== "SHA256SUMS");
    for (const name of names) assert.ok(sums.includes(`  ${name}\n`), name);
    for (const kind of ["files.zip", "site.zip", "wordpress.zip"]) {
      assert.ok(names.includes(`worth-it-quiz.${kind}`), kind);
    }
    assert.equal(names.filter((name) => name.endsWith(".tgz")).length, 1);
    const built = readdirSync(join(ROOT, "www/dist"));
    const zipped = zipNames("worth-it-quiz.files.zip");
    for (const name of [...built, "LICENSE"]) {
      assert.ok(zipped.includes(name), name);
    }
    const plugin = zipNames("worth-it-quiz.wordpress.zip");
    const notices = "worth-it-quiz/quiz/worth-it-quiz.licenses.txt";
    assert.ok(plugin.includes(notices));
  });

  it("the licences of all that is bundled are in the notice file", () => {
    const notices = readFileSync(
      join(ASSETS, "worth-it-quiz.licenses.txt"),
      "utf8",
    );
    const lock = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
    for (const name of ["postcard", "serde", "wasm-bindgen", "deserr"]) {
      const version = new RegExp(
        `^${name} = (?:\\{ version = )?"=([^"]+)"`,
        "m",
      ).exec(lock)?.[1];
      assert.ok(version, name);
      assert.ok(notices.includes(`${name} ${version} (`), name);
    }
    assert.match(notices, /^leven [\d.]+ \(MIT\)$/m);
    assert.match(notices, /standard library of Rust/);
    // What only builds and tests is not shipped.
    assert.doesNotMatch(notices, /^(proptest|esbuild|syn|serde_derive) /m);
  });
});

suite("a folder with the released script alone", (stage) => {
  const folder = mkdtempSync(join(tmpdir(), "wiq-newcomer-"));
  /** @type {(() => Promise<void>)[]} */
  const ends = [];
  after(async () => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true });
  });

  it("reaches a verdict by the README's line, in a page of five lines", async () => {
    const line = /^```html\n(.+)\n```$/m.exec(README)?.[1] ?? "";
    const page = [
      "<!doctype html>",
      '<html lang="en">',
      "<title>My post</title>",
      `<body>${line}</body>`,
      "</html>",
    ];
    copyFileSync(
      join(ASSETS, "worth-it-quiz.js"),
      join(folder, "worth-it-quiz.js"),
    );
    // The tests' eyes into the closed root; the page itself is as a newcomer would write it.
    const eyes = await (await fetch(`${stage.site.url}post.html`)).text();
    const scripts = [
      ...eyes.matchAll(/<script>\/\/<!\[CDATA\[[^]*?<\/script>/g),
    ];
    assert.equal(scripts.length, 2);
    writeFileSync(
      join(folder, "index.html"),
      page.join("\n").replace("<title>", `${scripts.join("")}<title>`),
    );
    assert.deepEqual(readdirSync(folder).sort(), [
      "index.html",
      "worth-it-quiz.js",
    ]);
    const server = await startServer([folderHandler(folder)]);
    ends.push(server.close);
    await stage.driver.get(server.url);
    const reader = new Reader(stage.driver);
    await reader.until("start");
    await reader.take(best({ A1: "once" }));
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["not-safe"]?.title);
  });
});
