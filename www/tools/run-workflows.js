// @ts-check
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { parse } from "yaml";
import { addresses } from "./addresses.js";
import { ROOT, run } from "./run.js";
import { copyTree } from "./tree.js";

/*
 * Runs each `run:` of the workflows as their runner would, in a fresh copy of the tree, and stands in for the actions and
 * for GitHub's command. The arguments name workflows; all, by default. LONG=1 runs also what takes an hour.
 */

/** @typedef {{ name?: string, uses?: string, run?: string, with?: Record<string, string>, env?: Record<string, string> }} Step */
/** @typedef {{ container?: string, env?: Record<string, string>, steps: Step[] }} Job */
/** @typedef {{ env?: Record<string, string>, defaults?: { run?: { shell?: string } }, jobs: Record<string, Job> }} Workflow */

/** What is a command of its own, and takes too long to run beside these. */
const LONG = [".ci/run", "make test-toolchains", "make test-old"];

/** How GitHub calls each shell; the empty one is what a step gets that names none. */
const SHELLS = /** @type {Record<string, string[]>} */ ({
  "": ["bash", "-e"],
  bash: ["bash", "--noprofile", "--norc", "-eo", "pipefail"],
});

const version = /^version = "(.+)"$/m.exec(
  readFileSync(join(ROOT, "Cargo.toml"), "utf8"),
)?.[1];
/** What the runner knows, as far as the workflows ask. @type {Record<string, string>} */
const KNOWN = {
  "github.token": "a-token",
  "secrets.NPM_TOKEN": "a-token",
};

/** A file of an earlier release, which the site has to keep. */
const EARLIER = { tag: "v0.0.0", file: "worth-it-quiz.0.0.0.js" };

/** The world around a workflow: releases and artifacts, which its jobs share. */
class World {
  folder = mkdtempSync(join(tmpdir(), "wiq-workflows-"));
  /** @type {string[]} */
  outcomes = [];
  failed = false;

  constructor() {
    const folder = join(this.releases, EARLIER.tag);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "worth-it-quiz.files.zip"),
      zipSync({ [EARLIER.file]: strToU8("// of then") }),
    );
  }

  /** @param {string} name */
  artifact(name) {
    return join(this.folder, "artifacts", name);
  }

  get releases() {
    return join(this.folder, "releases");
  }

  /** @param {string} where @param {string} what @param {string} outcome */
  note(where, what, outcome) {
    this.outcomes.push(`${where}: ${what.split("\n")[0]}: ${outcome}`);
    console.log(`workflows: ${this.outcomes.at(-1)}`);
  }
}

/**
 * Copies the tree as a release would have it, and as a repository of its own: the changes of the changelog stand under
 * the version.
 *
 * @param {string} folder
 */
function checkOut(folder) {
  copyTree(folder);
  const changelog = join(folder, "CHANGELOG.md");
  const text = readFileSync(changelog, "utf8");
  if (!text.includes(`## ${version}`)) {
    writeFileSync(changelog, text.replace("## Unreleased", `## ${version}`));
  }
  const git = ["-c", "user.name=runner", "-c", "user.email=runner@localhost"];
  run("git", ["-C", folder, "init", "--quiet"]);
  run("git", ["-C", folder, "add", "--all"]);
  run("git", ["-C", folder, ...git, "commit", "--quiet", "-m", "The tree"]);
  // As the cache of the tools would bring it.
  const tools = join(ROOT, ".tools");
  if (existsSync(tools)) {
    cpSync(tools, join(folder, ".tools"), { recursive: true });
  }
}

/**
 * What is done in the place of each action; those that only GitHub can do are left out with the reason.
 *
 * @type {Record<string, (world: World, folder: string, inputs: Record<string, string>) => string>}
 */
