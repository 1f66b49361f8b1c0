// @ts-check
import { viteApp } from "./support/vite.js";

viteApp({
  name: "Vue",
  folder: "vite-vue",
  npm: "vue",
  component: "App.vue",
  typecheck: ["vue-tsc", "--noEmit"],
  owner:
    "Import `worth-it-quiz` and, for the types, `worth-it-quiz/vue`; tell Vue by `isCustomElement`; write the element.",
});
