import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A server in a process of its own, so that its CPU time can be told from the load's. */
export interface Child {
  url: string;
  /** User and system time so far, in milliseconds. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export async function startChild(file: string, settings: object): Promise<Child> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(settings)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", APOLLO_TELEMETRY_DISABLED: "true" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const url = await answerOf<string>(child);
  return {
    url,
    cpuMs: async () => {
      child.send("cpu");
      return answerOf<number>(child);
    },
    stop: async () => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

/** The child's next message. */
async function answerOf<T>(child: ChildProcess): Promise<T> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("the measured server ended");
  });
  try {
    const [message] = (await Promise.race([once(child, "message", { signal }), ended])) as [T];
    return message;
  } finally {
    settled.abort();
    ended.catch(() => undefined);
  }
}

/** In the child: tells where it listens, and its CPU time whenever asked. */
export function serveParent(port: number): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1_000);
  });
  process.send?.(`http://127.0.0.1:${port}/graphql`);
}

export const settingsOf = <T>(): T => JSON.parse(process.argv[2] ?? "{}") as T;
