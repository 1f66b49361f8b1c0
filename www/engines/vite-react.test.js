// @ts-check
import { viteApp } from "./support/vite.js";

viteApp({
  name: "React",
  folder: "vite-react",
  npm: "react",
  component: "App.tsx",
  typecheck: ["tsc"],
  owner:
    "Import `worth-it-quiz` and, for the types, `worth-it-quiz/react`; write the element.",
});
