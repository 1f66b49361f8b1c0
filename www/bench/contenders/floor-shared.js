// @ts-check
import { document as written, table } from "bundle:content";
import css from "../../embed/styles/widget.css";
import { HelpLines } from "../floor/help-lines.js";
import { readQuiz } from "../floor/quiz.js";

/* Shared by all quizzes of a page that are drawn with the floor's screens. */

export const quiz = readQuiz(written);
export const lines = new HelpLines(table, quiz);
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
