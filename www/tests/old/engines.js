// @ts-check
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

/* Chromium of earlier years, out of packages that were made for servers without a screen. */

const PACKAGES = fileURLToPath(new URL("node_modules/", import.meta.url));
/** What every one of them needs without a sandbox, a screen and a graphics card. */
const OPTIONS = ["--no-sandbox", "--no-zygote", "--disable-gpu"];

/** Why none can run on this machine; `false` where they can. */
export const absent =
  (process.platform !== "linux" || process.arch !== "x64") &&
  "they are built for Linux on x86-64";

/**
 * A browser as puppeteer has it, whose types are not there before the set-up.
 *
 * @typedef {object} OldBrowser
 * @property {any} browser
 * @property {() => Promise<void>} close
 */

/**
 * Unpacks a version and starts it.
 *
 * @param {number} version
 * @returns {Promise<OldBrowser>}
 */
export async function openOld(version) {
  const folder = await mkdtemp(join(tmpdir(), "wiq-old-"));
  const remove = () =>
    rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const program = join(folder, "chromium");
    await pipeline(
      createReadStream(join(packageOf(version), "bin", "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(program),
    );
    await chmod(program, 0o755);
    const puppeteer = createRequire(import.meta.url)("puppeteer-core");
    const browser = await puppeteer.launch({
      executablePath: program,
      args: OPTIONS,
      userDataDir: join(folder, "profile"),
      defaultViewport: { width: 800, height: 900 },
    });
    const close = async () => {
      await browser.close();
      await remove();
    };
    return { browser, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Returns the name and the version of the package that has a version of Chromium.
 *
 * @param {number} version
 * @returns {Promise<string>}
 */
export async function sourceOf(version) {
  const text = await readFile(join(packageOf(version), "package.json"), "utf8");
  const { name, version: own } = JSON.parse(text);
  return `${name} ${own}`;
}

/** @param {number} version */
const packageOf = (version) => join(PACKAGES, `chromium-${version}`);
