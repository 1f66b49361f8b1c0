// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* The address of the way out is judged and used in one and the same form, and never leads to the owner's own site. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const DEFAULT = "https://www.bbc.com/weather";

const ADDRESS = `
  return window[Symbol.for("wiq-test")].rootOf(0).querySelector(".leave").href;`;

/** Attributes, and where the way out leads. @type {[written: string, leads: string][]} */
const ADDRESSES = [
  ["https://www.bbc.com/news", "https://www.bbc.com/news"],
  ["https:/www.bbc.com", "https://www.bbc.com/"],
  ["https:www.bbc.com", "https://www.bbc.com/"],
  ["https:\\\\www.bbc.com\\news", "https://www.bbc.com/news"],
  ["HTTPS://WWW.BBC.COM", "https://www.bbc.com/"],
  ["\u201chttps://www.bbc.com/news\u201d", "https://www.bbc.com/news"],
  ["\u00a0\ufeffhttps://www.bbc.com/news\u00a0", "https://www.bbc.com/news"],
  ["https://www.bbc.com\n/news", "https://www.bbc.com/news"],
  ["http:/{exit}", "http://{exit}"],
  ["http:{exit}", "http://{exit}"],
  ["//www.bbc.com", DEFAULT],
  ["https://", DEFAULT],
  ["https://[", DEFAULT],
  ["https://reader:secret@www.bbc.com/news", DEFAULT],
  ["https://www.bbc.com@example.org/", DEFAULT],
  ["http://www.bbc.com/", DEFAULT],
  ["http:www.bbc.com", DEFAULT],
  ["javascript:alert(1)//https://www.bbc.com", DEFAULT],
  ["data:text/html,https://www.bbc.com", DEFAULT],
  ["{own}", DEFAULT],
  ["/weather", DEFAULT],
];

/** Spellings of a page's own site, by what the page is on. @type {[page: string, exit: string, own: boolean][]} */
const SITES = [
  ["www.example.org", "https://example.org/", true],
  ["example.org", "https://www.example.org/", true],
  ["example.org", "https://example.org./", true],
  ["example.org", "https://EXAMPLE.org:8443/", true],
  ["blog.example.org", "https://example.org/", true],
  ["example.org", "https://m.example.org/", true],
  ["example.org", "https://ex%61mple.org/", true],
  ["example.org", "https://notexample.org/", false],
  ["example.org", "https://example.org.example.net/", false],
  ["example.org", "https://example.com/", false],
];

/** @param {Stage} stage */
function isUsedAsJudged(stage) {
  for (const [written, leads] of ADDRESSES) {
    it(`leads from ${JSON.stringify(written)} to ${leads}`, async () => {
      const fill = (/** @type {string} */ text) =>
        text.replace("{exit}", stage.exit.url.replace("http://", ""));
      stage.site.page(
        "exit.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head><body><script>
         const quiz = document.createElement("worth-it-quiz");
         quiz.setAttribute("exit-url", ${JSON.stringify(fill(written))});
         document.body.append(quiz);
         </script><script async src="worth-it-quiz.js"></script></body></html>`,
      );
      await stage.visit("exit.html");
      assert.equal(await stage.run(ADDRESS), fill(leads));
    });
  }
}

/** @param {Stage} stage */
function isNeverTheOwnersSite(stage) {
  // Only Chromium can be told where a name leads.
  const skip = stage.engine !== "chromium";
  for (const [page, exit, own] of SITES) {
    it(
      `on ${page}, ${exit} ${own ? "is refused" : "is taken"}`,
      { skip },
      async () => {
        stage.site.settings.attributes = { "exit-url": exit };
        stage.site.page(
          "exit.html",
          `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
           <body><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script></body></html>`,
        );
        const port = new URL(stage.site.url).port;
        await answerAs(stage, page, async () => {
          await stage.driver.get(`http://${page}:${port}/exit.html`);
          await stage.driver.wait(
            () =>
              stage.run(
                `return !!window[Symbol.for("wiq-test")]?.rootOf(0)?.querySelector(".leave");`,
              ),
            5000,
          );
          const leads = await stage.run(ADDRESS);
          assert.equal(leads === DEFAULT, own, leads);
        });
      },
    );
  }
}

/**
 * Has our server answer for a name, while a job runs.
 *
 * @param {Stage} stage
 * @param {string} name
 * @param {() => Promise<void>} job
 */
async function answerAs(stage, name, job) {
  const { driver, site } = stage;
  const chromium = /** @type {any} */ (driver);
  const connection = await chromium.createCDPConnection("page");
  const { port } = new URL(site.url);
  const socket = connection._wsConnection;
  const hear = async (/** @type {Buffer} */ message) => {
    const { method, params } = JSON.parse(String(message));
    if (method !== "Fetch.requestPaused") return;
    const { requestId, request } = params;
    const address = request.url.replace(`http://${name}:${port}/`, site.url);
    const answer = await fetch(address);
    await connection.execute("Fetch.fulfillRequest", {
      requestId,
      responseCode: answer.status,
      responseHeaders: [
        {
          name: "content-type",
          value: answer.headers.get("content-type") ?? "",
        },
      ],
      body: Buffer.from(await answer.arrayBuffer()).toString("base64"),
    });
  };
  socket.on("message", hear);
  await connection.execute("Fetch.enable", {
    patterns: [{ urlPattern: `http://${name}:*` }],
  });
  try {
    await job();
  } finally {
    socket.off("message", hear);
    await connection.execute("Fetch.disable", {});
  }
}

suite("exit-address", isUsedAsJudged, isNeverTheOwnersSite);
