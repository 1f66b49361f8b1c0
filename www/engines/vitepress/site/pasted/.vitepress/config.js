import { defineConfig } from "vitepress";
import { blog } from "../../theme.js";

export default defineConfig({
  ...blog,
  base: "/pasted/",
  outDir: "../public/pasted",
});
