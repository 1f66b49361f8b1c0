// @ts-check
import { engine } from "./support/engine.js";
import { host } from "./support/host.js";

engine("hugo", {
  name: "Hugo",
  files: "`static/quiz/`",
  async publish(project) {
    await project.pip();
    project.copyFiles("static/quiz");
    await project.python("hugo", "--destination", "public");
    await project.python(
      ...["hugo", "--config", "hugo.toml,unsafe.toml"],
      ...["--destination", "public/unsafe", "--baseURL", "/unsafe/"],
    );
    const [version = ""] = /\d+\.\d+\.\d+/.exec(
      await project.python("hugo", "version"),
    ) ?? [""];
    return { version, ...(await host(project.path("public"))) };
  },
  cases: [
    {
      content: "Markdown post, by a shortcode",
      path: "posts/shortcode/",
      outcome: "verdict",
      owner:
        "Save the line as `layouts/shortcodes/worth-it-quiz.html`; write `{{< worth-it-quiz >}}` in the post.",
    },
    {
      content: "Markdown post, pasted as it is",
      path: "posts/pasted/",
      outcome: "nothing",
      owner: "Use the shortcode: Hugo leaves raw HTML out.",
    },
    {
      content: "Markdown post, raw HTML allowed",
      path: "unsafe/posts/pasted/",
      outcome: "verdict",
      owner:
        "Set `markup.goldmark.renderer.unsafe = true`, for the whole site; then paste the line.",
    },
  ],
});
