// @ts-check
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { escape, picture } from "./pictures.js";
import { ROOT } from "./run.js";

/* The themes' sections: what each looks like, and its style sheet to copy. Each style sheet begins with what it is. */

const THEMES = join(ROOT, "www", "site", "themes");

/**
 * A theme to copy.
 *
 * @typedef {object} Theme
 * @property {string} name Of its file.
 * @property {string} title
 * @property {string} text What it looks like.
 * @property {"light" | "dark"} pages The pages that it is for.
 * @property {string} css
 */

/**
 * Reads a theme.
 *
 * @param {string} name
 * @returns {Theme}
 */
function readTheme(name) {
  const css = readFileSync(join(THEMES, `${name}.css`), "utf8").trim();
  const [, title, text, pages] =
    /^\/\* (\w+): (.+?) For (light|dark) pages:/.exec(css) ?? [];
  if (!title || !text || (pages !== "light" && pages !== "dark")) {
    throw new Error(
      `${name}.css: it has to begin with "Name: what it looks like. For light pages:"`,
    );
  }
  return { name, title, text, pages, css };
}

/** Returns every theme. */
export function themes() {
  return readdirSync(THEMES)
    .sort()
    .map((file) => readTheme(file.replace(/\.css$/, "")));
}

/** @param {Theme} theme */
function section({ name, title, text, pages, css }) {
  const line = `<worth-it-quiz theme="${pages}">`;
  const about = text.charAt(0).toUpperCase() + text.slice(1);
  return `<section class="theme" aria-labelledby="${name}">
<div class="theme-text">
<h2 id="${name}">${title}</h2>
<p>${escape(about)} For ${pages} pages: <code>${escape(line)}</code></p>
<pre tabindex="0" aria-label="Style sheet of ${title}"><code>${escape(css)}</code></pre>
</div>
<div class="theme-pictures">
${picture(`theme-${name}-question.png`, `A question in the theme ${title}.`)}
${picture(`theme-${name}-not-safe.png`, `A result in the theme ${title}, with help lines first.`)}
</div>
</section>`;
}

/** Returns the themes, one section each. */
export function themesHtml() {
  return themes().map(section).join("\n");
}

/** Returns the choices of the live quiz, as radio buttons. */
export function themeChoices() {
  const choices = [{ name: "", title: "Its own", pages: "" }, ...themes()].map(
    ({ name, title, pages }) =>
      `<label><input type="radio" name="theme" value="${name}" data-pages="${pages}"${name ? "" : " checked"} /> ${title}</label>`,
  );
  return choices.join("\n");
}
