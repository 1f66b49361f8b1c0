// @ts-check
import WebSocket from "ws";
import { open } from "../tests/support/browsers.js";
import { Tab } from "./tab.js";

/**
 * An event of the DevTools protocol.
 *
 * @typedef {{ method: string, params: any, sessionId?: string }} ProtocolEvent
 */

/** Chromium, controlled by the DevTools protocol. */
export class Browser {
  version = "";
  _id = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  _waiting = new Map();
  /** @type {Set<(event: ProtocolEvent) => void>} */
  _hearers = new Set();

  /**
   * @param {WebSocket} socket
   * @param {() => Promise<void>} end
   */
  constructor(socket, end) {
    this._socket = socket;
    this._end = end;
    socket.on("message", (/** @type {Buffer} */ data) =>
      this._take(JSON.parse(String(data))),
    );
  }

  /** @returns {Promise<Browser>} */
  static async open() {
    const { driver, close } = await open("chromium");
    const capabilities = await driver.getCapabilities();
    const { debuggerAddress } = capabilities.get("goog:chromeOptions");
    const about = await fetch(`http://${debuggerAddress}/json/version`);
    const { Browser: version, webSocketDebuggerUrl } = await about.json();
    const socket = new WebSocket(webSocketDebuggerUrl, {
      maxPayload: 512 * 1024 * 1024,
    });
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const browser = new Browser(socket, close);
    browser.version = version;
    return browser;
  }

  /**
   * Opens a tab in a profile of its own: nothing is cached, and no other tab shares its process.
   *
   * @param {{ width: number, height: number }} size
   */
  async tab(size) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", {
      url: "about:blank",
      browserContextId,
    });
    const { sessionId } = await this.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const close = () =>
      this.send("Target.disposeBrowserContext", { browserContextId });
    const tab = new Tab(this, sessionId, close);
    await tab.prepare(size);
    return tab;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    const id = ++this._id;
    this._socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) =>
      this._waiting.set(id, { resolve, reject }),
    );
  }

  /**
   * @param {(event: ProtocolEvent) => void} hearer
   * @returns {() => void} Ends it.
   */
  hear(hearer) {
    this._hearers.add(hearer);
    return () => this._hearers.delete(hearer);
  }

  async close() {
    this._socket.close();
    await this._end();
  }

  /** @param {any} message */
  _take(message) {
    const waiting = this._waiting.get(message.id);
    if (!waiting) {
      this._hearers.forEach((hearer) => hearer(message));
      return;
    }
    this._waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }
}
