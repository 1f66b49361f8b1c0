// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escape, picture } from "./pictures.js";
import { ROOT } from "./run.js";

/* The gallery's sections: every screen of the quiz, in every look that the tests take pictures of. */

/**
 * A screen of the gallery.
 *
 * @typedef {object} GalleryScreen
 * @property {string} name Of its pictures' files, after the look.
 * @property {string} title
 * @property {string} text What readers find there.
 * @property {string} shows What is to be seen, for those who don't see it.
 */

/** @type {{ title: string, screens: GalleryScreen[] }[]} */
export const GROUPS = [
  {
    title: "Before the questions",
    screens: [
      {
        name: "start",
        title: "Start",
        text: "What it asks, that it stores nothing, and what to know where somebody may watch.",
        shows:
          "The start screen: one sentence on what one gets, three short points, the buttons Start and Help lines, and what to know where somebody may watch",
      },
      {
        name: "help",
        title: "Help lines",
        text: "Reached from the start and from the notice, without any question.",
        shows:
          "The help lines: a list of countries, the emergency numbers, and two international directories",
      },
    ],
  },
  {
    title: "Questions",
    screens: [
      {
        name: "question",
        title: "A question",
        text: "One a screen. Each can be left open, and the result is one press away.",
        shows:
          "The first question with its answers, a bar of the progress, and the buttons Continue and Back",
      },
      {
        name: "chosen",
        title: "An answer chosen",
        text: "Choosing never changes the height, so that the height tells nothing.",
        shows: "The first question with one answer marked by a filled circle",
      },
      {
        name: "error",
        title: "Nothing chosen",
        text: "Said in place, and aloud.",
        shows:
          "The first question with a red sentence below its text, which asks for an answer",
      },
      {
        name: "notice",
        title: "Before the hardest questions",
        text: "What comes next, with a way past it and a way to help.",
        shows:
          "A notice that the next questions are about harm, with the buttons Continue, Skip these and Help lines",
      },
      {
        name: "crisis-lines",
        title: "Threats",
        text: "The crisis line stands beside the question about threats.",
        shows:
          "The question about threats with its answers, and below them where to find a crisis line",
      },
    ],
  },
  {
    title: "Results",
    screens: [
      {
        name: "not-safe",
        title: "Not safe",
        text: "One answer about violence, control or fear leads here, whatever else was said.",
        shows:
          "The result “Going back is not a safe choice.”, with help lines first, then what to do next and why",
      },
      {
        name: "not-worth-it",
        title: "Not worth it",
        text: "Disrespect that came back again and again.",
        shows:
          "The result that going back is not worth it, with help lines, what was missing and what to do next",
      },
      {
        name: "not-now",
        title: "Not now",
        text: "What would have to be true first, each with a way to change the answer.",
        shows:
          "The result “Not now. Some things come first.”, with help lines and a list of what would have to be true",
      },
      {
        name: "not-now-safety-first",
        title: "Not now, safety first",
        text: "Where questions about harm were left open, being sure to be safe comes first.",
        shows:
          "The result after questions about harm were left open: help lines, being sure to be safe first, and the questions left open",
      },
      {
        name: "worth-a-talk",
        title: "Maybe a talk",
        text: "The best that it says: a talk, slowly, and a sign to stop at.",
        shows:
          "The result “It may be worth a slow, honest talk.”, with help lines, its steps and when to stop",
      },
    ],
  },
];

/** The looks, in the order in which they stand; the file of a picture begins with the name. */
export const LOOKS = [
  { name: "light", title: "Light", of: "on a light page" },
  { name: "dark", title: "Dark", of: "on a dark page" },
  { name: "narrow", title: "On a phone", of: "on a phone" },
  {
    name: "arabic",
    title: "In Arabic",
    of: "on a phone, in Arabic, from right to left",
  },
];

/** @param {GalleryScreen} screen */
function section({ name, title, text, shows }) {
  const figures = LOOKS.map(
    (look) =>
      `<figure class="is-${look.name}">${picture(`${look.name}-${name}.png`, `${shows}; ${look.of}.`)}<figcaption>${look.title}</figcaption></figure>`,
  );
  return `<section class="screen" aria-labelledby="${name}">
<h3 id="${name}">${escape(title)}</h3>
<p>${escape(text)}</p>
<div class="strip">${figures.join("\n")}</div>
</section>`;
}

/** Returns the gallery, group by group. */
export function galleryHtml() {
  return GROUPS.map(
    ({ title, screens }) =>
      `<h2>${escape(title)}</h2>\n${screens.map(section).join("\n")}`,
  ).join("\n");
}

/** Returns what the landing page shows first: a question, and a result. */
export function shotsHtml() {
  const { sections, results } = JSON.parse(
    readFileSync(join(ROOT, "www", "quizzes", "en.json"), "utf8"),
  );
  const [asked] = sections.flatMap(
    (/** @type {{ questions: { id: string, text: string }[] }} */ section) =>
      section.questions.filter(({ id }) => id === "D1"),
  );
  const { title } = results.verdicts["not-safe"];
  const question = `On a phone: “${asked.text}”, with five answers, one of them chosen, and the button Leave this page above.`;
  const result = `On a dark phone: “${title}”, and below it, that it is not one’s fault, and the help lines.`;
  return [
    picture("shot-question.png", question, "eager"),
    picture("shot-result.png", result, "eager"),
  ].join("\n");
}
