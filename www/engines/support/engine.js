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
 * @typedef {object} Published A site that is up.
 * @property {string} version The engine's.
 * @property {string} url Ends with a slash.
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Case
 * @property {string} content Where the owner put the snippet, and as who.
 * @property {string} [path] The page's address, from the site's.
 * @property {string[]} [links] The links to follow from there, each by its text.
 * @property {Outcome} outcome What the page has then.
 * @property {string} owner What the owner has to do, in the words of the table.
 * @property {(visitor: Visitor) => Promise<void>} [then] What has to hold besides.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} files Where the owner puts the quiz's files, in the words of the table.
 * @property {(project: Project) => Promise<Published>} publish Installs the engine and publishes the site.
 * @property {Case[]} cases
 *
 * @typedef {object} Found What was seen of a case.
 * @property {string} content
 * @property {Outcome} outcome
 * @property {boolean} bare Whether the link to help stands in the page as it is served.
 * @property {boolean} leave Whether *Leave* is in sight at the result.
 * @property {string} owner
 *
 * @typedef {object} Seen What was seen of an engine.
 * @property {string} name
 * @property {string} version
 * @property {string} files
 * @property {Found[]} found
 */

const FOUND = join(WORK, "found");

/**
 * Publishes a site with an engine, and goes to its pages.
 *
 * @param {string} folder The engine's folder in `www/engines/`.
 * @param {Engine} engine
 */
export function engine(folder, { name, files, publish, cases }) {
  describe(name, () => {
    /** @type {Published} */
    let site;
    /** @type {Visitor} */
    let visitor;
    /** @type {Found[]} */
    const found = [];
    before(async () => {
      site = await publish(new Project(folder));
      visitor = await Visitor.arrive();
    });
    after(async () => {
      await visitor?.leave();
      await site?.stop();
      if (site) keep(folder, { name, version: site.version, files, found });
    });
    for (const [number, one] of cases.entries()) {
      it(`${one.content}: ${one.outcome}`, async () => {
        await visitor.driver.get(site.url + (one.path ?? ""));
        for (const link of one.links ?? []) await visitor.follow(link);
        const outcome = await visitor.outcome(one.outcome);
        await visitor.picture(`${folder}-${number + 1}`);
        const { content, owner } = one;
        const leave = await visitor.leaveInSight();
        const bare = await withoutScripts(await visitor.driver.getCurrentUrl());
        found.push({ content, outcome, bare, leave, owner });
        assert.equal(outcome, one.outcome);
        if (outcome === "verdict") assert.ok(leave, "the way out is covered");
        await one.then?.(visitor);
      });
    }
  });
}

/**
 * Tells whether the link to help stands in a page as it is served, for readers whose browser runs no scripts.
 *
 * @param {string} address
 */
async function withoutScripts(address) {
  const page = await (await fetch(address)).text();
  return /<a[^>]+href="https:\/\/findahelpline\.com\/["?]/.test(page);
}

/**
 * Keeps what was seen, for the table.
 *
 * @param {string} folder
 * @param {Seen} seen
 */
function keep(folder, seen) {
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(join(FOUND, `${folder}.json`), JSON.stringify(seen, null, 2));
}
