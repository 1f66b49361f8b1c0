// @ts-check
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */

/**
 * @typedef {object} OpenBrowser
 * @property {WebDriver} driver
 * @property {() => Promise<void>} close
 */

/** Debian's paths. Elsewhere, Selenium finds or downloads the browsers. */
const DEBIAN = {
  chromium: "/usr/bin/chromium",
  chromedriver: "/usr/bin/chromedriver",
  firefox: "/usr/bin/firefox-esr",
  lib: "/usr/lib",
};
const TOOLS = fileURLToPath(new URL("../../../.tools/bin/", import.meta.url));
const SIZE = { width: 1100, height: 900 };
const WEBKIT_ENV = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
};

/** @type {Record<string, () => Promise<OpenBrowser>>} */
const OPENERS = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

/** The engines to test in. */
export const ENGINES = (process.env.WIQ_ENGINES ?? "chromium")
  .split(",")
  .map((name) => name.trim())
  .filter(Boolean);

/**
 * Opens a browser with a fresh profile.
 *
 * @param {string} engine
 * @returns {Promise<OpenBrowser>}
 */
export async function open(engine) {
  const opener = OPENERS[engine];
  if (!opener) {
    const known = Object.keys(OPENERS).join(", ");
    throw new Error(`WIQ_ENGINES: "${engine}" is none of ${known}`);
  }
  const opened = await opener();
  await opened.driver.manage().setTimeouts({ script: 30_000 });
  return opened;
}

async function openChromium() {
  const profile = mkdtempSync(join(tmpdir(), "wiq-chromium-"));
  const options = new chrome.Options();
  options.addArguments(
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--user-data-dir=${profile}`,
    `--window-size=${SIZE.width},${SIZE.height}`,
  );
  // Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  if (existsSync(DEBIAN.chromium)) options.setBinaryPath(DEBIAN.chromium);
  const builder = new Builder().forBrowser("chrome").setChromeOptions(options);
  if (existsSync(DEBIAN.chromedriver)) {
    builder.setChromeService(new chrome.ServiceBuilder(DEBIAN.chromedriver));
  }
  const driver = await builder.build();
  const close = async () => {
    await driver.quit();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { driver, close };
}

async function openFirefox() {
  const options = new firefox.Options()
    .addArguments(
      "-headless",
      `--width=${SIZE.width}`,
      `--height=${SIZE.height}`,
    )
    .setPreference("network.captive-portal-service.enabled", false)
    .setPreference("network.connectivity-service.enabled", false);
  if (existsSync(DEBIAN.firefox)) options.setBinary(DEBIAN.firefox);
  const builder = new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options);
  const geckodriver = join(TOOLS, "geckodriver");
  if (existsSync(geckodriver)) {
    builder.setFirefoxService(
      new firefox.ServiceBuilder(geckodriver)
        // For what is possible only in the browser's own menus, such as duplicating a tab.
        .addArguments("--allow-system-access"),
    );
  }
  const driver = await builder.build();
  return { driver, close: () => driver.quit() };
}

async function openWebKit() {
  const port = await freePort();
  const server = startWebKitDriver(port);
  try {
    await untilReady(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": {
          binary: miniBrowser(),
          args: ["--automation"],
        },
      })
      .build();
    await driver.manage().window().setRect(SIZE);
    const close = async () => {
      await driver.quit();
      server.stop();
    };
    return { driver, close };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** @param {number} port */
function startWebKitDriver(port) {
  const driver = spawn(
    "xvfb-run",
    ["-a", "WebKitWebDriver", `--port=${port}`],
    {
      // A process group of its own, so that the display and the driver can be stopped together.
      detached: true,
      stdio: "ignore",
      env: { ...process.env, ...WEBKIT_ENV },
    },
  );
  const group = driver.pid;
  const stop = () => {
    process.removeListener("exit", stop);
    if (group === undefined) return;
    try {
      process.kill(-group);
    } catch {
      // It has ended already.
    }
  };
  process.on("exit", stop);
  return { stop };
}

function miniBrowser() {
  const folders = readdirSync(DEBIAN.lib)
    .map((name) => join(DEBIAN.lib, name))
    .filter((folder) => folder.endsWith("-linux-gnu"))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith("webkit2gtk-"))
        .map((name) => join(folder, name, "MiniBrowser")),
    );
  const found = folders.find((path) => existsSync(path));
  if (!found) throw new Error("MiniBrowser: install webkit2gtk-driver");
  return found;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      server.close(() => resolve(port ?? 0));
    });
  });
}

/**
 * Waits until a driver responds.
 *
 * @param {number} port
 */
async function untilReady(port) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(
      () => undefined,
    );
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitWebDriver does not answer");
}
