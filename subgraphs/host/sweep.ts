import "reflect-metadata";
import { parseArgs } from "node:util";
import { sweep } from "@till/catalog/media/sweep-images.job";
import { sweepForgotten } from "@till/content/sweep-uploads.job";
import { WrongSetting } from "@till/kit/env";
import { complainOf, runCommand } from "./command.js";
import { say } from "./print.js";

const usage = `Takes away pictures and files that nothing shows, as the shop does by itself every night.

  npm run media:sweep                   takes them away
  npm run media:sweep -- --dry-run      says what would go, and takes nothing`;

try {
  const { values, positionals } = parseArgs({
    options: { "dry-run": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new WrongSetting(usage);
  await runCommand(async (services) => {
    const isDryRun = values["dry-run"];
    const uploads = await sweepForgotten(services, isDryRun);
    const { picturesDeleted, picturesInOrders, filesDeleted } = await sweep(services, isDryRun);
    const would = isDryRun ? "would be " : "";
    say(`${uploads} uploads that nobody used within a day ${would}removed.`);
    say(`${picturesDeleted} pictures that nothing has shown for thirty days ${would}deleted.`);
    say(`${filesDeleted} files of deleted pictures ${would}deleted.`);
    say(`${picturesInOrders} unused pictures stay, because orders show them.`);
    return true;
  });
} catch (error) {
  complainOf(error);
}
