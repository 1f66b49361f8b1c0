// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

const PASTE = "Paste the line, in a paragraph of its own.";

engine("mkdocs", {
  name: "MkDocs",
  files: "`docs/quiz/`",
  async publish(project) {
    await project.pip();
    project.copyFiles("docs/quiz");
    await project.python("mkdocs", "build", "--quiet", "--site-dir", "public");
    await project.python(
      ...["mkdocs", "build", "--quiet", "--config-file", "material.yml"],
      ...["--site-dir", "public/material"],
    );
    const [version = ""] = /[\d.]{3,}/.exec(
      await project.python("mkdocs", "--version"),
    ) ?? [""];
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "Markdown page",
      path: "going-back/",
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content: "Markdown page, theme Material with instant navigation",
      path: "material/",
      links: ["Going back"],
      outcome: "verdict",
      owner: PASTE,
    },
  ],
});
