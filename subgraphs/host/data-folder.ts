import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { runningOn, shutDown } from "./embedded/postmaster.js";
import { CannotStart, codeOf, takeLock } from "./embedded/processes.js";

const markerName = "till-data.json";
const lockName = "running.lock";

export interface DataFolder {
  path: string;
  /** A file or folder within it. */
  at(name: string): string;
  release(): void;
}

/**
 * Takes the folder of everything that this machine keeps, for this process alone.
 * @param isFresh deletes what an earlier start kept, after checking that it is ours
 * @throws CannotStart when another Till runs on it, or it cannot be written
 */
export async function takeDataFolder(folder: string, isFresh: boolean): Promise<DataFolder> {
  const at = (name: string): string => path.join(folder, name);
  makeFolder(folder, at(markerName));
  const lock = takeLock(at(lockName));
  if ("heldBy" in lock) {
    throw new CannotStart(
      `Another Till (process ${lock.heldBy}) runs on ${folder}. ` +
        "Stop it first, or set TILL_DATA to another folder to run two beside each other.",
    );
  }
  try {
    if (isFresh) await empty(folder, at);
  } catch (error) {
    lock.release();
    throw error;
  }
  return { path: folder, at, release: () => lock.release() };
}

/** The secret that this machine's shop signs with: made once, and readable by its owner alone. */
export function secretOf(data: DataFolder): string {
  const file = data.at("secret");
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const secret = randomBytes(32).toString("base64url");
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

function makeFolder(folder: string, marker: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    const isOurs = path.basename(folder) === ".till" || fs.readdirSync(folder).length === 0;
    if (isOurs && !fs.existsSync(marker))
      fs.writeFileSync(marker, JSON.stringify({ madeBy: "till", version: 1 }));
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new CannotStart(
      `The data folder ${folder} cannot be used (${codeOf(error) ?? String(error)}). ` +
        "Set TILL_DATA to a folder that this user may write to.",
    );
  }
}

async function empty(folder: string, at: (name: string) => string): Promise<void> {
  if (!fs.existsSync(at(markerName))) {
    throw new CannotStart(
      `${folder} was not made by Till, so --fresh deletes nothing in it. Set TILL_DATA to another folder.`,
    );
  }
  // A start that was killed may have left its database running on the files.
  const orphan = runningOn(at("postgres"));
  if (orphan) await shutDown(orphan.pid);
  for (const name of fs.readdirSync(folder)) {
    if (name !== markerName && name !== lockName) fs.rmSync(at(name), { recursive: true, force: true });
  }
}
