// @ts-check
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { PLUGIN } from "../tools/plugin.js";
import { INSTALLED, NEWEST_RELEASE, WordPress } from "./support/wordpress.js";
import { engine } from "./support/engine.js";
import { Visitor } from "./support/visitor.js";
import { Writer } from "./support/writer.js";

/**
 * @typedef {import("./support/engine.js").SiteCase} SiteCase
 * @typedef {"administrator" | "editor" | "author"} Role
 *
 * @typedef {SiteCase & { role: Role, path: string, write: (writer: Writer, title: string, line: string) => Promise<void> }} Post
 */

const PASTE = "Paste the line into a block _Custom HTML_.";
const PASTE_TEXT = "Paste the line in the tab _Text_.";
const PLUGIN_ONLY =
  "Install the plugin (an administrator does); WordPress takes script tags away from authors.";
const SHORTCODE = "Write `[worth-it-quiz]`, with the plugin.";

/**
 * Values that would break out of an attribute, or execute something. The shortcode and the block get them unescaped.
 */
const HOSTILE = {
  country: `IE"><script>document.title="taken"</script>`,
  theme: `' onclick='document.title="taken"' x='`,
  "heading-level": `2" onmouseover="document.title='taken'`,
  lang: "../../../wp-config",
  "exit-url": "javascript:document.title='taken'",
  document: "data:text/html,<script>document.title='taken'</script>",
  base: "https://elsewhere.example/",
  onclick: "document.title='taken'",
};
const HOSTILE_TEXT = `<img src="x" onerror="document.title='taken'">Find & call "one"`;

/** The address of the plugin's files. */
const FOLDER = /\/wp-content\/plugins\/worth-it-quiz\/quiz\/$/;

/** @type {Post[]} */
const POSTS = [
  ...pasted("administrator", "verdict"),
  ...pasted("editor", "verdict"),
  ...pasted("author", "link"),
  {
    role: "administrator",
    content: "block editor, pasted where text goes, administrator",
    path: "administrator-paste",
    outcome: "link",
    owner: PASTE,
    write: blocks("paste"),
  },
  {
    role: "administrator",
    content: "classic editor, tab _Visual_, administrator",
    path: "administrator-visual-tab",
    outcome: "text",
    owner: PASTE_TEXT,
    write: (writer, title, line) => writer.writeClassic(title, line, "visual"),
  },
  ...withPlugin("administrator"),
  ...withPlugin("editor"),
  ...withPlugin("author"),
  {
    role: "author",
    content: "plugin: its shortcode, classic editor, author",
    path: "author-shortcode-classic",
    outcome: "verdict",
    owner: SHORTCODE,
    write: classic(
      `[worth-it-quiz country='IE' debug]Call "one"[/worth-it-quiz]`,
    ),
    then: attributesAre({ country: "IE", debug: "debug" }),
  },
  {
    role: "author",
    content: "plugin: its shortcode with hostile values, author",
    path: "author-shortcode-hostile",
    outcome: "verdict",
    owner: "Nothing: the values are made safe or left out.",
    write: classic(hostileShortcode()),
    then: isSafe,
  },
];

/**
 * Returns the posts with the line pasted correctly.
 *
 * @param {Role} role
 * @param {import("./support/engine.js").Outcome} outcome
 * @returns {Post[]}
 */
function pasted(role, outcome) {
  const only = outcome === "verdict" ? undefined : PLUGIN_ONLY;
  return [
    {
      role,
      content: `block editor, block _Custom HTML_, ${role}`,
      path: `${role}-html-block`,
      outcome,
      owner: only ?? PASTE,
      write: blocks("html"),
    },
    {
      role,
      content: `classic editor, tab _Text_, ${role}`,
      path: `${role}-text-tab`,
      outcome,
      owner: only ?? PASTE_TEXT,
      write: classic(),
    },
  ];
}

/**
 * Returns the posts with the plugin's block and its shortcode.
 *
 * @param {Role} role
 * @returns {Post[]}
 */
function withPlugin(role) {
  return [
    {
      role,
      content: `plugin: its block, ${role}`,
      path: `${role}-plugin-block`,
      outcome: "verdict",
      owner: "Put the block _Worth It Quiz_ into the post.",
      write: blocks("plugin", JSON.stringify({ country: "IE", theme: "dark" })),
      then: attributesAre({ country: "IE", theme: "dark" }),
    },
    {
      role,
      content: `plugin: its shortcode, block _Shortcode_, ${role}`,
      path: `${role}-shortcode-block`,
      outcome: "verdict",
      owner: SHORTCODE,
      write: blocks(
        "shortcode",
        `[worth-it-quiz country="IE" heading-level="3"]`,
      ),
      then: attributesAre({ country: "IE", "heading-level": "3" }),
    },
  ];
}

