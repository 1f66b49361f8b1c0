// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* The proof page: its counters stay at zero throughout a quiz, and move where there is something to count. */

const COUNTS = `return Object.fromEntries(
  [...document.querySelectorAll(".tally dd")].map(({ id, textContent }) => [id, Number(textContent)]));`;
const NOTHING = { requests: 0, storage: 0, cookies: 0, history: 0 };

suite("proof", (stage) => {
  it("counts nothing over a whole quiz", async () => {
    const reader = await stage.visit("proof.html", "mouse");
    await reader.take(best({ A1: "once", D2: "often" }));
    await reader.result();
    await reader.startOver();
    // A change without a call is noticed at the next comparison of the stores.
    await stage.driver.sleep(600);
    assert.deepEqual(await stage.run(COUNTS), NOTHING);
  });

  it("counts what is there to count, and the policy stops requests", async () => {
    await stage.visit("proof.html");
    await stage.run(`document.getElementById("try").click();`);
    const said = `return document.getElementById("tried").textContent;`;
    const told = () => stage.run(said);
    await stage.driver.wait(told, 5000, "nothing was tried");
    assert.match(await told(), /stopped the request/);
    await stage.driver.sleep(600);
    const counts = await stage.run(COUNTS);
    assert.deepEqual(counts, {
      requests: counts.requests,
      storage: 2,
      cookies: 1,
      history: 1,
    });
    assert.ok(counts.requests >= 1, "the request is not counted");
  });

  it("counts what is written without a call", async () => {
    await stage.visit("proof.html");
    await stage.run(`localStorage.own = "1";`);
    await stage.driver.sleep(600);
    assert.deepEqual(await stage.run(COUNTS), { ...NOTHING, storage: 1 });
    await stage.run("localStorage.clear();");
  });
});
