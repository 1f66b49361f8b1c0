// @ts-check
import { OWN_HANDS } from "../contender.js";
import { content } from "./floor.js";

/** @type {import("../contender.js").Contender} */
export const preact = {
  id: "preact",
  name: "Preact",
  about: "the floor's screens, drawn by Preact",
  hands: OWN_HANDS,
  content,
};
