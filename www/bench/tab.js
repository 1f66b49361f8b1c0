// @ts-check
import { readFileSync } from "node:fs";
import { byName } from "../tests/support/metrics.js";

const PROBE = readFileSync(new URL("./probe.js", import.meta.url), "utf8");
/** A weak phone on a slow mobile network. */
const SLOW = { cpu: 4, bitsPerSecond: 1.6e6, latency: 150 };
/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * @typedef {import("./browser.js").Browser} Browser
 * @typedef {import("./browser.js").ProtocolEvent} ProtocolEvent
 */

/** One tab of the browser. */
export class Tab {
  /**
   * @param {Browser} browser
   * @param {string} session
   * @param {() => Promise<void>} close
   */
  constructor(browser, session, close) {
    this._browser = browser;
    this._session = session;
    this.close = close;
  }

  /** @param {{ width: number, height: number }} size */
  async prepare(size) {
    await this.send("Page.enable");
    await this.send("Network.enable");
    await this.send("Performance.enable");
    await this.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await this.send("Emulation.setDeviceMetricsOverride", {
      ...size,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  /**
   * Adds the probe, with a contender's controls, to every page opened from now on.
   *
   * @param {import("./contender.js").Controls} controls
   */
  async instrument(controls) {
    const source = `globalThis[Symbol.for("bench-controls")] = ${JSON.stringify(controls)};\n${PROBE}`;
    await this.send("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  /** Slows the network and the processor down. */
  async slowDown() {
    const throughput = SLOW.bitsPerSecond / 8;
    await this.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await this.slowProcessor();
  }

  async slowProcessor() {
    await this.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  }

  /**
   * Opens a page, and waits until it is loaded.
   *
   * @param {string} url
   */
  async go(url) {
    const loaded = this.until("Page.loadEventFired");
    await this.send("Page.navigate", { url });
    await loaded;
  }

  /**
   * Waits for an event.
   *
   * @param {string} method
   * @returns {Promise<any>} Its parameters.
   */
  until(method) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        stop();
        reject(new Error(`${method} did not come`));
      }, PATIENCE);
      const stop = this.hear((event) => {
        if (event.method !== method) return;
        clearTimeout(late);
        stop();
        resolve(event.params);
      });
    });
  }

  /**
   * @param {(event: ProtocolEvent) => void} listener
   * @returns {() => void} Removes the listener.
   */
  hear(listener) {
    return this._browser.hear((event) => {
      if (event.sessionId === this._session) listener(event);
    });
  }

  /**
   * Calls a function of the probe in the page.
   *
   * @param {string} name
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  async ask(name, ...args) {
    const words = args.map((arg) => JSON.stringify(arg)).join();
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression: `globalThis[Symbol.for("bench")].${name}(${words})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      const { text, exception } = exceptionDetails;
      throw new Error(`${name}: ${exception?.description ?? text}`);
    }
    return result.value;
  }

  /**
   * Clicks at a point.
   *
   * @param {{ x: number, y: number }} point
   */
  async press(point) {
    const mouse = { ...point, button: "left", clickCount: 1 };
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { ...mouse, type });
    }
  }

  /** Returns the browser's metrics. @returns {Promise<Record<string, number>>} */
  async metrics() {
    const { metrics } = await this.send("Performance.getMetrics");
    return byName(metrics);
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  send(method, params) {
    return this._browser.send(method, params, this._session);
  }
}
