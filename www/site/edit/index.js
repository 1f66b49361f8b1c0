// @ts-check
import { begin } from "./desk.js";

/* The page on which a quiz is written. Nothing is stored, and nothing is sent. */

begin();
