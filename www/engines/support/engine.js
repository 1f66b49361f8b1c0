// @ts-check
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Project, WORK } from "./project.js";
import { Visitor } from "./visitor.js";

/**
 * @typedef {import("./visitor.js").Outcome} Outcome
 *
 * @typedef {object} PublishedSite A site that is running.
 * @property {string} version The engine's.
 * @property {string} url Ends with a slash.
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} SiteCase
 * @property {string} content Where the owner put the snippet, and in which role.
 * @property {string} [path] The page's address, relative to the site's.
 * @property {string[]} [links] The links to follow from there, each by its text.
 * @property {Outcome} outcome What the page then shows.
 * @property {string} owner What the owner has to do, as worded in the table.
 * @property {(visitor: Visitor) => Promise<void>} [then] Further assertions.
 *
 * @typedef {object} SiteEngine
 * @property {string} name
 * @property {string} files Where the owner puts the quiz's files, as worded in the table.
 * @property {(project: Project) => Promise<PublishedSite>} publish Installs the engine and publishes the site.
 * @property {SiteCase[]} cases
 *
 * @typedef {object} CaseResult
 * @property {string} content
 * @property {Outcome} outcome
 * @property {boolean} bare Whether the page as served contains the help link.
 * @property {boolean} leave Whether the leave button is visible at the result.
 * @property {string} owner
 *
 * @typedef {object} EngineResult
 * @property {string} name
 * @property {string} version
 * @property {string} files
 * @property {CaseResult[]} found
 */

const RESULTS = join(WORK, "found");

/**
 * Defines the tests of an engine: publishes a site with it, and visits its pages.
 *
 * @param {string} folder The engine's folder in `www/engines/`.
 * @param {SiteEngine} engine
 */
export function engine(folder, { name, files, publish, cases }) {
  describe(name, () => {
    /** @type {PublishedSite} */
    let site;
    /** @type {Visitor} */
    let visitor;
    /** @type {CaseResult[]} */
    const found = [];
    before(async () => {
      site = await publish(new Project(folder));
      visitor = await Visitor.arrive();
    });
    after(async () => {
      await visitor?.leave();
      await site?.stop();
      if (site) save(folder, { name, version: site.version, files, found });
    });
    for (const [number, one] of cases.entries()) {
      it(`${one.content}: ${one.outcome}`, async () => {
        await visitor.driver.get(site.url + (one.path ?? ""));
        for (const link of one.links ?? []) await visitor.follow(link);
        const outcome = await visitor.outcome(one.outcome);
        await visitor.picture(`${folder}-${number + 1}`);
        const { content, owner } = one;
        const leave = await visitor.leaveInSight();
        const bare = await hasHelpLink(await visitor.driver.getCurrentUrl());
        found.push({ content, outcome, bare, leave, owner });
        assert.equal(outcome, one.outcome);
        if (outcome === "verdict") assert.ok(leave, "the way out is covered");
        await one.then?.(visitor);
      });
    }
  });
}

/**
 * Returns whether a page as served contains the help link, for readers whose browser runs no scripts.
 *
 * @param {string} address
 */
async function hasHelpLink(address) {
  const page = await (await fetch(address)).text();
  return /<a[^>]+href="https:\/\/findahelpline\.com\/["?]/.test(page);
}

/**
 * Saves an engine's result, for the table.
 *
 * @param {string} folder
 * @param {EngineResult} result
 */
function save(folder, result) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    join(RESULTS, `${folder}.json`),
    JSON.stringify(result, null, 2),
  );
}
