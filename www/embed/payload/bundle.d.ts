/** What the build puts into a bundle. */
declare module "bundle:payload" {
  import type { Carried, Compiled } from "./bytes.js";
  import type { BundledDocument } from "../documents/bundled.js";

  /** The version of the crate. */
  export const version: string;
  /** The file's module. */
  export const module: Carried;
  /** The file that holds the module's form in JavaScript, and the checksum of what it brings. */
  export const withoutWasm: { file: string; sum: number };
  /** The file that finds owners' own documents. */
  export const ownDocuments: string;
  /** The file that speaks to owners. */
  export const forOwners: string;
  /** The file that holds the author's module. */
  export const author: string;
  /** The help lines. */
  export const helpLines: Compiled;
  /** The codes of the countries that have help lines. */
  export const countries: string[];
  /** The main file, for the one that waits. */
  export const main: string;
  /** The bundle's own document. */
  export const document: BundledDocument;
}

/** The glue that wasm-bindgen wrote, as a factory: one call an instance. */
declare module "bundle:glue" {
  export interface Assessment {
    verdict: "not-safe" | "not-worth-it" | "not-now" | "worth-a-talk";
    causes: ("harm" | "pressure" | "own-conduct" | "no-contact")[];
    reasons: string[];
    unmet: string[];
    safetyFirst: boolean;
  }

  /** What the custom element does for a widget. */
  export interface Host {
    mark(control: HTMLElement): void;
    show(element: HTMLElement): void;
    tell(what: string): void;
    print(): void;
    copy(): void;
    cover(url: string, title: string, label: string): void;
  }

  export interface Glue {
    /** Returns 0 where the bytes are damaged, else a number for the quiz. */
    read(document: Uint8Array, helpLines: Uint8Array, texts: string[]): number;
    /** Returns the verdict, whether safety comes first, the causes, the reasons and what is unmet. */
    assess(
      library: number,
      answers: unknown,
    ): [
      Assessment["verdict"],
      boolean,
      Assessment["causes"],
      string[],
      string[],
    ];
    /** Returns a number for the widget. */
    mount(
      library: number,
      host: Host,
      frame: Element,
      country: number,
      exitUrl: string,
      headingLevel: number,
    ): number;
    unmount(widget: number): void;
    saw(widget: number): void;
    copied(widget: number): void;
    imports: WebAssembly.Imports;
    setWasm(exports: Record<string, unknown>): void;
  }

  export function createGlue(): Glue;
}

/** The same of the author's module. */
declare module "bundle:author" {
  /** A problem of a document. Lines and columns begin with 1. */
  export interface Trouble {
    path: string;
    line: number;
    column: number;
    message: string;
  }

  export interface Glue {
    check(document: Uint8Array): Trouble[];
    /** Throws a list of problems. */
    compile(document: Uint8Array): Uint8Array;
    imports: WebAssembly.Imports;
    setWasm(exports: Record<string, unknown>): void;
  }

  export function createGlue(): Glue;
}

/** What imports each secondary file, in the ES module. */
declare module "bundle:importers" {
  export const importers: Record<string, () => Promise<unknown>>;
}

declare module "*.css" {
  const text: string;
  export default text;
}
