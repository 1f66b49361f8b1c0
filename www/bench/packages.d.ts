/* The contenders' packages, which only `make bench` installs: the lints have to pass without them. */

/* The globals of the published scripts. */
declare const Survey: any;
declare const SurveyUI: any;
declare const Formio: any;

declare module "bundle:content" {
  /* From the build: the document in the contender's own format. */
  export const document: import("./floor/quiz.js").QuizDocument;
  export const table: import("./floor/help-lines.js").HelpTable;
  export const form: any;
  export const thanks: string;
}

declare module "preact";
declare module "preact/hooks";
declare module "react";
declare module "react-dom/client";
declare module "react-quiz-component";
declare module "ws" {
  const WebSocket: any;
  type WebSocket = any;
  export default WebSocket;
}
