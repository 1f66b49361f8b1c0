// @ts-check
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleNotice, packagesOf } from "./notices.js";
import { TARGET } from "./target.js";

/** The name of the file with the licences of what the editor contains of others. */
const LICENSES = "edit.licenses.txt";

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
  const packages = packagesOf(Object.keys(metafile.inputs));
  writeFileSync(join(out, LICENSES), bundleNotice("editor", packages));
}
