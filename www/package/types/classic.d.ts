/* The classic script: loading it defines the element, and it exports nothing. */

import "./index.js";

export {};
