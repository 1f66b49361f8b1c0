// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

engine("eleventy", {
  name: "Eleventy",
  files: '`quiz/`, and `addPassthroughCopy("quiz")` in the configuration',
  async publish(project) {
    await project.npm();
    project.copyFiles("quiz");
    await project.bin("eleventy", "--quiet", "--output=public");
    const version = project.npmVersion("@11ty/eleventy");
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "Markdown post",
      path: "going-back/",
      outcome: "verdict",
      owner: "Paste the line, in a paragraph of its own.",
    },
    {
      content: "Nunjucks template",
      path: "template/",
      outcome: "verdict",
      owner: "Paste the line.",
    },
  ],
});
