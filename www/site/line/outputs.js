// @ts-check
import { FRAME_OPTIONS } from "./options.js";
import {
  attributesOf,
  canonical,
  fileOf,
  folderOf,
  oneLine,
  snippet,
  styleOf,
  tag,
} from "../snippet.js";

/* What an owner pastes, in the form that each system takes. */

/** @typedef {import("../snippet.js").Choices} Choices */

/**
 * Something to copy.
 *
 * @typedef {object} Output
 * @property {string} label Where it goes.
 * @property {string} code
 */

/** The systems, by the id of each, with its name. @type {Record<string, string>} */
export const SYSTEMS = {
  html: "HTML: most systems",
  wordpress: "WordPress, with the plugin",
  hugo: "Hugo",
  react: "React, from npm",
  frame: "A frame, where no script is allowed",
};

/**
 * Returns what to paste.
 *
 * @param {string} system
 * @param {Choices} choices
 * @returns {Output[]}
 * @throws {TypeError} As {@link snippet} does.
 */
export function outputs(system, choices) {
  // Whatever is wrong with the choices is wrong in each form.
  const line = snippet(choices);
  switch (system) {
    case "wordpress":
      return wordpress(choices);
    case "hugo":
      return hugo(line);
    case "react":
      return react(choices);
    case "frame":
      return frame(choices);
    default:
      return [{ label: "In the HTML of the post", code: line }];
  }
}

/**
 * Returns the attributes that have a value, each as one line.
 *
 * @param {Choices} choices
 */
const optionsOf = (choices) =>
  Object.entries(attributesOf(choices))
    .map(([name, value]) => [name, oneLine(value)])
    .filter(([, value]) => value);

/** What the plugin writes by itself. */
const BY_PLUGIN = ["base", "dir"];

/** @param {Choices} choices @returns {Output[]} */
function wordpress(choices) {
  const { help, properties } = choices;
  const options = optionsOf(choices)
    .filter(([name = ""]) => !BY_PLUGIN.includes(name))
    .map(([name, value]) =>
      name === "debug" ? " debug" : ` ${name}="${inShortcode(value)}"`,
    )
    .join("");
  const code = `[worth-it-quiz${options}]${inShortcode(help.text)}[/worth-it-quiz]`;
  const colours = Object.entries(properties).filter(([, value]) => value);
  return [
    { label: "In a Shortcode block, or in the text of the post", code },
    ...(colours.length
      ? [
          {
            label: "Under Appearance, Customize, Additional CSS",
            code: `worth-it-quiz {\n${colours
              .map(([name, value]) => `  ${name}: ${value};\n`)
              .join("")}}`,
          },
        ]
      : []),
  ];
}

/** Writes a value so that neither the shortcode nor HTML ends in it. @param {string} value */
const inShortcode = (value) =>
  oneLine(value).replace(/["'<>&[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} line @returns {Output[]} */
const hugo = (line) => [
  {
    label: "In layouts/shortcodes/worth-it-quiz.html",
    // Two braces would begin a call of the template's.
    code: line.replaceAll("{{", '{{ "{{" }}'),
  },
  { label: "In the post", code: "{{< worth-it-quiz >}}" },
];

/** @param {Choices} choices @returns {Output[]} */
function react(choices) {
  const { language, help } = choices;
  const options = optionsOf(choices);
  const all = options.map(([name, value]) => `      ${name}=${jsx(value)}\n`);
  const style = styleOf(choices).map(
    ([name, value]) =>
      `        ${/^-/.test(name) ? JSON.stringify(name) : name.replace(/-./g, (at) => at.charAt(1).toUpperCase())}: ${JSON.stringify(value)},\n`,
  );
  if (style.length) all.push(`      style={{\n${style.join("")}      }}\n`);
  const entry = language === "en" ? "" : `/${language}`;
  return [
    { label: "In a terminal", code: "npm install worth-it-quiz" },
    {
      label: "In a component",
      code: `import "worth-it-quiz${entry}";

export function Quiz() {
  return (
    <worth-it-quiz
${all.join("")}    >
      <a href=${jsx(canonical(help.address))}>{${JSON.stringify(oneLine(help.text))}}</a>
    </worth-it-quiz>
  );
}`,
    },
  ];
}

/** @param {string} value */
const jsx = (value) =>
  /["&\\{}<>\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;

/** What the quiz needs of a frame's sandbox: each is explained among the recipes. */
const SANDBOX =
  "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-top-navigation";
/** The height of a frame of which none is chosen, in pixels. */
const FRAME_HEIGHT = 1150;

/** @param {Choices} choices @returns {Output[]} */
function frame({ folder, language, attributes, height }) {
  const query = new URLSearchParams();
  if (language !== "en") query.set("language", language);
  for (const name of FRAME_OPTIONS) {
    const value = attributes[name];
    if (value) query.set(name, value);
  }
  const words = String(query);
  const page = canonical(
    `${folderOf(folder)}frame.html${words && `?${words}`}`,
  );
  const high = Math.max(height?.wide ?? 0, height?.narrow ?? FRAME_HEIGHT);
  const code = tag("iframe", {
    src: page,
    title: "Quiz",
    width: "100%",
    height: String(high),
    style: "border:0",
    sandbox: SANDBOX,
    allow: "clipboard-write",
    referrerpolicy: "no-referrer",
  });
  return [{ label: "In the HTML of the post", code }];
}

/**
 * Returns the file that a form needs at the chosen address; nothing where it takes none from there.
 *
 * @param {string} system
 * @param {Choices} choices
 */
export function neededFile(system, choices) {
  if (system === "wordpress" || system === "react") return undefined;
  const file = system === "frame" ? "frame.html" : fileOf(choices);
  return canonical(folderOf(choices.folder) + file);
}
