/* The types of the element `<worth-it-quiz>`. */

/** The version of this package. */
export const version: string;

export type Verdict = "not-safe" | "not-worth-it" | "not-now" | "worth-a-talk";
export type Cause = "harm" | "pressure" | "own-conduct" | "no-contact";

/** Choice ids by question id, such as `{ A1: "no", D1: "often" }`. */
export type Answers = Record<string, string>;

export interface Assessment {
  verdict: Verdict;
  /** What made it *not safe*, the first one deciding. */
  causes: Cause[];
  /** The ids of the questions that decided, in document order. */
  reasons: string[];
  /** The ids of what would have to be true first. */
  unmet: string[];
  /** Whether a question about harm or own conduct is unanswered. */
  safetyFirst: boolean;
}

/** A problem of an owner's document. Lines and columns begin with 1. */
export interface Trouble {
  path: string;
  line: number;
  column: number;
  message: string;
}

/** The attributes of the element. Each is optional. */
export interface WorthItQuizAttributes {
  /** Picks among the loaded documents. Also taken from the nearest ancestor. */
  lang?: string;
  /** ISO 3166-1 code of the country whose help lines are shown first. */
  country?: string;
  /** Where *Leave* goes: https on another site. Default: `https://www.bbc.com/weather`. */
  "exit-url"?: string;
  /** Level of the quiz's heading. Default: 2. */
  "heading-level"?: 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6";
  /** Default: `auto`, which follows the page, then the system. */
  theme?: "auto" | "light" | "dark";
  /** Address of your own document, compiled or JSON. */
  document?: string;
  /** The folder of the built files, where no script tag says it. */
  base?: string;
  /** Prints one table in the console. The empty string and `true` switch it on. */
  debug?: boolean | "";
}

/** The events of the element. They bubble and cross shadow roots; none carries an answer or a verdict. */
export interface WorthItQuizEvents {
  /** The start screen stands. */
  "worth-it-quiz:ready": Event;
  /** The reader started. */
  "worth-it-quiz:start": Event;
  /** The reader reached a result; once a run. */
  "worth-it-quiz:finish": Event;
  /** The quiz cannot run, and the fallback stands. */
  "worth-it-quiz:error": CustomEvent<{ message: string }>;
}

/** Handlers in the form that frameworks take them: `onworth-it-quiz:finish`. */
export type WorthItQuizHandlers = {
  [Name in keyof WorthItQuizEvents as `on${Name}`]?: (
    event: WorthItQuizEvents[Name],
  ) => void;
};

/** The names for `::part()`. */
export type WorthItQuizPart =
  | "primary"
  | "leave"
  | "back"
  | "question"
  | "choice"
  | "progress"
  | "verdict"
  | "reasons"
  | "open"
  | "help";

/** The custom properties, for style objects. */
export type WorthItQuizProperty =
  | "--wiq-accent"
  | "--wiq-on-accent"
  | "--wiq-background"
  | "--wiq-surface"
  | "--wiq-text"
  | "--wiq-muted"
  | "--wiq-border"
  | "--wiq-control"
  | "--wiq-error"
  | "--wiq-radius"
  | "--wiq-font"
  | "--wiq-top";

/** An element `<worth-it-quiz>`. Its options are attributes; it has no properties of its own. */
export type WorthItQuizElement = HTMLElement;

/** What `customElements.get("worth-it-quiz")` gives once the quiz is loaded. */
export interface WorthItQuizClass {
  new (): WorthItQuizElement;
  /** The version that runs. */
  readonly version: string;
  /** Assesses answers by the rule that readers run. What is missing or unknown counts as unanswered. */
  assess(answers: Answers): Promise<Assessment>;
  /** Gives all that is wrong with an owner's document. */
  check(document: string | Uint8Array): Promise<Trouble[]>;
  /** Gives the form of an owner's document that readers download; rejects with a list of `Trouble`. */
  compile(document: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

declare global {
  interface HTMLElementTagNameMap {
    "worth-it-quiz": WorthItQuizElement;
  }

  interface HTMLElementEventMap extends WorthItQuizEvents {}
  interface DocumentEventMap extends WorthItQuizEvents {}
  interface WindowEventMap extends WorthItQuizEvents {}

  interface CustomElementRegistry {
    get(name: "worth-it-quiz"): WorthItQuizClass | undefined;
    whenDefined(name: "worth-it-quiz"): Promise<WorthItQuizClass>;
  }
}
