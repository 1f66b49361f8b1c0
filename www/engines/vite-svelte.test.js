// @ts-check
import { viteApp } from "./support/vite.js";

viteApp({
  name: "Svelte",
  folder: "vite-svelte",
  npm: "svelte",
  component: "App.svelte",
  typecheck: ["svelte-check", "--tsconfig", "./tsconfig.json"],
  owner:
    "Import `worth-it-quiz` and, for the types, `worth-it-quiz/svelte`; write the element.",
});
