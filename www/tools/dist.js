// @ts-check
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.js";
import { sizeOf } from "./sizes.js";

/** The folder that is published. */
export const DIST = join(ROOT, "www", "dist");

/**
 * What manifest.json says.
 *
 * @typedef {object} Manifest
 * @property {string} version
 * @property {Record<string, import("./sizes.js").FileSize & { integrity: string }>} files By name.
 */

/** Writes that folder. */
export class Dist {
  /**
   * What page owners need to know about each file, by name.
   *
   * @type {Manifest["files"]}
   */
  files = {};
  /**
   * The pinned files, whose names include the version.
   *
   * @type {typeof this.files}
   */
  pinned = {};

  constructor() {
    rmSync(DIST, { recursive: true, force: true });
    mkdirSync(DIST, { recursive: true });
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  write(name, text) {
    const bytes = Buffer.from(text);
    writeFileSync(join(DIST, name), bytes);
    const digest = hash(text, "sha384").toString("base64");
    this.files[name] = { ...sizeOf(bytes), integrity: `sha384-${digest}` };
  }

  /**
   * Returns the integrity of a file that was written, by a shorter digest: it doesn't compress, and scripts carry it.
   *
   * @param {string} name
   */
  shortDigest(name) {
    const digest = hash(readFileSync(join(DIST, name), "utf8"), "sha256");
    return `sha256-${digest.toString("base64")}`;
  }

  /**
   * Copies a file to its pinned name, under which its bytes remain when a later version takes over the short name.
   *
   * @param {string} name
   * @param {string} version
   */
  pin(name, version) {
    const pinned = name.replace(/\.js$/, `.${version}.js`);
    copyFileSync(join(DIST, name), join(DIST, pinned));
    this.pinned[pinned] = this.files[name];
  }

  /** @param {string} version */
  writeManifest(version) {
    const manifest = { version, files: { ...this.files, ...this.pinned } };
    writeFileSync(
      join(DIST, "manifest.json"),
      `${JSON.stringify(manifest, null, 2)}\n`,
    );
  }
}

/**
 * Returns a name derived from a file's content, so that no cache can serve an old file for a new one.
 *
 * @param {string} kind
 * @param {string} version
 * @param {string} text
 */
export function hashedName(kind, version, text) {
  const digest = hash(text, "sha256").toString("hex").slice(0, 8);
  return `worth-it-quiz.${kind}.${version}-${digest}.js`;
}

/**
 * @param {string} text
 * @param {string} algorithm
 */
function hash(text, algorithm) {
  return createHash(algorithm).update(text).digest();
}