/**
 * @param {"html" | "shortcode" | "plugin" | "paste"} kind
 * @param {string} [text]
 * @returns {Post["write"]}
 */
function blocks(kind, text) {
  return (writer, title, line) => writer.writeBlocks(title, kind, text ?? line);
}

/** @param {string} [text] @returns {Post["write"]} */
function classic(text) {
  return (writer, title, line) => writer.writeClassic(title, text ?? line);
}

/** The hostile values in the two kinds of quotes that shortcodes support. */
function hostileShortcode() {
  const values = Object.entries(HOSTILE).map(([name, value]) =>
    value.includes(`"`) ? `${name}='${value}'` : `${name}="${value}"`,
  );
  return `[worth-it-quiz ${values.join(" ")}]`;
}

/**
 * Returns the elements as served, since the quiz changes them in the page.
 *
 * @param {Visitor} visitor
 * @returns {Promise<{ attributes: Record<string, string>, inside: string[] }[]>}
 */
function printed({ driver }) {
  return driver.executeScript(`
    return fetch(location.href).then((page) => page.text()).then((text) => {
      const served = new DOMParser().parseFromString(text, "text/html");
      return [...served.querySelectorAll("worth-it-quiz")].map((element) => ({
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        inside: [...element.querySelectorAll("*")].map(({ localName, textContent }) => localName + ": " + textContent),
      }));
    });`);
}

/** @param {Record<string, string>} wanted */
function attributesAre(wanted) {
  return async (/** @type {Visitor} */ visitor) => {
    const [quiz] = await printed(visitor);
    const { base, style, ...others } = quiz?.attributes ?? {};
    assert.match(base ?? "", FOLDER);
    assert.match(style ?? "", /^display:block;min-height:max\(/);
    assert.deepEqual(others, { lang: "en", ...wanted });
  };
}

/** @param {Visitor} visitor */
async function isSafe(visitor) {
  for (const { attributes } of await printed(visitor)) {
    assert.match(attributes.base ?? "", FOLDER);
    assert.deepEqual(Object.keys(attributes).sort(), ["base", "lang", "style"]);
    assert.equal(attributes.lang, "en");
  }
  assert.notEqual(await visitor.driver.getTitle(), "taken");
}

/**
 * Asserts that nothing is left of values that no filter of WordPress has changed before, and that a text remains a text.
 *
 * @param {Visitor} visitor
 */
async function isPrintedAsText(visitor) {
  await isSafe(visitor);
  const [first, second] = await printed(visitor);
  assert.deepEqual(first?.inside, ['a: Find & call "one"']);
  assert.deepEqual(second, first);
}

blog("wordpress", INSTALLED);
// Machines without Debian's packages have no other way to a newer release.
if (NEWEST_RELEASE) blog("wordpress-newest", NEWEST_RELEASE);

/**
 * Defines the tests of a release.
 *
 * @param {string} folder
 * @param {import("./support/wordpress.js").Release} release
 */
function blog(folder, release) {
  engine(folder, {
    name: "WordPress",
    files:
      "on another host, with the whole address in the line; the plugin brings them",
    publish(project) {
      const site = new WordPress(project, release);
      return site.startBlog(async () => {
        await site.start();
        await write(site.url, site.line);
        writeFileSync(
          project.path("site", "printed.html"),
          await site.php("print.php", JSON.stringify(HOSTILE), HOSTILE_TEXT),
        );
        return site.version();
      });
    },
    cases: [
      ...POSTS,
      {
        content: "plugin: hostile values, not filtered before",
        path: "printed.html",
        outcome: "verdict",
        owner: "Nothing: the values are made safe or left out.",
        then: isPrintedAsText,
      },
    ],
  });
}

/**
 * Writes the posts, each in its role.
 *
 * @param {string} url
 * @param {string} line
 */
async function write(url, line) {
  const visitor = await Visitor.arrive();
  const writer = new Writer(visitor.driver, url);
  try {
    await writer.enter("administrator");
    await writer.addPlugin(PLUGIN);
    /** @type {Role} */
    let as = "administrator";
    for (const post of POSTS) {
      if (post.role !== as) await writer.enter((as = post.role));
      await post.write(writer, post.path, line);
    }
  } catch (error) {
    await visitor.picture("wordpress-not-written");
    throw error;
  } finally {
    await visitor.leave();
  }
}
