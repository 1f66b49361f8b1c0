// @ts-check
import { DIST } from "../../tools/dist.js";
import { host } from "./host.js";
import { plainSnippet } from "../../site/snippet.js";

/** @typedef {import("./project.js").Project} Project */

/** An engine that runs as a service, with what it stands on, and another host that has the quiz's files. */
export class Service {
  /** Ends what was started, the last first. @type {(() => Promise<void>)[]} */
  _ends = [];
  /** Ends with a slash. */
  url = "";
  /** What the owner pastes. */
  line = "";

  /** @param {Project} project */
  constructor(project) {
    this._project = project;
  }

  /**
   * Brings the blog up. What was started before a failure is ended.
   *
   * @param {() => Promise<string>} publish Starts the engine and writes the posts; gives the engine's version.
   * @returns {Promise<import("./engine.js").Published>}
   */
  async bringUp(publish) {
    try {
      const files = await host(DIST);
      this._ends.push(files.stop);
      this.line = plainSnippet(files.url);
      const version = await publish();
      return { version, url: this.url, stop: () => this._stop() };
    } catch (error) {
      await this._stop();
      throw error;
    }
  }

  async _stop() {
    for (const end of this._ends.splice(0).reverse()) await end();
  }
}
