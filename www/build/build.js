// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { buildDocument, buildHelpLines } from "./content.js";
import { factoryOf } from "./glue.js";
import { buildReader } from "./reader.js";
import { ROOT } from "./run.js";
import { checkBudget, sizeOf } from "./sizes.js";

/* Makes everything in www/dist/. Takes the wasm-bindgen command as its one argument. */

const DIST = join(ROOT, "www", "dist");
const MAIN = "worth-it-quiz.js";

const [wasmBindgen = "wasm-bindgen"] = process.argv.slice(2);
const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? "0.0.0";

mkdirSync(DIST, { recursive: true });
const reader = buildReader(wasmBindgen);
const helpLines = buildHelpLines();
const payload = {
  version,
  module: reader.wasm.toString("hex"),
  helpLines: helpLines.data,
  countries: helpLines.countries,
};
await bundle(
  await factoryOf(reader.glue, reader.names),
  { ...payload, document: buildDocument("en") },
  join(DIST, MAIN),
);

const files = Object.fromEntries(
  [MAIN].map((name) => {
    const bytes = readFileSync(join(DIST, name));
    const hash = createHash("sha384").update(bytes).digest("base64");
    return [name, { ...sizeOf(bytes), integrity: `sha384-${hash}` }];
  }),
);
writeFileSync(
  join(DIST, "manifest.json"),
  `${JSON.stringify({ version, files }, null, 2)}\n`,
);
checkBudget({ ...files, "(the module alone)": sizeOf(reader.wasm) });
