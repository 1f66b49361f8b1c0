// @ts-check
import { execFile, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/*
 * A desktop with a screen reader: a window manager, Orca and a browser, on the display and the session bus in which the
 * test runs. It is driven by keys alone, and known by what is said alone.
 */

const run = promisify(execFile);

/** Loaded by Orca at its start: what it says goes to a file, and to no synthesizer. */
const customizations = (/** @type {string} */ file) => `
import logging
import orca.settings
import orca.speech
logger = logging.getLogger("speech")
logger.setLevel(logging.INFO)
logger.addHandler(logging.FileHandler(${JSON.stringify(file)}, encoding="utf-8"))
orca.speech.init = lambda: None
orca.settings.enableKeyEcho = False
`;
const PREFERENCES = {
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "termsofuse.bypassNotification": true,
};
/** Orca has said all that it has to say once it was silent for so long, in milliseconds. */
const SILENCE = 700;
/** How long to wait for its first word. */
const PATIENCE = 3000;
/** How long anything may take to start. */
const START = 60_000;

/** Returns the command that opens a page in Firefox. @param {string} home @param {string} address */
function firefox(home, address) {
  const profile = join(home, "firefox");
  const lines = Object.entries(PREFERENCES).map(
    (entry) => `user_pref(${entry.map((it) => JSON.stringify(it))});`,
  );
  mkdirSync(profile);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  return ["--no-remote", "--profile", profile, address];
}

export class Desktop {
  /** @type {import("node:child_process").ChildProcess[]} */
  _children = [];
  /** How much of what was said was returned. */
  _end = 0;
  _home = mkdtempSync(join(tmpdir(), "wiq-heard-"));
  _said = join(this._home, "said.txt");
  _env = { ...process.env, HOME: this._home, XDG_RUNTIME_DIR: this._home };

  /**
   * Starts everything, opens a page, and returns what is said until a text.
   *
   * @param {string} address
   * @param {string} last
   */
  async open(address, last) {
    const preferences = join(this._home, "orca");
    mkdirSync(preferences);
    writeFileSync(
      join(preferences, "orca-customizations.py"),
      customizations(this._said),
    );
    writeFileSync(this._said, "");
    this._start("openbox");
    await sleep(500);
    this._start("orca", "-u", preferences);
    await this._until("Screen reader on");
    this._start("firefox-esr", ...firefox(this._home, address));
    return [...(await this._until(last)), ...(await this._listen())];
  }

  /** Presses a key, as xdotool has it, and returns what is said. @param {string} key */
  async press(key) {
    await run("xdotool", ["key", "--clearmodifiers", key], { env: this._env });
    return this._listen();
  }

  /** Stops everything that was started. */
  async close() {
    for (const { pid } of this._children.reverse()) {
      try {
        // Orca asks at its start whether another is there, and does not go by a mere request.
        if (pid) process.kill(-pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
    }
    await sleep(500);
    rmSync(this._home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {string} command @param {...string} args */
  _start(command, ...args) {
    const options = { env: this._env, detached: true };
    this._children.push(spawn(command, args, { ...options, stdio: "ignore" }));
  }

  /** @param {string} text */
  async _until(text) {
    const end = Date.now() + START;
    /** @type {string[]} */
    const lines = [];
    while (!lines.some((line) => line.includes(text))) {
      if (Date.now() > end)
        throw new Error(`Orca never said ${text}: ${lines}`);
      await sleep(100);
      lines.push(...this._take());
    }
    return lines;
  }

  /** Waits until Orca is silent, and returns what it said. */
  async _listen() {
    /** @type {string[]} */
    const lines = [];
    for (let last = Date.now(); ;) {
      const more = this._take();
      lines.push(...more);
      const now = Date.now();
      if (more.length) last = now;
      if (now - last > (lines.length ? SILENCE : PATIENCE)) return lines;
      await sleep(50);
    }
  }

  /** Returns what was said since the last call. */
  _take() {
    const text = readFileSync(this._said, "utf8");
    const end = text.lastIndexOf("\n") + 1;
    const lines = text.slice(this._end, end).split("\n");
    this._end = end;
    return lines
      .map((line) => /^SPEECH OUTPUT: '(.*)'/.exec(line)?.[1]?.trim() ?? "")
      .filter(Boolean);
  }
}
