/** Text that is HTML already. Everything else is escaped where it is put in. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | undefined | readonly Html[];

/** Builds HTML safely: html`<p>${name}</p>` escapes the name and leaves other `Html` as it is. */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Html {
  const text = literals.reduce(
    (built, literal, at) => built + literal + (at < parts.length ? written(parts[at]) : ""),
    "",
  );
  return new Html(text);
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return escapeHtml(String(part));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);

const paper = "#f6f3ee";
const card = "#fffdf9";
const ink = "#23241f";
const soft = "#6b6a62";
const line = "#e4dfd5";
const accent = "#3f5b45";
const serif = "Georgia, 'Times New Roman', serif";
const sans = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

export interface MailPage {
  shopName: string;
  /** One line that mail programs show beside the subject. */
  preview: string;
  title: string;
  body: Html;
  /** Why this person gets the mail, and whom to ask. */
  footer: Html;
}

/**
 * The frame of every mail: one column of at most 560 pixels, tables and inline styles, because that is what
 * mail programs agree on.
 */
export function mailPage({ shopName, preview, title, body, footer }: MailPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        <title>${title}</title>
      </head>
      <body style="margin:0;padding:0;background:${paper};color:${ink};-webkit-text-size-adjust:100%">
        <div style="display:none;max-height:0;overflow:hidden;opacity:0">${preview}</div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="background:${paper}"
        >
          <tr>
            <td align="center" style="padding:32px 16px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:560px"
              >
                <tr>
                  <td
                    style="padding:0 8px 20px;font:normal 22px/1.2 ${serif};letter-spacing:.01em;color:${accent}"
                  >
                    ${shopName}
                  </td>
                </tr>
                <tr>
                  <td
                    style="background:${card};border:1px solid ${line};border-radius:12px;padding:36px 32px;font:normal 16px/1.6 ${sans};color:${ink}"
                  >
                    <h1 style="margin:0 0 16px;font:normal 28px/1.25 ${serif};color:${ink}">${title}</h1>
                    ${body}
                  </td>
                </tr>
                <tr>
                  <td style="padding:20px 8px 0;font:normal 13px/1.6 ${sans};color:${soft}">${footer}</td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`.text;
}

export const paragraph = (content: string | Html): Html => html`<p style="margin:0 0 16px">${content}</p>`;

/** A heading within the mail. */
export const section = (title: string): Html =>
  html`<h2
    style="margin:28px 0 10px;font:bold 13px/1.4 ${sans};letter-spacing:.06em;text-transform:uppercase;color:${soft}"
  >
    ${title}
  </h2>`;

/** The one thing to do. The address also stands as text in the mail's plain version. */
export const button = (label: string, href: string): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 8px">
    <tr>
      <td style="border-radius:8px;background:${accent}">
        <a
          href="${href}"
          style="display:inline-block;padding:14px 26px;font:bold 16px/1 ${sans};color:#ffffff;text-decoration:none;border-radius:8px"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;

export interface MailLine {
  title: string;
  /** Variant and quantity. */
  detail: string;
  amount: string;
  imageUrl?: string;
}

/** What was bought, one row each. */
export const itemTable = (lines: readonly MailLine[]): Html =>
  html` <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="border-top:1px solid ${line}"
  >
    ${lines.map(
      ({ title, detail, amount, imageUrl }) =>
        html`<tr>
          <td width="72" style="padding:14px 0;border-bottom:1px solid ${line};vertical-align:top">
            ${
              imageUrl
                ? html`<img
                    src="${imageUrl}"
                    width="56"
                    height="56"
                    alt=""
                    style="display:block;border-radius:6px;background:${paper};object-fit:cover"
                  />`
                : html`<div style="width:56px;height:56px;border-radius:6px;background:${paper}"></div>`
            }
          </td>
          <td style="padding:14px 12px 14px 0;border-bottom:1px solid ${line};vertical-align:top">
            <strong style="font-weight:600">${title}</strong><br /><span style="font-size:14px;color:${soft}"
              >${detail}</span
            >
          </td>
          <td
            align="right"
            style="padding:14px 0;border-bottom:1px solid ${line};vertical-align:top;white-space:nowrap"
          >
            ${amount}
          </td>
        </tr>`,
    )}
  </table>`;

/** Sums below the items; the last one is what counts. */
export const sumTable = (sums: readonly { label: string; amount: string; isTotal?: boolean }[]): Html =>
  html` <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin-top:10px"
  >
    ${sums.map(({ label, amount, isTotal }) =>
      isTotal
        ? html`<tr>
            <td style="padding:12px 0 0;font-weight:600">${label}</td>
            <td align="right" style="padding:12px 0 0;font:normal 22px/1.3 ${serif};white-space:nowrap">
              ${amount}
            </td>
          </tr>`
        : html`<tr>
            <td style="padding:3px 0;color:${soft}">${label}</td>
            <td align="right" style="padding:3px 0;white-space:nowrap">${amount}</td>
          </tr>`,
    )}
  </table>`;

/** A quiet box for an address or a tracking number. */
export const panel = (content: Html): Html =>
  html`<div
    style="margin:0 0 16px;padding:16px 18px;border-radius:8px;background:${paper};font-size:15px;line-height:1.55"
  >
    ${content}
  </div>`;
