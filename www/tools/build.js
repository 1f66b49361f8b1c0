// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bundleAuthor,
  bundleDocuments,
  bundleLazy,
  bundleModule,
  bundleOwner,
  bundleScript,
  secondaryFile,
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
import { buildNoWasm } from "./no-wasm.js";
import { writeSiteBundles } from "./site-bundles.js";
import { buildAuthor, buildPreview, buildReader } from "./wasm.js";
import { writeModule } from "./package.js";
import { ROOT } from "./run.js";
import { printSizes } from "./sizes.js";

/* Builds everything in www/dist/. The one argument is the wasm-bindgen command. */

const [wasmBindgen = "wasm-bindgen"] = process.argv.slice(2);
const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? "0.0.0";

const reader = buildReader(wasmBindgen);
const author = buildAuthor(wasmBindgen);
const preview = buildPreview(wasmBindgen);
const helpLines = buildHelpLines();

const authorGlue = glueModule(author, ["check", "compile"]);
const dist = new Dist();
const noWasm = await add("no-wasm", await buildNoWasm());
const authorFile = await add(
  "author",
  await bundleAuthor(authorGlue, encodeCode(author.wasm)),
);
const documentsFile = await add(
  "documents",
  await bundleDocuments(built(authorFile)),
);
const ownerFile = await add(
  "owner",
  await bundleOwner(version, helpLines.countries),
);
const functions = [
  ...["read", "forget", "assess"],
  ...["mount", "unmount", "saw", "copied"],
  ...["press", "hide", "restore"],
];
const glue = glueModule(reader, functions);
const secondaries = [noWasm, authorFile, documentsFile, ownerFile];
for (const lang of languages()) {
  const payload = {
    version,
    noWasmFile: {
      ...built(noWasm),
      sum: checksum(Buffer.from(noWasm.value)),
    },
    documentsFile: built(documentsFile),
    ownerFile: built(ownerFile),
    countries: helpLines.countries,
    helpLines: helpLines.data,
    document: buildDocument(lang),
    module: encodeCode(reader.wasm),
  };
  const name = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  dist.write(name, await bundleScript(glue, payload));
  dist.pin(name, version);
  dist.write(
    name.replace("worth-it-quiz", "worth-it-quiz.lazy"),
    await bundleLazy(version, name),
  );
  writeModule(
    name.replace(/js$/, "mjs"),
    await bundleModule(
      glue,
      payload,
      secondaries.map(({ name }) => name),
    ),
  );
}
dist.write("worth-it-quiz.schema.json", readSchema());
await writeSiteBundles({
  version,
  previewGlue: glueModule(preview, [...functions, "place"]),
  previewModule: encodeCode(preview.wasm),
  authorGlue,
  authorModule: encodeCode(author.wasm),
  helpLines: helpLines.data,
});
dist.writeManifest(version);
printSizes(dist.files);

/**
 * Writes a secondary file, which the main one loads when a page needs it.
 *
 * @param {string} kind
 * @param {string} value
 */
async function add(kind, value) {
  const file = await secondaryFile(kind, version, value);
  dist.write(file.name, file.text);
  return file;
}

/**
 * Returns what a script has to know of a file in order to load it.
 *
 * @param {{ name: string }} written
 * @returns {import("../embed/start/load-script.js").BuiltFile}
 */
function built({ name }) {
  return { file: name, integrity: dist.shortDigest(name) };
}

/**
 * Encodes code as a script carries it.
 *
 * @param {Buffer} code
 * @returns {import("../embed/payload/bytes.js").EncodedCode}
 */
function encodeCode(code) {
  return { digits: code.toString("hex"), sum: checksum(code) };
}
