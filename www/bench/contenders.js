// @ts-check
import { blank } from "./contenders/blank.js";
import { floor } from "./contenders/floor.js";
import { formio } from "./contenders/formio.js";
import { lazy, noWasm, ours } from "./contenders/ours.js";
import { preact } from "./contenders/preact.js";
import { reactQuiz } from "./contenders/react-quiz.js";
import { surveyjs } from "./contenders/surveyjs.js";

/** Who is measured, in the order of the table. @type {import("./contender.js").Contender[]} */
export const CONTENDERS = [
  ours,
  lazy,
  noWasm,
  floor,
  preact,
  reactQuiz,
  surveyjs,
  formio,
  blank,
];
