/** The glue of the reader's module with the feature `preview`, as a factory. */
declare module "bundle:preview" {
  import type { ReaderGlue } from "bundle:glue";

  export interface PreviewGlue extends ReaderGlue {
    /** Shows a screen at once: see `src/shell/preview.rs`. */
    place(
      widget: number,
      screen: string,
      number: number,
      answers: Uint8Array,
      ticks: number,
      country: number,
    ): void;
  }

  export function createGlue(): PreviewGlue;
}
