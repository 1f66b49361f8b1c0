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
import { Dist, hashedName } from "./dist.js";
import { factoryOf } from "./glue.js";
import { buildWithoutWasm } from "./no-wasm.js";
import { buildAuthor, buildReader } from "./reader.js";
import { pack } from "./pack.js";
import { writeModule } from "./package.js";
import { ROOT } from "./run.js";
import { checkBudget, lightest } from "./sizes.js";

/* Makes everything in www/dist/. Takes the wasm-bindgen command as its one argument. */

const [wasmBindgen = "wasm-bindgen"] = process.argv.slice(2);
const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? "0.0.0";

const reader = buildReader(wasmBindgen);
const author = buildAuthor(wasmBindgen);
const helpLines = buildHelpLines();
const plain = await buildWithoutWasm();

const dist = new Dist();
const withoutWasm = hashedName("no-wasm", version, plain);
dist.write(withoutWasm, secondary(withoutWasm, version, plain));
const workshop = await bundleAuthor(
  await factoryOf(author, "check, compile"),
  pack(author.wasm),
);
const authorFile = hashedName("author", version, workshop);
dist.write(authorFile, secondary(authorFile, version, workshop));
const documents = await bundleDocuments(authorFile);
const documentsFile = hashedName("documents", version, documents);
dist.write(documentsFile, secondary(documentsFile, version, documents));
const owner = await bundleOwner(version, helpLines.countries);
const ownerFile = hashedName("owner", version, owner);
dist.write(ownerFile, secondary(ownerFile, version, owner));
const glue = await factoryOf(
  reader,
  "read, assess, mount, unmount, saw, copied",
);
const secondaries = [withoutWasm, authorFile, documentsFile, ownerFile];
for (const lang of languages()) {
  // In the order that packs best.
  const payload = {
    version,
    withoutWasm,
    ownDocuments: documentsFile,
    forOwners: ownerFile,
    countries: helpLines.countries,
    helpLines: helpLines.data,
    document: buildDocument(lang),
    module: pack(reader.wasm),
  };
  const name = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  dist.write(name, lightest(await bundle(glue, payload)));
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
checkBudget(dist.files);
