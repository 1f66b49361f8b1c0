// @ts-check
import { DIST } from "../../tools/dist.js";
import { host } from "./host.js";
import { plainSnippet } from "../../site/snippet.js";

/** @typedef {import("./project.js").Project} Project */

/** An engine that runs as a service, with its dependencies, and another host for the quiz's files. */
export class Service {
  /** Stops what was started, in reverse order. @type {(() => Promise<void>)[]} */
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
   * Starts the blog. If that fails, everything is stopped again.
   *
   * @param {() => Promise<string>} publish Starts the engine and writes the posts; resolves to the engine's version.
   * @returns {Promise<import("./engine.js").PublishedSite>}
   */
  async startBlog(publish) {
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
