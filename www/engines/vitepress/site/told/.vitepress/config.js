import { defineConfig } from "vitepress";
import { blog } from "../../theme.js";

export default defineConfig({
  ...blog,
  base: "/",
  outDir: "../public",
  head: [["script", { async: "", src: "/quiz/worth-it-quiz.lazy.js" }]],
  vue: {
    template: {
      compilerOptions: { isCustomElement: (tag) => tag === "worth-it-quiz" },
    },
  },
});
