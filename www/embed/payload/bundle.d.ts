/** The constants that the build inserts into a bundle. */
declare module "bundle:payload" {
  import type { EncodedCode, EncodedContent } from "./bytes.js";
  import type { BundledDocument } from "../documents/bundled.js";
  import type { BuiltFile } from "../start/load-script.js";

  /** The version of the crate. */
  export const version: string;
  /** The bundle's module. */
  export const module: EncodedCode;
  /** The file that has the module as JavaScript, and the checksum of what it provides. */
  export const noWasmFile: BuiltFile & { sum: number };
  /** The file that finds owners' own documents. */
  export const documentsFile: BuiltFile;
  /** The file that writes to the console, for owners. */
  export const ownerFile: BuiltFile;
  /** The file of the author's module. */
  export const authorFile: BuiltFile;
  /** The file that looks after the reviews of a document. */
  export const reviewsFile: BuiltFile;
  /** The help lines. */
  export const helpLines: EncodedContent;
  /** The codes of the countries that have help lines. */
  export const countries: string[];
  /** The main file, which the lazy one loads. */
  export const mainFile: string;
  /** The bundle's own document. */
  export const document: BundledDocument;
}

/** The glue that wasm-bindgen writes, as a factory: each call makes one for another instance. */
declare module "bundle:glue" {
  export interface Assessment {
    verdict: "not-safe" | "not-worth-it" | "not-now" | "worth-a-talk";
    causes: ("harm" | "pressure" | "own-conduct" | "no-contact")[];
    reasons: string[];
    unmet: string[];
    safetyFirst: boolean;
  }

  /** What the module calls in the page. */
  export interface Host {
    mark(control: HTMLElement): void;
    show(element: HTMLElement): void;
    /** Nobody is on the way any more: the start screen is shown again. */
    rest(): void;
    tell(event: string): void;
    print(): void;
    copy(text?: string): void;
    cover(url: string, title: string, label: string): void;
  }

  /** What the module asks of languages and addresses. */
  export interface Platform {
    /** Fills a list with countries, named and sorted in the language. A name that is given wins. */
    list(
      list: HTMLSelectElement,
      any: string,
      numbers: number[],
      names: (string | undefined)[],
      lang: string,
    ): void;
    /** Shows which country is picked; 0 for none in particular. */
    pick(list: HTMLSelectElement, number: number): void;
    picked(list: HTMLSelectElement): number;
    /** Returns hours with the names of weekdays for `{1}` to `{7}`. */
    hours(hours: string, lang: string): string;
    /** Returns a scheme with the digits of a number. */
    phone(scheme: string, number: string): string;
    /** Returns an address and the name of its site; nothing where it is not `https`. */
    page(address: string): [] | [string, string];
  }

  export interface ReaderGlue {
    /** Returns 0 where the bytes are damaged, else a handle for the quiz. */
    read(
      document: Uint8Array,
      helpLines: Uint8Array,
      texts: string[],
      platform: Platform,
    ): number;
    forget(library: number): void;
    /** Returns the verdict, whether safety comes first, the causes, the reasons and the unmet conditions. */
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
    /** Returns a handle for the widget. */
    mount(
      library: number,
      host: Host,
      page: Document,
      frame: Element,
      country: number,
      exitUrl: string,
      headingLevel: number,
    ): number;
    unmount(widget: number): void;
    saw(widget: number): void;
    copied(widget: number): void;
    /** 0: Shift went down, 1: it repeats, 2: it came up, 3: anything else. */
    press(what: number, at: number): void;
    hide(): void;
    restore(): void;
    imports: WebAssembly.Imports;
    setWasm(exports: Record<string, unknown>): void;
  }

  export function createGlue(): ReaderGlue;
}

/** The same for the author's module. */
declare module "bundle:author" {
  /** A problem of a document. Lines and columns count from 1. */
  export interface Diagnostic {
    path: string;
    line: number;
    column: number;
    message: string;
  }

  export interface AuthorGlue {
    check(document: Uint8Array): Diagnostic[];
    /**
     * Throws an array of diagnostics. What follows from reviews is passed: by whom and when, empty for a draft, and how
     * many texts changed since.
     */
    compile(
      document: Uint8Array,
      who: string,
      when: string,
      changed: number,
    ): Uint8Array;
    imports: WebAssembly.Imports;
    setWasm(exports: Record<string, unknown>): void;
  }

  export function createGlue(): AuthorGlue;
}

/** Functions that import the secondary files, by name, in the ES module. */
declare module "bundle:importers" {
  export const importers: Record<string, () => Promise<unknown>>;
}

declare module "*.css" {
  const text: string;
  export default text;
}
