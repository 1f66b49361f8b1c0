// @ts-check
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { addresses } from "../tools/addresses.js";
import { GROUPS, LOOKS } from "../tools/gallery-page.js";
import { addressOf, fillPage } from "../tools/site-page.js";
import { themes } from "../tools/themes-page.js";
import { pngOf } from "./support/ico.js";

/* The built pages as files: what each says of itself, what they share, and where their links lead. */

const OUT = fileURLToPath(new URL("../dist-site/", import.meta.url));
const PAGES = readdirSync(OUT).filter((name) => name.endsWith(".html"));
/** Pages that stand in frames, and whose files owners copy to their own sites: they carry nothing of this one. */
const FRAMES = ["frame.html", "preview.html", "probe.html"];
/** It counts what is loaded after it, so that its icon is a part of it. */
const INLINE = "proof.html";
const OWN = PAGES.filter((name) => !FRAMES.includes(name));

/** @param {string} name */
const read = (name) => readFileSync(join(OUT, name), "utf8");

/** Returns the values of an attribute. @param {string} html @param {string} name */
const valuesOf = (html, name) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(
    ([, value = ""]) => value,
  );

/** Returns the content of a `<meta>`. @param {string} html @param {string} name */
function meta(html, name) {
  const [tag = ""] =
    new RegExp(`<meta\\s+(?:name|property)="${name}"[^>]*>`).exec(html) ?? [];
  return valuesOf(tag, "content")[0];
}

