// Runs every suite of the shop and adds up what their own reports say.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), "till-reports-"));
const suiteMsMax = 20 * 60_000;
const bin = (name) => path.join(root, "node_modules", ".bin", name);

const vitest = (name, folder) => ({
  name,
  folder,
  command: (report) => [
    process.execPath,
    [bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ],
  count: countVitest,
});
// `env` hands Playwright the place of its report, which no option of its command line does.
const playwright = (name, config) => ({
  name,
  folder: ".",
  config,
  command: (report) => [
    "env",
    [
      `PLAYWRIGHT_JSON_OUTPUT_FILE=${report}`,
      process.execPath,
      ...[bin("playwright"), "test", "--config", config, "--reporter=list,json"],
    ],
  ],
  count: countPlaywright,
});

const suites = [
  vitest("back end", "."),
  vitest("storefront", "storefront"),
  vitest("admin", "admin"),
  playwright("storefront in the browser", "storefront/e2e/playwright.config.ts"),
  playwright("admin in the browser", "admin/e2e/playwright.config.ts"),
];

let passed = 0;
let failed = 0;
for (const suite of suites.filter(({ config }) => config === undefined || existsSync(path.join(root, config)))) {
  process.stdout.write(`\n— ${suite.name}\n`);
  const report = path.join(reports, `${suite.name.replaceAll(" ", "-")}.json`);
  const status = await run(suite, report);
  const counted = existsSync(report) ? suite.count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  // A runner that ended badly without a failed test of its own (a crash, a file that does not load) is a failure.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  process.stdout.write(`${suite.name}: ${counted.passed} passed, ${counted.failed} failed\n`);
  passed += counted.passed;
  failed += counted.failed;
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run({ name, folder, command }, report) {
  const [file, args] = command(report);
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: path.join(root, folder), stdio: "inherit" });
    const timer = setTimeout(() => {
      process.stdout.write(`${name} took too long and was stopped\n`);
      child.kill("SIGTERM");
    }, suiteMsMax);
    child.once("error", (error) => {
      process.stdout.write(`${name} could not be run: ${error.message}\n`);
      resolve(1);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that fails before its first test has no test to count.
  const broken = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
