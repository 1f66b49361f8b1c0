// @ts-check

/** What the page takes by itself, so that each quiz's own share can be told. @type {import("../contender.js").Contender} */
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
