// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

const TELL =
  'Once, in the configuration: `head: [["script", { async: "", src: "/quiz/worth-it-quiz.lazy.js" }]]` and `vue.template.compilerOptions.isCustomElement: (tag) => tag === "worth-it-quiz"`. In the page: the element without the script tag.';
const UNTOLD =
  "Do as above: a script tag in a page runs only where a reader opens that page first.";

engine("vitepress", {
  name: "VitePress",
  files: "`public/quiz/`, in the folder with the pages",
  async publish(project) {
    await project.npm();
    project.copyFiles("pages/public/quiz");
    await project.bin("vitepress", "build", "told");
    await project.bin("vitepress", "build", "untold");
    const version = project.npmVersion("vitepress");
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "Markdown page, script in the head, element told to Vue",
      path: "element.html",
      outcome: "verdict",
      owner: TELL,
    },
    {
      content: "the same, reached by a link",
      links: ["the element"],
      outcome: "verdict",
      owner: TELL,
    },
    {
      content: "Markdown page, the line pasted",
      path: "untold/pasted.html",
      outcome: "verdict",
      owner: UNTOLD,
    },
    {
      content: "the same, reached by a link",
      path: "untold/",
      links: ["the whole line"],
      outcome: "link",
      owner: UNTOLD,
    },
  ],
});
