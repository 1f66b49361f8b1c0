// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { parse } from "yaml";
import { unpinned } from "../tools/lint-workflows.js";
import { ROOT } from "../tools/run.js";

/* What holds of the workflows beyond their form. `make workflows` runs them. */

const FOLDER = join(ROOT, ".github/workflows");
const WORKFLOWS = readdirSync(FOLDER).map((name) =>
  parse(readFileSync(join(FOLDER, name), "utf8")),
);
const DIGEST = "0123456789abcdef0123456789abcdef01234567";

it("what is not pinned is found, and so is an expression in a script", () => {
  const steps = [
    { uses: "actions/checkout@v4" },
    { uses: `actions/checkout@${DIGEST}` },
    { run: "echo ${{ github.head_ref }}" },
    { run: 'echo "$GITHUB_REF_NAME"' },
  ];
  const container = "debian:12";
  const told = unpinned({ jobs: { build: { container, steps } } });
  assert.deepEqual(told, [
    "no permissions: the token could write",
    "build: debian:12 is not pinned by its digest",
    "build: actions/checkout@v4 is not pinned by its digest",
    "build: an expression in a script; hand it over by env",
  ]);
});

it("no job that can write runs anything of the tree or of a registry", () => {
  const writers = WORKFLOWS.flatMap(({ jobs }) => Object.values(jobs)).filter(
    ({ permissions }) =>
      Object.values(permissions ?? {}).some((kind) => kind === "write"),
  );
  assert.ok(writers.length >= 3);
  for (const { steps } of writers) {
    for (const { uses = "", run = "" } of steps) {
      assert.doesNotMatch(uses, /checkout/);
      assert.doesNotMatch(run, /\.ci\/|\bmake\b|npm (ci|install)|cargo/);
    }
  }
});

it("a tag that is not the version of everything is refused, with the file", () => {
  const { status, stderr } = spawnSync(
    join(ROOT, ".ci/check-tag"),
    ["v99.0.0"],
    { encoding: "utf8" },
  );
  assert.equal(status, 1);
  assert.match(stderr, /^Cargo\.toml has version [\d.]+, the tag 99\.0\.0$/m);
});

it("a release is refused in a repository that its links don't lead to", () => {
  const { status, stderr } = spawnSync(
    join(ROOT, ".ci/check-tag"),
    ["v99.0.0"],
    {
      encoding: "utf8",
      env: { ...process.env, GITHUB_REPOSITORY: "somebody/else" },
    },
  );
  assert.equal(status, 1);
  assert.match(stderr, /^www\/package\.json names .* this is somebody\/else;/);
});
