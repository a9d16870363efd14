import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** User and system time of a process in milliseconds, its reaped children included (proc(5), fields 14 to 17). */
function cpuMsOf(pid: string): { ms: number; parent: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { ms: (ticks * 1_000) / ticksPerSecond, parent: fields[1]! };
  } catch {
    return undefined; // The process ended between the listing and the look.
  }
}

/** CPU time of a PostgreSQL server in milliseconds: the postmaster, its backends, and those that have ended. */
export function postgresCpuMs(postmasterPid: number): number {
  let total = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const found = cpuMsOf(pid);
    if (found && (pid === String(postmasterPid) || found.parent === String(postmasterPid))) total += found.ms;
  }
  return total;
}
