// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { logged } from "./support/call-probe.js";
import { suite } from "./support/suite.js";

/* Owners' own documents: found, compiled, checked, and rejected with everything that is wrong. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const ENGLISH = readFileSync(
  new URL("../quizzes/en.json", import.meta.url),
  "utf8",
);
const TITLE = "A quiz of the owner's";

/** The English document under another title. */
const own = () => JSON.stringify({ ...JSON.parse(ENGLISH), title: TITLE });

/**
 * A broken document: the English one with a text replaced or cut after a text, a text repeated, or bytes.
 *
 * @typedef {object} BrokenDocument
 * @property {string} name
 * @property {string} told The command's output for it.
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [cut]
 * @property {string} [hex]
 * @property {string} [before]
 * @property {string} [text]
 * @property {number} [times]
 * @property {string} [after]
 */

/** @type {BrokenDocument[]} */
const BROKEN = JSON.parse(
  readFileSync(new URL("../../tests/broken.json", import.meta.url), "utf8"),
);

/** Makes a document in the page, from its description, and checks it. */
const CHECK = `
  const [english, row] = arguments;
  const { check } = customElements.get("worth-it-quiz");
  const { from, to, cut, hex, before = "", text = "", times = 1, after = "" } = row;
  const document =
    from !== undefined ? english.replace(from, () => to)
    : cut !== undefined ? english.slice(0, english.indexOf(cut) + cut.length)
    : hex !== undefined ? Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
    : before + text.repeat(times) + after;
  return check(document);`;

/** Checks a document with more problems than anybody mends at once, and returns how long that takes in milliseconds. */
const CHECK_MANY = `
  const document = JSON.parse(arguments[0]);
  const { check } = customElements.get("worth-it-quiz");
  const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  if (arguments[1] === "sections") {
    document.sections[0].questions = many(9000, (index) =>
      ({ id: "q" + index, role: "disrespect", text: "", choices: [] }));
  } else {
    document.strings.countries =
      Object.fromEntries(many(40000, (index) => ["C" + index, "x"]));
  }
  const text = JSON.stringify(document);
  return check("{}").then(async () => {
    const start = performance.now();
    const problems = await check(text);
    return [performance.now() - start, problems];
  });`;

const COMPILE = `
  const { compile } = customElements.get("worth-it-quiz");
  return compile(arguments[0]).then(
    (bytes) => ({ base64: btoa(String.fromCharCode(...bytes)) }),
    (problems) => ({ problems }),
  );`;

/**
 * Serves a page with an element and a body.
 *
 * @param {Stage} stage
 * @param {string} element
 */
