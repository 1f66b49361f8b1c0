/* For templates of Vue: `import type {} from "worth-it-quiz/vue"` once. */

import type { HTMLAttributes } from "vue";
import type { WorthItQuizAttributes, WorthItQuizEvents } from "./index.js";

type Handlers = {
  [Name in keyof WorthItQuizEvents as `on${Capitalize<Name>}`]?: (
    event: WorthItQuizEvents[Name],
  ) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "worth-it-quiz": new () => {
      $props: Omit<HTMLAttributes, keyof WorthItQuizAttributes> &
        WorthItQuizAttributes &
        Handlers;
    };
  }
}
