import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Programs } from "./binaries.js";
import { CannotStart, codeOf, isRunning } from "./processes.js";

/** The name of the file that only a finished data folder of ours holds. */
const markerName = "till.json";

/** What we know about a data folder that we made. */
export interface Cluster {
  folder: string;
  major: number;
  user: string;
  password: string;
  createdAt: string;
}

export type Say = (message: string) => void;

/**
 * The finished data folder, made first where there is none. It is made beside its place and renamed
 * when it is whole, so that a start that was killed leaves no half data folder behind.
 * A folder that we did not finish is set aside and never deleted.
 * @throws CannotStart when the folder cannot be read or belongs to another version
 */
export function prepareCluster(folder: string, programs: Programs, say: Say): Cluster {
  sweepDrafts(folder);
  const found = readCluster(folder);
  if (found) return usable(found, programs);

  if (isFilled(folder)) {
    const aside = `${folder}.set-aside-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
    fs.renameSync(folder, aside);
    say(
      `${folder} is not a finished database of Till. Nothing was deleted: it was moved to ${aside}, ` +
        "and a new database is being made.",
    );
  }
  return createCluster(folder, programs);
}

/** The data folder's own description, or undefined when it is not a finished one of ours. */
export function readCluster(folder: string): Cluster | undefined {
  try {
    const marker = JSON.parse(fs.readFileSync(path.join(folder, markerName), "utf8")) as Omit<
      Cluster,
      "folder"
    >;
    return { ...marker, folder };
  } catch (error) {
    if (codeOf(error) === "EACCES") {
      throw new CannotStart(
        `${folder} belongs to another user of this machine. Start as that user, ` +
          "or set TILL_DATA to a folder of your own.",
      );
    }
    return undefined;
  }
}

function usable(cluster: Cluster, programs: Programs): Cluster {
  if (cluster.major !== programs.major) {
    throw new CannotStart(
      `${cluster.folder} was made by PostgreSQL ${cluster.major} and this is PostgreSQL ${programs.major}. ` +
        "Nothing was changed. Start with the former version, set TILL_DATA to another folder, " +
        "or begin anew with `npm start -- --fresh`.",
    );
  }
  give(cluster.folder, programs);
  return cluster;
}

function createCluster(folder: string, programs: Programs): Cluster {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const draft = `${folder}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  const cluster: Cluster = {
    folder,
    major: programs.major,
    user: "till",
    password: randomBytes(24).toString("base64url"),
    createdAt: new Date().toISOString(),
  };
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  try {
    if (programs.owner) for (const each of [draft, passwordFile]) chown(each, programs.owner);
    runInitdb(draft, passwordFile, cluster.user, programs);
    const { folder: _place, ...marker } = cluster;
    fs.writeFileSync(path.join(draft, markerName), JSON.stringify(marker, null, 2), { mode: 0o600 });
    if (programs.owner) chown(path.join(draft, markerName), programs.owner);
    fs.renameSync(draft, folder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return cluster;
}

function runInitdb(draft: string, passwordFile: string, user: string, programs: Programs): void {
  const [file, args, options] = programs.command("initdb", [
    `--pgdata=${draft}`,
    `--username=${user}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    // The password is 192 random bits, so stretching it would only make each connection slower.
    "--set=scram_iterations=1",
  ]);
  const { status, stderr } = spawnSync(file, args, { ...options, encoding: "utf8" });
  if (status !== 0) {
    throw new CannotStart(
      `The database could not be made in ${path.dirname(draft)}: ${(stderr ?? "").trim()}`,
    );
  }
}

/** Drafts of starts that were killed. They never held a row: a draft becomes the database by its rename. */
function sweepDrafts(folder: string): void {
  const parent = path.dirname(folder);
  const prefix = `${path.basename(folder)}.new-`;
  if (!fs.existsSync(parent)) return;
  for (const name of fs.readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isRunning(pid)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isFilled(folder: string): boolean {
  if (!fs.existsSync(folder)) return false;
  if (fs.readdirSync(folder).length > 0) return true;
  fs.rmdirSync(folder);
  return false;
}

/** Hands the folder to the user PostgreSQL runs as, when it was last run in another way. */
function give(folder: string, { owner }: Programs): void {
  if (!owner || fs.statSync(folder).uid === owner.uid) return;
  chown(folder, owner);
  for (const name of fs.readdirSync(folder, { recursive: true }))
    chown(path.join(folder, String(name)), owner);
}

function chown(file: string, owner: { uid: number; gid: number }): void {
  fs.lchownSync(file, owner.uid, owner.gid);
}
