/** A quiz document as authors write it, as far as the editor reads it. Fields that it does not know are kept as they are. */
export interface QuizDocument {
  $schema?: string;
  id: string;
  version: string;
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  strings: Record<string, any>;
  sections: Section[];
  results: Results;
  omits?: Record<string, string> | null;
  helpLines?: HelpLine[] | null;
  also?: Also[] | null;
  reviews?: unknown;
}

export interface Section {
  id: string;
  title: string;
  notice?: { title: string; text: string[] } | null;
  questions: Question[];
}

export interface Question {
  id: string;
  role: string;
  domain?: string | null;
  text: string;
  hint?: string | null;
  choices: Choice[];
}

export interface Choice {
  id: string;
  text: string;
  signal: string;
}

export interface Results {
  verdicts: Record<string, any>;
  safety: { text: string[] };
  causes: Record<string, { text: string[]; next: string[]; note?: string }>;
  care?: Record<string, string> | null;
  topics: Record<string, Topic>;
}

export interface Topic {
  name: string;
  why?: string | null;
  unmet: string;
  say?: string | null;
}

export interface Also {
  id: string;
  text: string;
  steps: { when: string[]; unless?: string[] | null; text: string }[];
}

export interface HelpLine {
  country?: string | null;
  name: string;
  serves: string;
  region?: string | null;
  contacts: Record<string, string>[];
  hours?: string | null;
  page?: string | null;
  mayInvolve?: string | null;
  source: string;
  sourceDate?: string | null;
}

/** The steps from the document to a value in it: names of fields, and indices of lists. */
export type Path = (string | number)[];
