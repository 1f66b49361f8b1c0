// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

engine("pelican", {
  name: "Pelican",
  files: '`content/quiz/`, and `STATIC_PATHS = ["quiz"]` in the settings',
  async publish(project) {
    await project.pip();
    project.copyFiles("content/quiz");
    await project.python("pelican", "--quiet", "--settings", "pelicanconf.py");
    const version = await project.python("pelican", "--version");
    const site = await host(project.path("public"));
    return { version: version.trim(), ...site };
  },
  cases: [
    {
      content: "Markdown post",
      path: "going-back.html",
      outcome: "verdict",
      owner: "Paste the line, in a paragraph of its own.",
    },
    {
      content: "reStructuredText post, in the directive `raw`",
      path: "going-back-raw.html",
      outcome: "verdict",
      owner: "Paste the line under `.. raw:: html`, indented.",
    },
    {
      content: "reStructuredText post, pasted as it is",
      path: "going-back-pasted.html",
      outcome: "text",
      owner: "Use the directive `raw`.",
    },
  ],
});
