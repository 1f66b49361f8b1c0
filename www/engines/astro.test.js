// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

const PASTE = "Paste the line.";

engine("astro", {
  name: "Astro",
  files: "`public/quiz/`",
  async publish(project) {
    await project.npm();
    project.copyFiles("public/quiz");
    await project.bin("astro", "build");
    const version = project.npmVersion("astro");
    return { version, ...(await host(project.path("built"))) };
  },
  cases: [
    {
      content: "view transitions: Markdown page",
      path: "markdown/",
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content: "view transitions: Markdown page, reached by a link",
      links: ["in Markdown"],
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content:
        "view transitions: Markdown page, left by a link and reached again",
      path: "markdown/",
      links: ["another post", "the quiz"],
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content: "view transitions: MDX page, reached by a link",
      links: ["in MDX"],
      outcome: "verdict",
      owner: PASTE,
    },
    {
      content: "view transitions: Astro component, reached by a link",
      links: ["in a component"],
      outcome: "verdict",
      owner: PASTE,
    },
  ],
});
