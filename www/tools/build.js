// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bundleAuthor,
  bundleDocuments,
  bundleLanguage,
  bundleLazy,
  bundleModule,
  bundleOwner,
  bundleReviews,
  bundleScript,
  bundledPackages,
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
import { noticeFile } from "./notices.js";
import { writeSiteBundles } from "./site-bundles.js";
import { buildAuthor, buildPreview, buildReader } from "./wasm.js";
import { SHARED_MODULE, startModules, writeModule } from "./package.js";
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
const reviewsFile = await add("reviews", await bundleReviews());
const documentsFile = await add(
  "documents",
  await bundleDocuments({
    authorFile: built(authorFile),
    reviewsFile: built(reviewsFile),
  }),
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
const secondaries = [noWasm, authorFile, reviewsFile, documentsFile, ownerFile];
const shared = {
  version,
  noWasmFile: {
    ...built(noWasm),
    sum: checksum(Buffer.from(noWasm.value)),
  },
  documentsFile: built(documentsFile),
  ownerFile: built(ownerFile),
  countries: helpLines.countries,
  helpLines: helpLines.data,
};
const module = encodeCode(reader.wasm);
startModules();
writeModule(
  SHARED_MODULE,
  await bundleModule(
    glue,
    { ...shared, module },
    secondaries.map(({ name }) => name),
  ),
);
for (const lang of languages()) {
  const payload = { ...shared, document: buildDocument(lang), module };
  const name = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  dist.write(name, await bundleScript(glue, payload));
  dist.pin(name, version);
  dist.write(
    name.replace("worth-it-quiz", "worth-it-quiz.lazy"),
    await bundleLazy(version, name),
  );
  writeModule(
    name.replace(/js$/, "mjs"),
    bundleLanguage(SHARED_MODULE, payload),
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
dist.write("worth-it-quiz.licenses.txt", noticeFile(bundledPackages));
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
