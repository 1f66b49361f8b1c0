// @ts-check
import assert from "node:assert/strict";
import { engine } from "./support/engine.js";
import { Ghost, htmlCard, paragraph } from "./support/ghost.js";

const VERSION = "6.65.0";

engine("ghost", {
  name: "Ghost",
  files: "on another host, with the whole address in the line",
  publish(project) {
    const ghost = new Ghost(project);
    return ghost.startBlog(async () => {
      await project.npm();
      project.copyFiles();
      await ghost.install(VERSION);
      await ghost.start();
      await ghost.publish("card", htmlCard(ghost.line));
      await ghost.publish("text", paragraph(ghost.line));
      return VERSION;
    });
  },
  cases: [
    {
      content: "post, card _HTML_",
      path: "card/",
      outcome: "verdict",
      owner:
        "Paste the line into a card _HTML_. Ghost adds `?ref=` and the blog's name to links that lead elsewhere, the one to help among them: switch _Outbound link tagging_ off in its settings.",
      async then({ driver }) {
        const page = await (await fetch(await driver.getCurrentUrl())).text();
        assert.match(page, /"https:\/\/findahelpline\.com\/\?ref=/);
      },
    },
    {
      content: "post, pasted where text goes",
      path: "text/",
      outcome: "text",
      owner: "Use the card _HTML_.",
    },
  ],
});
