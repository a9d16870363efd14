import type { Money } from "@till/kit/money";

const shell = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
  :root { color-scheme: light; --ink: #23241f; --soft: #6a6b63; --line: #dcd7cc; --accent: #3f5b45; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: #ece8df;
    color: var(--ink); font: 16px/1.55 ui-sans-serif, system-ui, "Segoe UI", sans-serif; }
  main { width: min(26rem, 100%); background: #fbf9f5; border: 1px solid var(--line); border-radius: 14px;
    overflow: hidden; box-shadow: 0 18px 50px -28px rgb(35 36 31 / 45%); }
  .label { margin: 0; padding: .6rem 1.75rem; background: #f3e3b8; color: #57420b; font-size: .8125rem; }
  .inside { padding: 1.75rem; }
  h1 { margin: 0 0 .5rem; font: 500 1.5rem/1.25 ui-serif, Georgia, serif; }
  p { margin: 0; } .soft { color: var(--soft); }
  dl { margin: 1.5rem 0; padding: 1rem 0; border-block: 1px solid var(--line); display: grid;
    grid-template-columns: auto 1fr; gap: .5rem 1rem; }
  dt { color: var(--soft); } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
  dd strong { font-size: 1.125rem; }
  form { display: grid; gap: .75rem; }
  button { font: inherit; font-weight: 600; min-height: 3rem; border-radius: 8px; border: 1px solid var(--accent);
    background: var(--accent); color: #fff; cursor: pointer; }
  button:hover { background: #334b39; }
  button.plain { background: transparent; color: var(--ink); border-color: #b9b3a5; }
  button.plain:hover { background: #f1ede4; }
  button:focus-visible { outline: 3px solid #93ab98; outline-offset: 2px; }
</style>
</head>
<body><main>${body}</main></body>
</html>`;

const label = `<p class="label"><strong>Sandbox.</strong> No bank is asked and no money moves.</p>`;

/** The bank's question. */
export function challengePage(amount: Money): string {
  return shell(
    "Confirm your payment",
    `${label}<div class="inside">
  <h1>Is this you?</h1>
  <p class="soft">Your card asks for a second step before it pays.</p>
  <dl>
    <dt>Amount</dt><dd><strong>${amount.amount} ${amount.currencyCode}</strong></dd>
    <dt>Card</dt><dd>Test card ending in 3155</dd>
  </dl>
  <form method="post">
    <button name="choice" value="authenticate">Authenticate</button>
    <button class="plain" name="choice" value="decline">Decline</button>
  </form>
</div>`,
  );
}

/** For links that are used up or were never valid. */
export const endedPage = (): string =>
  shell(
    "Nothing to confirm",
    `${label}<div class="inside"><h1>There is nothing to confirm here</h1>
<p class="soft">This step is over, or the link is not complete. Go back to the shop to see your order.</p></div>`,
  );
