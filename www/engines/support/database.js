// @ts-check
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** @typedef {import("./project.js").Project} Project */

/**
 * A running database server.
 *
 * @typedef {object} Database
 * @property {string} socket The path where it listens; the user is root, without a password.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts MariaDB with its data in the project, and one empty database.
 *
 * @param {Project} project
 * @param {string} name The database's.
 * @returns {Promise<Database>}
 */
export async function startDatabase(project, name) {
  // In a temporary folder, since the path of a socket has to be short.
  const room = mkdtempSync(join(tmpdir(), "wiq-database-"));
  const socket = join(room, "socket");
  const user = `--user=${userInfo().username}`;
  const data = `--datadir=${project.path("data")}`;
  const ask = (/** @type {string} */ order) =>
    project.run("mariadb", [
      ...["--no-defaults", `--socket=${socket}`, "-uroot", "-e", order],
    ]);
  await project.run("mariadb-install-db", [
    ...["--no-defaults", user, data],
    ...["--auth-root-authentication-method=normal", "--skip-test-db"],
  ]);
  const end = await project.start(
    "mariadbd",
    [
      ...["--no-defaults", user, data, "--skip-networking"],
      ...[`--socket=${socket}`, `--pid-file=${room}/pid`],
    ],
    async () => Boolean(await ask("select 1")),
  );
  await ask(`create database ${name}`);
  const stop = async () => {
    await end();
    rmSync(room, { recursive: true });
  };
  return { socket, stop };
}
