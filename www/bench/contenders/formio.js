// @ts-check
import { paragraphs } from "./surveyjs.js";

/** @type {import("../contender.js").Contender} */
export const formio = {
  id: "formio",
  name: "Form.io",
  about: "@formio/js as published, its renderer without the builder, a wizard",
  published: [
    "bootstrap/dist/css/bootstrap.min.css",
    "@formio/js/dist/formio.form.min.css",
    "@formio/js/dist/formio.form.min.js",
  ],
  controls: {
    host: ".bench-quiz",
    start: ".btn-wizard-nav-next",
    question: ".formio-component-radio .col-form-label",
    choice: ".form-check-label",
    next: ".btn-wizard-nav-next, .btn-wizard-nav-submit",
    result: ".thanks",
  },
  content,
};

/** @param {import("../floor/quiz.js").QuizDocument} document */
function content({ title, strings, sections, results }) {
  const start = [...strings.startPoints, ...strings.privacyPoints];
  const asked = sections.flatMap(({ title, questions }) =>
    questions.map((question) => panel(question.id, title, radio(question))),
  );
  const words = {
    type: "content",
    key: "words",
    html: paragraphs(start),
    input: false,
  };
  const components = [panel("start", strings.startTitle, words), ...asked];
  const thanks = results.verdicts["not-now"]?.title;
  return { form: { title, display: "wizard", components }, thanks };
}

/**
 * @param {string} id
 * @param {string | undefined} title
 * @param {object} component
 */
const panel = (id, title, component) => ({
  type: "panel",
  key: `page-${id}`,
  title,
  components: [component],
});

/** @param {import("../floor/quiz.js").Question} question */
const radio = ({ id, text, hint, choices }) => ({
  type: "radio",
  key: id,
  label: text,
  description: hint,
  input: true,
  validate: { required: true },
  values: choices.map(({ id, text }) => ({ value: id, label: text })),
});