/** Returns the addresses of the links of a kind. @param {string} html @param {string} rel */
const linksOf = (html, rel) =>
  [...html.matchAll(/<link\s[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => valuesOf(tag, "rel")[0] === rel)
    .map((tag) => valuesOf(tag, "href")[0] ?? "");

/** @param {string} html */
const titleOf = (html) =>
  /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/\s+/g, " ").trim() ?? "";

/** Returns the file of the site that an address of the published site stands for. @param {string} address */
function fileAt(address) {
  assert.ok(address.startsWith(addresses.homepage), address);
  return join(OUT, address.slice(addresses.homepage.length) || "index.html");
}

describe("the pages of the site", () => {
  for (const page of OWN) {
    const html = read(page);

    it(`${page} says what it is, and has its icons and card`, () => {
      const title = titleOf(html);
      const description = meta(html, "description") ?? "";
      assert.ok(title.length > 10, title);
      assert.ok(description.length > 50, description);
      assert.equal(
        meta(html, "og:title"),
        title.replace(/ \| worth-it-quiz$/, ""),
      );
      assert.equal(meta(html, "og:description"), description);
      assert.equal(meta(html, "og:url"), addressOf(page));
      assert.deepEqual(linksOf(html, "canonical"), [addressOf(page)]);
      assert.ok(existsSync(fileAt(meta(html, "og:image") ?? "")));
      assert.ok(meta(html, "og:image:alt"));
      assert.equal(meta(html, "twitter:card"), "summary_large_image");
      const icons = [
        ...linksOf(html, "icon"),
        ...linksOf(html, "apple-touch-icon"),
      ];
      if (page === INLINE) {
        const [icon = ""] = icons;
        assert.equal(icons.length, 1);
        assert.match(decodeURIComponent(icon), /^data:image\/svg\+xml,<svg /);
        return;
      }
      assert.equal(icons.length, 3);
      for (const icon of icons) assert.ok(existsSync(join(OUT, icon)), icon);
    });

    it(`${page} leads to the source, to contact and to the licence, from one place`, () => {
      const [, footer = ""] = html.split(/<footer class="site-footer">/);
      const links = valuesOf(footer, "href");
      for (const name of /** @type {const} */ ([
        "repository",
        "bugs",
        "license",
        "releases",
      ])) {
        assert.ok(links.includes(addresses[name]), name);
      }
    });
  }

  it("no two pages have one title or one description", () => {
    for (const of of [
      titleOf,
      (/** @type {string} */ html) => meta(html, "description"),
    ]) {
      const said = OWN.map((page) => of(read(page)));
      assert.equal(new Set(said).size, OWN.length);
    }
  });

  for (const page of PAGES) {
    it(`every link of ${page} leads to a file and a place in it`, () => {
      const html = read(page);
      assert.doesNotMatch(html, /site:\w/);
      // Code to copy has addresses of other sites.
      const markup = html.replace(/<pre[^]*?<\/pre>/g, "");
      const used = ["href", "src"].flatMap((name) => valuesOf(markup, name));
      const own = used.filter(
        (link) => !/^(https?|data|tel|mailto):/.test(link),
      );
      for (const link of own) {
        const [name = "", anchor] = link.split("#");
        assert.ok(!name.startsWith("/"), `${link}: not at any path`);
        const file = join(OUT, name || page);
        assert.ok(existsSync(file), link);
        if (anchor) {
          const ids = valuesOf(readFileSync(file, "utf8"), "id");
          assert.ok(ids.includes(anchor), link);
        }
      }
      const ids = valuesOf(html, "id");
      assert.equal(new Set(ids).size, ids.length, "an id is there twice");
    });

    it(`${page} loads nothing of others`, () => {
      const loads = read(page).matchAll(
        /<(?:script|img|iframe|source|video|link\s+rel="(?:stylesheet|icon|apple-touch-icon|preload)")[^>]*>/g,
      );
      for (const [tag] of loads) assert.doesNotMatch(tag, /"(https?:)?\/\//);
    });
  }

  it("each page with the header has its own link marked, wherever it stands", () => {
    const shared = PAGES.filter((page) => read(page).includes("site-menu"));
    assert.ok(shared.length > 8);
    for (const page of shared) {
      if (page === "index.html") continue;
      const html = read(page);
      const header = html.slice(0, html.indexOf("</header>"));
      const marked = [
        ...header.matchAll(/href="([^"]+)" aria-current="page"/g),
      ].map(([, name]) => name);
      assert.deepEqual([...new Set(marked)], [page]);
      const links = valuesOf(header, "href").filter((name) => name === page);
      assert.equal(links.length, marked.length);
    }
  });

  it("a page without a description, or with an unknown placeholder, is not built", () => {
    const titled = "<title>A page</title><!-- site:meta -->";
    assert.throws(() => fillPage("a.html", titled), /a\.html.*description/);
    assert.throws(() => fillPage("a.html", "<!-- site:nothing -->"), /nothing/);
    assert.throws(() => fillPage("a.html", '<a href="site:no">'), /site:no/);
    assert.throws(
      () => fillPage("a.html", '<a href="site:toString">'),
      /toString/,
    );
    assert.equal(
      fillPage("a.html", '<a href="site:bugs">'),
      `<a href="${addresses.bugs}">`,
    );
  });

  it("the card and the icons have the sizes that they are asked for in", () => {
    const sizeOf = (/** @type {Buffer} */ png) => {
      const { width, height } = PNG.sync.read(png);
      return [width, height];
    };
    const bytes = (/** @type {string} */ name) => readFileSync(join(OUT, name));
    assert.deepEqual(sizeOf(bytes("card.png")), [1200, 630]);
    assert.deepEqual(sizeOf(bytes("apple-touch-icon.png")), [180, 180]);
    assert.deepEqual(sizeOf(pngOf(bytes("favicon.ico"))), [32, 32]);
  });
});

describe("the gallery and the themes", () => {
  const gallery = read("gallery.html");
  const images = [...gallery.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);

  it("every screen is there in every look, with its size and words of its own", () => {
    const taken = readdirSync(join(OUT, "gallery")).filter((name) =>
      LOOKS.some((look) => name.startsWith(`${look.name}-`)),
    );
    const shown = images.map((tag) => valuesOf(tag, "src")[0]);
    assert.deepEqual(
      shown.toSorted(),
      taken.map((name) => `gallery/${name}`).toSorted(),
    );
    const screens = GROUPS.flatMap(({ screens }) => screens);
    assert.equal(images.length, screens.length * LOOKS.length);
    const words = images.map((tag) => valuesOf(tag, "alt")[0] ?? "");
    assert.equal(new Set(words).size, words.length);
    for (const tag of images) {
      const [src = ""] = valuesOf(tag, "src");
      const { width, height } = PNG.sync.read(readFileSync(join(OUT, src)));
      assert.deepEqual(
        [valuesOf(tag, "width"), valuesOf(tag, "height")],
        [[String(width)], [String(height)]],
      );
      assert.deepEqual(valuesOf(tag, "loading"), ["lazy"]);
    }
  });

  it("every theme is there with its pictures and the whole style sheet", () => {
    const html = read("themes.html");
    assert.equal(themes().length, 4);
    for (const { name, css } of themes()) {
      const code = new RegExp(
        `id="${name}"[^]*?<pre[^>]*><code>([^<]*)</code>`,
      ).exec(html)?.[1];
      const text = code
        ?.replaceAll("&lt;", "<")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      assert.equal(text, css);
      const file = readFileSync(join(OUT, "themes", `${name}.css`), "utf8");
      assert.equal(file.trim(), css);
      for (const screen of ["question", "not-safe"]) {
        assert.ok(html.includes(`src="gallery/theme-${name}-${screen}.png"`));
      }
    }
  });
});
