// @ts-check
import {
  attributes,
  events,
  parts,
  properties,
  statics,
} from "../package/contract.js";

/** Returns the description of the element for editors and documentation tools: https://github.com/webcomponents/custom-elements-manifest */
export function customElementsManifest() {
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "worth-it-quiz.mjs",
        declarations: [declaration()],
        exports: [
          {
            kind: "custom-element-definition",
            name: "worth-it-quiz",
            declaration: { name: "WorthItQuiz" },
          },
          {
            kind: "js",
            name: "version",
            declaration: { name: "version" },
          },
        ],
      },
    ],
  };
}

function declaration() {
  return {
    kind: "class",
    customElement: true,
    name: "WorthItQuiz",
    tagName: "worth-it-quiz",
    superclass: { name: "HTMLElement" },
    description:
      "A quiz that answers one question for the reader of a post: is going back to my ex worth it?",
    attributes: attributes.map(({ type, ...rest }) => ({
      ...rest,
      type: { text: type },
    })),
    events: events.map(({ type, ...rest }) => ({
      ...rest,
      type: { text: type },
    })),
    cssParts: parts,
    cssProperties: properties.map(({ light, dark, ...rest }) => ({
      default: light === dark ? light : `${light} (dark: ${dark})`,
      ...rest,
    })),
    slots: [
      {
        name: "",
        description:
          "A link to help, and what remains where scripts do not run.",
      },
    ],
    members: statics.map(member),
  };
}

/** @param {(typeof statics)[number]} member */
function member({ name, type, parameter, description }) {
  const about = { name, description, static: true };
  if (!parameter) {
    return { ...about, kind: "field", type: { text: type }, readonly: true };
  }
  const { type: of, ...rest } = parameter;
  return {
    ...about,
    kind: "method",
    parameters: [{ ...rest, type: { text: of } }],
    return: { type: { text: type } },
  };
}
