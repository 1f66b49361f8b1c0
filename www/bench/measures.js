// @ts-check
/* Every measure, in the order in which a contender goes through them in a round. */
export { answer, hundred } from "./measures/answer.js";
export { fast, slow } from "./measures/first-question.js";
export { growth } from "./measures/growth.js";
export { input } from "./measures/input.js";
export { farAway } from "./measures/lazy.js";
export { many } from "./measures/many.js";
export { memory } from "./measures/memory.js";
