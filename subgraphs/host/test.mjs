// Runs every suite of the shop and adds up what their own reports say.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), "till-tests-"));
const bin = (name) => path.join(root, "node_modules", ".bin", name);
const suiteMsMax = 20 * 60_000;
const openMsMax = 5 * 60_000;

const vitest = (name, folder) => ({
  name,
  folder,
  args: (report) => [
    bin("vitest"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ],
  count: countVitest,
});
const playwright = (name, config) => ({
  name,
  folder: ".",
  args: () => [bin("playwright"), "test", `--config=${config}`, "--reporter=list,json"],
  count: countPlaywright,
});

const suites = [vitest("back end", "."), vitest("storefront", "storefront"), vitest("admin", "admin")];
const journeys = [
  playwright("storefront in the browser", "storefront/e2e/playwright.config.ts"),
  playwright("admin in the browser", "admin/e2e/playwright.config.ts"),
];

const total = { passed: 0, failed: 0 };
for (const suite of suites) await add(suite, {});
await browse();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** The journeys share one new demo shop, opened as `npm start` opens it. */
async function browse() {
  const shop = await openShop();
  for (const journey of journeys) await add(journey, shop.env);
  await shop.close();
}

async function add(suite, env) {
  process.stdout.write(`\n— ${suite.name}\n`);
  const report = path.join(scratch, `${suite.name.replaceAll(" ", "-")}.json`);
  const status = await run(suite, report, env);
  const counted = existsSync(report)
    ? suite.count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  // A runner that ended badly without a failed test (a crash, an error outside the tests) is a failure.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  process.stdout.write(`${suite.name}: ${counted.passed} passed, ${counted.failed} failed\n`);
  total.passed += counted.passed;
  total.failed += counted.failed;
}

async function run({ name, folder, args }, report, env) {
  const child = spawn(process.execPath, args(report), {
    cwd: path.join(root, folder),
    stdio: "inherit",
    // Playwright takes the place of its report from the environment alone.
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
  });
  const timer = setTimeout(() => {
    process.stdout.write(`${name} took too long and was stopped\n`);
    child.kill("SIGTERM");
  }, suiteMsMax);
  const [code] = await once(child, "exit");
  clearTimeout(timer);
  return code ?? 1;
}

async function openShop() {
  const [port, storefrontPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ["subgraphs/host/start.mjs", "--fresh"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      LOG_LEVEL: "error",
      TILL_DATA: path.join(scratch, "shop"),
      PORT: String(port),
      STOREFRONT_PORT: String(storefrontPort),
    },
  });
  const exit = once(child, "exit");
  process.stdout.write("\n— a shop for the browsers\n");
  const isOpen = new Promise((resolve) => {
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      if (String(chunk).includes("The shop is open")) resolve(true);
    });
  });
  const timeout = new Promise((resolve) => setTimeout(resolve, openMsMax, false).unref());
  await Promise.race([isOpen, exit, timeout]);
  return {
    env: {
      SHOP_URL: `http://127.0.0.1:${storefrontPort}`,
      TILL_ADMIN_URL: `http://127.0.0.1:${port}/admin/`,
    },
    async close() {
      if (child.exitCode === null) child.kill("SIGTERM");
      await exit;
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that fails before its first test has no test to count.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
