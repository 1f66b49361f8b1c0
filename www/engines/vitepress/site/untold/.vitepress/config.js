import { defineConfig } from "vitepress";
import { blog } from "../../theme.js";

export default defineConfig({
  ...blog,
  base: "/untold/",
  outDir: "../public/untold",
});
