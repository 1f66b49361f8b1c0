// @ts-check
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleNotice, packagesOf } from "./notices.js";
import { ROOT } from "./run.js";
import { TARGET } from "./target.js";

/* The site's scripts that are made of several modules, of packages, or of parts of the quiz. */

const SITE = join(ROOT, "www", "site");

/** The folders of their modules, each with an `index.js`. */
export const SCRIPTS = ["edit", "configure", "check"];

/**
 * Bundles them, each into one file, with the licences of what it contains of others.
 *
 * @param {string} out The folder of the site.
 */
export async function bundleSiteScripts(out) {
  for (const name of SCRIPTS) {
    const licenses = `${name}.licenses.txt`;
    const { metafile } = await build({
      entryPoints: [join(SITE, name, "index.js")],
      outfile: join(out, `${name}.js`),
      bundle: true,
      format: "esm",
      minify: true,
      metafile: true,
      ...TARGET,
      legalComments: "none",
      banner: { js: `/*! worth-it-quiz | MIT | also: ${licenses} */` },
      logLevel: "warning",
    });
    const packages = packagesOf(Object.keys(metafile.inputs));
    writeFileSync(join(out, licenses), bundleNotice(`${name}.js`, packages));
  }
}
