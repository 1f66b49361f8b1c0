// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, bundleLazy, secondary } from "./bundle.js";
import { buildDocument, buildHelpLines, languages } from "./content.js";
import { Dist, hashedName } from "./dist.js";
import { factoryOf } from "./glue.js";
import { buildWithoutWasm } from "./no-wasm.js";
import { buildReader } from "./reader.js";
import { ROOT } from "./run.js";
import { checkBudget } from "./sizes.js";

/* Makes everything in www/dist/. Takes the wasm-bindgen command as its one argument. */

const [wasmBindgen = "wasm-bindgen"] = process.argv.slice(2);
const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? "0.0.0";

const reader = buildReader(wasmBindgen);
const helpLines = buildHelpLines();
const plain = await buildWithoutWasm();

const dist = new Dist();
const withoutWasm = hashedName("no-wasm", version, plain);
dist.write(withoutWasm, secondary(withoutWasm, version, plain));
const payload = {
  version,
  module: reader.wasm.toString("hex"),
  withoutWasm,
  helpLines: helpLines.data,
  countries: helpLines.countries,
};
const glue = await factoryOf(reader.glue, reader.names);
for (const lang of languages()) {
  const name = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  const document = buildDocument(lang);
  dist.write(name, await bundle(glue, { ...payload, document }));
}
dist.write("worth-it-quiz.lazy.js", await bundleLazy(version));
dist.writeManifest(version);
checkBudget(dist.files);
