// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

engine("jekyll", {
  name: "Jekyll",
  files: "`quiz/`",
  async publish(project) {
    project.copyFiles("quiz");
    await project.run("jekyll", ["build", "--quiet", "--destination=public"]);
    const version = await project.run("jekyll", ["--version"]);
    const site = await host(project.path("public"));
    return { version: version.replace("jekyll", "").trim(), ...site };
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
