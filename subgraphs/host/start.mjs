// Plain JavaScript, because this file must run on whichever Node is there in order to say which one is needed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const majorMin = 24;
const major = Number(process.versions.node.split(".")[0]);
const root = fileURLToPath(new URL("../../", import.meta.url));
const bundled = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));

// tsx and relative settings look from here, wherever the shop was started from.
process.chdir(root);
if (major >= majorMin) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./start.ts");
} else if (existsSync(bundled)) {
  runOn(bundled);
} else {
  process.stderr.write(
    `Till needs Node ${majorMin} or later, and this is Node ${process.versions.node}.\n` +
      "Run `npm ci` without --omit=optional, which brings a fitting one along, or install it from https://nodejs.org.\n",
  );
  process.exitCode = 1;
}

/** Starts over on the Node that npm installed, and ends as it ends. */
function runOn(node) {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
