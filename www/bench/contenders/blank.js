// @ts-check

/** The page without a quiz, so that each quiz's share can be computed. @type {import("../contender.js").Contender} */
export const blank = {
  id: "blank",
  name: "The post alone",
  about: "the page without any quiz; what is timed is its heading",
  controls: {
    host: "main",
    start: "[data-none]",
    question: "h1",
    choice: "h1",
    next: "[data-none]",
    result: "[data-none]",
  },
  loadsOnly: true,
};
