// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ROOT } from "../../tools/run.js";
import { PLUGIN } from "../../tools/plugin.js";

/** What was published first: a tag in the post, whose address said no version. */
const FIRST = join(ROOT, "www", "engines", "wordpress", "first-version");
const NAME = "worth-it-quiz";
/** The end of a secondary file's name: a hash of its bytes. */
const HASH = /-[0-9a-f]{8}\.js/g;
const OLD_HASH = "-0ld0ld00.js";

/** Returns the files of the plugin's zip, by their path in its folder. */
export function pluginFiles() {
  const entries = Object.entries(unzipSync(readFileSync(PLUGIN)));
  return Object.fromEntries(
    entries
      .filter(([path]) => !path.endsWith("/"))
      .map(([path, bytes]) => [path.slice(NAME.length + 1), bytes]),
  );
}

/**
 * Writes a zip of the first version, with a build of the quiz whose secondary files have other names than today's.
 *
 * @param {string} path
 */
export function writeFirstVersion(path) {
  const own = readdirSync(FIRST).map((name) => {
    const text = readFileSync(join(FIRST, name), "utf8");
    return [name, strToU8(text.replaceAll("{{version}}", "0.0.9"))];
  });
  const quiz = Object.entries(pluginFiles())
    .filter(([name]) => name.startsWith("quiz/"))
    .map(([name, bytes]) => [renamed(name), older(name, bytes)]);
  const files = Object.fromEntries([...own, ...quiz]);
  writeFileSync(path, zipSync({ [NAME]: files }));
}

/** @param {string} text */
const renamed = (text) => text.replace(HASH, OLD_HASH);

/**
 * Returns a script as an older build would have it: it asks for the older names.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 */
const older = (name, bytes) =>
  name.endsWith(".js") ? strToU8(renamed(strFromU8(bytes))) : bytes;
