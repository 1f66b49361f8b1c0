/* For JSX of React: `import type {} from "worth-it-quiz/react"` once. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  WorthItQuizAttributes,
  WorthItQuizElement,
  WorthItQuizHandlers,
} from "./index.js";

type Props = DetailedHTMLProps<
  HTMLAttributes<WorthItQuizElement>,
  WorthItQuizElement
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "worth-it-quiz": Omit<Props, keyof WorthItQuizAttributes> &
        WorthItQuizAttributes &
        WorthItQuizHandlers;
    }
  }
}
