// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

const PASTE =
  "Paste the line, in a paragraph of its own. It is valid JSX as it is.";

engine("docusaurus", {
  name: "Docusaurus",
  files: "`static/quiz/`",
  async publish(project) {
    await project.npm();
    project.copyFiles("static/quiz");
    await project.bin("docusaurus", "build", "--out-dir", "public");
    const version = project.npmVersion("@docusaurus/core");
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "post, with React 19",
      path: "going-back/",
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content: "post, with React 19, reached by a link",
      links: ["Going back"],
      outcome: "verdict",
      owner: PASTE,
    },
  ],
});
