import { styleText } from "node:util";

/** Writes for the person at the terminal, who is not the reader of the log. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Says what is being done and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  say(`  ${styleText("green", "✓")} ${title} ${styleText("dim", `${seconds} s`)}`);
  return result;
}

export interface Opened {
  storefrontUrl: string;
  apiUrl: string;
  /** Absent when mails go out by SMTP. */
  hasMailbox: boolean;
  /** What runs inside or beside this process, in words. */
  database: string;
  redis: string;
  dataFolder: string;
  logins: readonly { role: string; email: string; password: string }[];
  seconds: number;
}

/** The page that `npm start` ends with: where everything is and how to get in. */
export function openedPage(opened: Opened): string {
  const addresses: [string, string][] = [
    ["Storefront", opened.storefrontUrl],
    ["Admin", `${opened.apiUrl}/admin/`],
    ["GraphQL", `${opened.apiUrl}/graphql`],
  ];
  if (opened.hasMailbox) addresses.push(["Mailbox", `${opened.apiUrl}/mailbox`]);
  const lines = [
    "",
    styleText("bold", `The shop is open (after ${opened.seconds.toFixed(1)} s).`),
    "",
    ...addresses.map(([name, url]) => `  ${name.padEnd(12)}${styleText("cyan", url)}`),
    "",
  ];
  if (opened.logins.length > 0) {
    const width = Math.max(...opened.logins.map(({ email }) => email.length)) + 2;
    lines.push("  Demo logins for the admin panel");
    for (const { role, email, password } of opened.logins) {
      lines.push(`  ${email.padEnd(width)}${password.padEnd(24)}${styleText("dim", role)}`);
    }
    lines.push("");
  }
  lines.push(
    `  ${"Database".padEnd(12)}${opened.database}`,
    `  ${"Redis".padEnd(12)}${opened.redis}`,
    `  ${"Data".padEnd(12)}${opened.dataFolder}`,
    "",
    styleText("dim", "  Ctrl-C stops the shop and keeps its data; npm start -- --fresh begins anew."),
    "",
  );
  return lines.join("\n");
}