function serve({ site }, element) {
  site.page(
    "own.html",
    `<!doctype html><html lang="en"><head><title>Own</title>
     <link rel="icon" href="data:,"></head><body>${element}
     <script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return "own.html";
}

/** Compiles the owner's document by the command. */
function compiled() {
  const folder = mkdtempSync(join(tmpdir(), "wiq-own-"));
  try {
    const out = join(folder, "en.quiz");
    const file = fileURLToPath(new URL("../quizzes/en.json", import.meta.url));
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const check = ["run", "--quiet", "--bin", "check", "--", file];
    execFileSync("cargo", [...check, "--compile", out], { cwd: root });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Stage} stage */
const texts = (stage) =>
  stage.run(`return window[Symbol.for("wiq-test")].rootOf(0).textContent;`);

/** @param {Stage} stage */
async function failure(stage) {
  await stage.driver.wait(
    async () => (await logged(stage.driver, /^console.error/)).length > 0,
    10_000,
    "nothing was said",
  );
  const [said] = await logged(stage.driver, /^console.error/);
  return said?.what ?? "";
}

/** @param {Stage} stage */
function areShown(stage) {
  it("a JSON document is fetched and shown", async () => {
    stage.site.page("own.json", own());
    const page = serve(
      stage,
      `<worth-it-quiz document="own.json"></worth-it-quiz>`,
    );
    await stage.visit(page);
    assert.ok((await texts(stage)).includes(TITLE));
  });

  it("a JSON document in the element is shown", async () => {
    const script = `<script type="application/json">${own()}</script>`;
    await stage.visit(serve(stage, `<worth-it-quiz>${script}</worth-it-quiz>`));
    assert.ok((await texts(stage)).includes(TITLE));
  });

  it("a compiled document needs no author's module, inline not even WebAssembly", async () => {
    await stage.visit();
    const { base64 } = await stage.run(COMPILE, own());
    stage.site.requests = [];
    const script = `<script type="text/plain">${base64}</script>`;
    const page = `<script>delete window.WebAssembly</script>
      <worth-it-quiz>${script}</worth-it-quiz>`;
    await stage.visit(serve(stage, page));
    assert.ok((await texts(stage)).includes(TITLE));
    const paths = stage.site.requests.map(({ path }) => path);
    assert.ok(!paths.some((path) => path.includes("author")), String(paths));
  });

  it("a document in letters that have digits of their own counts in them", async () => {
    const document = JSON.parse(own());
    document.lang = "mr";
    document.strings.leave = "हे पान सोडा";
    document.strings.startLead = "एकूण {total}";
    const script = `<script type="application/json">${JSON.stringify(document)}</script>`;
    await stage.visit(serve(stage, `<worth-it-quiz>${script}</worth-it-quiz>`));
    assert.ok((await texts(stage)).includes("एकूण १६"));
  });

  it("a document in the element is found though the parser is not there yet", async () => {
    stage.site.page("slow.js", "");
    stage.site.hosting.delay = { of: /slow/, by: 400 };
    stage.site.page(
      "sync.html",
      `<!doctype html><html lang="en"><head><title>Own</title>
       <link rel="icon" href="data:,"><script src="worth-it-quiz.js"></script></head>
       <body><worth-it-quiz><script src="slow.js"></script>
       <script type="application/json">${own()}</script></worth-it-quiz></body></html>`,
    );
    await stage.visit("sync.html");
    assert.ok((await texts(stage)).includes(TITLE));
  });

  it("a fetched document that is compiled is shown without WebAssembly", async () => {
    stage.site.page("own.quiz", Buffer.from(compiled()));
    stage.site.requests = [];
    const page = `<script>delete window.WebAssembly</script>
      <worth-it-quiz document="own.quiz"></worth-it-quiz>`;
    await stage.visit(serve(stage, page));
    const { title } = JSON.parse(ENGLISH);
    assert.ok((await texts(stage)).includes(title));
    const paths = stage.site.requests.map(({ path }) => path);
    assert.ok(paths.some((path) => path.includes("own.quiz")));
    assert.ok(!paths.some((path) => path.includes("author")), String(paths));
  });

  it("a country that the owner's help lines add can be preselected", async () => {
    const document = JSON.parse(own());
    document.strings.countries = { LU: "Luxemburg, as its owner says" };
    const contact = { kind: "call", display: "12 344", dial: "12344" };
    document.helpLines = [
      {
        country: "LU",
        name: "The owner’s line",
        serves: "anyone",
        contacts: [contact],
        source: "their page",
      },
    ];
    stage.site.page("own.json", JSON.stringify(document));
    const element = `<worth-it-quiz document="own.json" country="LU"></worth-it-quiz>`;
    const reader = await stage.visit(serve(stage, element));
    await reader.help();
    assert.match(
      await texts(stage),
      /Luxemburg, as its owner says[^]*The owner’s line[^]*findahelpline/,
    );
  });

  it("compile gives the bytes that the command writes", async () => {
    await stage.visit();
    const { base64 } = await stage.run(COMPILE, ENGLISH);
    assert.equal(base64, compiled().toString("base64"));
  });
}

/** @param {Stage} stage */
function areRefused(stage) {
  it("a document with problems gets the fallback, and all of them are told", async () => {
    const broken = JSON.parse(ENGLISH);
    broken.title = 7;
    delete broken.strings.leave;
    stage.site.page("own.json", JSON.stringify(broken));
    const page = serve(
      stage,
      `<worth-it-quiz document="own.json"></worth-it-quiz>`,
    );
    await stage.driver.get(stage.site.url + page);
    const said = await failure(stage);
    assert.match(said, /own\.json has problems/);
    assert.match(
      said,
      /title: expected a text in quotes, and this is the number `7`/,
    );
    assert.match(said, /strings: missing field `leave`/);
  });

  it("JSON without WebAssembly gets the fallback, and a way to compile it", async () => {
    stage.site.page("own.json", own());
    const page = `<script>delete window.WebAssembly</script>
      <worth-it-quiz document="own.json"></worth-it-quiz>`;
    await stage.driver.get(stage.site.url + serve(stage, page));
    assert.match(await failure(stage), /--compile/);
  });
}

/** Takes off the code of a country, which the command does not know. @param {string} message */
const withoutCode = (message) => message.replace(/; ".*" is "[A-Z]{2}"$/, "");

/** @param {Stage} stage */
function areTold(stage) {
  it("check says of each broken document what the command says", async () => {
    await stage.visit();
    assert.ok(BROKEN.length >= 60);
    for (const { told, ...row } of BROKEN) {
      /** @type {import("bundle:author").Diagnostic[]} */
      const problems = await stage.run(CHECK, ENGLISH, row);
      const lines = problems.map(
        ({ path, message, line, column }) =>
          `${path}: ${withoutCode(message)} (line ${line}, column ${column})`,
      );
      assert.equal(lines.join("\n"), told, row.name);
    }
  });

  it("check knows the code of a country that is written by its name", async () => {
    await stage.visit();
    const document = JSON.parse(ENGLISH);
    const contacts = [{ kind: "call", display: "1", dial: "1" }];
    const line = { name: "Ours", serves: "anyone", contacts, source: "ours" };
    document.lang = "de";
    document.strings.countries = { Österreich: "Austria", "Middle Earth": "?" };
    document.helpLines = ["Ireland", " deutschland", "Uk", "ie", "Narnia"].map(
      (country) => ({ ...line, country }),
    );
    const problems = await stage.run(
      `return customElements.get("worth-it-quiz").check(arguments[0]);`,
      JSON.stringify(document),
    );
    const expected =
      'expected a country code of two capital letters, such as "IE"';
    assert.deepEqual(
      problems.map(
        (/** @type {{ path: string, message: string }} */ { path, message }) =>
          `${path}: ${message.replace(expected, "…")}`,
      ),
      [
        'strings.countries.Österreich: …; "Österreich" is "AT"',
        "strings.countries.Middle Earth: …",
        'helpLines[0].country: …; "Ireland" is "IE"',
        'helpLines[1].country: …; " deutschland" is "DE"',
        'helpLines[2].country: …; "Uk" is "GB"',
        'helpLines[3].country: …; "ie" is "IE"',
        "helpLines[4].country: …",
      ],
    );
  });

  for (const [name, section] of /** @type {const} */ ([
    ["9,000 broken questions", "sections"],
    ["40,000 wrong country codes", "countries"],
  ])) {
    it(`check tells ${name} soon, and how many more there are`, async (test) => {
      await stage.visit();
      const [took, problems] = await stage.run(CHECK_MANY, ENGLISH, section);
      test.diagnostic(`${Math.round(took)} ms`);
      assert.equal(problems.length, 101);
      assert.match(problems[100].message, /^and \d+ more; mend these first$/);
      assert.ok(took < 3000, `${took} ms`);
    });
  }

  it("check has nothing to say of the shipped document", async () => {
    await stage.visit();
    const row = { name: "English", from: "{", to: "{" };
    assert.deepEqual(await stage.run(CHECK, ENGLISH, row), []);
  });
}

suite("documents", areShown, areTold, areRefused);
