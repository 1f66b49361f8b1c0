// @ts-check
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";

/** The name of the file with the licences of what the editor contains of others. */
const LICENSES = "edit.licenses.txt";
const MODULES = join(ROOT, "www", "node_modules");

/**
 * Bundles the editor's modules, which use packages, into one script, with its style sheet and the packages' licences.
 *
 * @param {string} source The folder of the modules.
 * @param {string} out The folder of the site.
 */
export async function buildEditor(source, out) {
  const { metafile } = await build({
    entryPoints: [join(source, "index.js")],
    outfile: join(out, "edit.js"),
    bundle: true,
    format: "esm",
    minify: true,
    metafile: true,
    ...TARGET,
    legalComments: "none",
    banner: { js: `/*! worth-it-quiz | MIT | also: ${LICENSES} */` },
    logLevel: "warning",
  });
  copyFileSync(join(source, "edit.css"), join(out, "edit.css"));
  const names = Object.keys(metafile.inputs).flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const texts = [...new Set(names)].sort().map(licenseOf);
  writeFileSync(join(out, LICENSES), texts.join(`\n${"-".repeat(72)}\n\n`));
}

/**
 * @param {string} name
 * @throws Where a package has no text of its licence.
 */
function licenseOf(name) {
  const folder = join(MODULES, name);
  const { version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = join(folder, "LICENSE");
  if (!existsSync(file)) throw new Error(`${name}: no text of its licence`);
  const text = readFileSync(file, "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