const ACTIONS = {
  checkout(_world, folder) {
    checkOut(folder);
    return "a copy of this tree";
  },
  "setup-node": (_world, _folder, { "node-version": wanted }) =>
    `v${wanted}` === process.version
      ? "this is that version"
      : `left out: this is ${process.version}, not ${wanted}`,
  cache: () => "left out: there is no cache",
  "upload-artifact"(world, folder, { name = "", path = "" }) {
    cpSync(join(folder, path), world.artifact(name), { recursive: true });
    return `${readdirSync(join(folder, path)).length} entries`;
  },
  "download-artifact"(world, folder, { name = "", path = "" }) {
    cpSync(world.artifact(name), join(folder, path), { recursive: true });
    return "done";
  },
  "attest-build-provenance"(_world, folder, { "subject-path": path = "" }) {
    const subjects = readdirSync(join(folder, dirname(path))).length;
    return `left out: GitHub signs; ${subjects} files would be attested`;
  },
  "upload-pages-artifact"(_world, folder, { path = "" }) {
    const pages = readdirSync(join(folder, path));
    for (const name of ["index.html", "worth-it-quiz.js", EARLIER.file]) {
      if (!pages.includes(name)) throw new Error(`the site has no ${name}`);
    }
    return `${pages.length} entries would be the site`;
  },
  "deploy-pages": () => "left out: GitHub deploys",
};

/** @param {Record<string, string>} [env] */
function resolved(env = {}) {
  const fill = (/** @type {string} */ text) =>
    String(text).replace(/\$\{\{ *(.+?) *\}\}/g, (_all, expression) => {
      const value = KNOWN[expression];
      if (value === undefined) throw new Error(`unknown: ${expression}`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, fill(value)]),
  );
}

/**
 * Runs the script of a step.
 *
 * @param {World} world
 * @param {string} folder
 * @param {string} script
 * @param {string} shell
 * @param {Record<string, string>} env
 */
function runScript(world, folder, script, shell, env) {
  const file = join(world.folder, "step.sh");
  writeFileSync(file, script);
  const [program = "", ...options] = SHELLS[shell] ?? [];
  const { status } = spawnSync(program, [...options, file], {
    cwd: folder,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [join(ROOT, "www/tools/stand-ins"), process.env.PATH].join(
        delimiter,
      ),
      CI: "true",
      GITHUB_REF_NAME: `v${version}`,
      GITHUB_REPOSITORY: new URL(addresses.repository).pathname.slice(1),
      GITHUB_WORKSPACE: folder,
      // What a step sets for its user stays in this world.
      GIT_CONFIG_GLOBAL: join(world.folder, "gitconfig"),
      STAND_IN_RELEASES: world.releases,
      ...env,
    },
  });
  if (status !== 0) throw new Error(`status ${status}`);
}

/**
 * Runs or leaves out one step.
 *
 * @param {World} world
 * @param {string} folder
 * @param {Workflow} workflow
 * @param {Job} job
 * @param {Step} step
 * @returns {string} The outcome.
 */
function runStep(world, folder, workflow, job, step) {
  if (step.uses) {
    const name = step.uses.replace(/^actions\/(.+)@.*$/, "$1");
    const action = ACTIONS[name];
    if (!action) throw new Error(`nothing stands in for ${step.uses}`);
    return action(world, folder, step.with ?? {});
  }
  const script = step.run ?? "";
  if (LONG.includes(script) && !process.env.LONG) {
    return "left out: LONG=1 runs it";
  }
  const begun = Date.now();
  const shell = workflow.defaults?.run?.shell ?? "";
  runScript(world, folder, script, shell, {
    ...resolved(workflow.env),
    ...resolved(job.env),
    ...resolved(step.env),
  });
  return `ran, ${Math.round((Date.now() - begun) / 1000)} s`;
}

/**
 * @param {World} world
 * @param {string} where
 * @param {Workflow} workflow
 * @param {Job} job
 */
function runJob(world, where, workflow, job) {
  const folder = mkdtempSync(join(world.folder, "job-"));
  for (const step of job.steps) {
    const what = step.name ?? step.run ?? step.uses ?? "";
    try {
      world.note(where, what, runStep(world, folder, workflow, job, step));
    } catch (error) {
      world.note(
        where,
        what,
        `FAILED: ${/** @type {Error} */ (error).message}`,
      );
      world.failed = true;
      break;
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

const wanted = process.argv.slice(2);
const world = new World();
try {
  // `pages` needs what `publish` makes.
  for (const name of ["check", "publish", "pages"]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const file = join(ROOT, ".github/workflows", `${name}.yml`);
    /** @type {Workflow} */
    const workflow = parse(readFileSync(file, "utf8"));
    for (const [id, job] of Object.entries(workflow.jobs)) {
      runJob(world, `${name}, ${id}`, workflow, job);
    }
  }
} finally {
  rmSync(world.folder, { recursive: true, force: true });
}
console.log(`\nworkflows:\n${world.outcomes.join("\n")}`);
process.exitCode = world.failed ? 1 : 0;
