// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

engine("hexo", {
  name: "Hexo",
  files: "`source/quiz/`",
  async publish(project) {
    await project.npm();
    project.copyFiles("source/quiz");
    await project.bin("hexo", "generate", "--silent");
    const version = project.npmVersion("hexo");
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "Markdown post",
      path: "going-back/",
      outcome: "verdict",
      owner: "Paste the line, in a paragraph of its own.",
    },
  ],
});
