import "reflect-metadata";
import { parseArgs } from "node:util";
import { reconcileCommand, verifyCommand } from "@till/inventory/ledger/command";
import { WrongSetting } from "@till/kit/env";
import { complainOf, runCommand } from "./command.js";
import { say } from "./print.js";

const usage = `Looks after the stock ledger. The shop may be running or not; the exit code is 0 when all is well.

  npm run inventory:reconcile              compares movements, levels, holds, orders and transfers
  npm run inventory:reconcile -- --fix     and writes movements that put right what differs
  npm run inventory:verify                 finds movements that were changed, taken out or slipped in`;

try {
  const { values, positionals } = parseArgs({
    options: { fix: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [deed, ...rest] = positionals;
  if (rest.length > 0 || (deed !== "reconcile" && deed !== "verify") || (values.fix && deed === "verify"))
    throw new WrongSetting(usage);
  await runCommand(({ em }) =>
    deed === "verify" ? verifyCommand(em, say) : reconcileCommand(em, values.fix, say),
  );
} catch (error) {
  complainOf(error);
}
