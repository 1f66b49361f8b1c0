// @ts-check
import { OWN_CONTROLS } from "../contender.js";
import { content } from "./floor.js";

/** @type {import("../contender.js").Contender} */
export const preact = {
  id: "preact",
  name: "Preact",
  about: "the floor's screens, drawn by Preact",
  controls: OWN_CONTROLS,
  content,
};
