// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bundle,
  bundleAuthor,
  bundleDocuments,
  bundleLazy,
  bundleModule,
  bundleOwner,
  secondary,
} from "./bundle.js";
import {
  buildDocument,
  buildHelpLines,
  languages,
  readSchema,
} from "./content.js";
import { checksum } from "../embed/payload/checksum.js";
import { Dist } from "./dist.js";
import { glueModule } from "./glue.js";
import { buildWithoutWasm } from "./no-wasm.js";
import { buildAuthor, buildReader } from "./reader.js";
import { writeModule } from "./package.js";
import { ROOT } from "./run.js";
import { printSizes } from "./sizes.js";

/* Makes everything in www/dist/. Takes the wasm-bindgen command as its one argument. */

const [wasmBindgen = "wasm-bindgen"] = process.argv.slice(2);
const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? "0.0.0";

const reader = buildReader(wasmBindgen);
const author = buildAuthor(wasmBindgen);
const helpLines = buildHelpLines();

const dist = new Dist();
const withoutWasm = await add("no-wasm", await buildWithoutWasm());
const { name: authorFile } = await add(
  "author",
  await bundleAuthor(
    glueModule(author, ["check", "compile"]),
    carried(author.wasm),
  ),
);
const { name: documentsFile } = await add(
  "documents",
  await bundleDocuments(authorFile),
);
const { name: ownerFile } = await add(
  "owner",
  await bundleOwner(version, helpLines.countries),
);
const glue = glueModule(reader, [
  ...["read", "assess", "mount", "unmount", "saw", "copied"],
]);
const secondaries = [withoutWasm.name, authorFile, documentsFile, ownerFile];
for (const lang of languages()) {
  const payload = {
    version,
    withoutWasm: {
      file: withoutWasm.name,
      sum: checksum(Buffer.from(withoutWasm.value)),
    },
    ownDocuments: documentsFile,
    forOwners: ownerFile,
    countries: helpLines.countries,
    helpLines: helpLines.data,
    document: buildDocument(lang),
    module: carried(reader.wasm),
  };
  const name = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  dist.write(name, await bundle(glue, payload));
  dist.pin(name, version);
  dist.write(
    name.replace("worth-it-quiz", "worth-it-quiz.lazy"),
    await bundleLazy(version, name),
  );
  writeModule(
    name.replace(/js$/, "mjs"),
    await bundleModule(glue, payload, secondaries),
  );
}
dist.write("worth-it-quiz.schema.json", readSchema());
dist.writeManifest(version);
printSizes(dist.files);

/**
 * Writes a file that the main one loads on need.
 *
 * @param {string} kind
 * @param {string} value
 */
async function add(kind, value) {
  const file = await secondary(kind, version, value);
  dist.write(file.name, file.text);
  return file;
}

/**
 * Writes code as a script carries it.
 *
 * @param {Buffer} code
 * @returns {import("../embed/payload/bytes.js").Carried}
 */
function carried(code) {
  return { digits: code.toString("hex"), sum: checksum(code) };
}
