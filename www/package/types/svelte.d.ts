/* For templates of Svelte: `import type {} from "worth-it-quiz/svelte"` once. */

import type { HTMLAttributes } from "svelte/elements";
import type {
  WorthItQuizAttributes,
  WorthItQuizElement,
  WorthItQuizHandlers,
} from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "worth-it-quiz": Omit<
      HTMLAttributes<WorthItQuizElement>,
      keyof WorthItQuizAttributes
    > &
      WorthItQuizAttributes &
      WorthItQuizHandlers;
  }
}
