import type { Services } from "@till/kit/context";
import express, { type Router } from "express";

interface Row {
  id: string;
  recipient: string;
  subject: string;
  created_at: Date;
  sent_at: Date | null;
}

const mailsMax = 100;

/**
 * The mails of a shop without a mail server, to be read in the browser at `/mailbox`. They hold links that
 * sign people in, so a shop in production has no such page.
 */
export function mailbox({ em, env }: Services): Router {
  const router = express.Router();
  if (env.SMTP_URL || env.NODE_ENV === "production") return router;

  router.use("/mailbox", (_request, response, next) => {
    response.set({
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; frame-src 'self'",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    next();
  });
  router.get("/mailbox", async (_request, response, next) => {
    try {
      const rows = await em
        .fork()
        .execute<Row[]>(
          "select id, recipient, subject, created_at, sent_at from mails order by created_at desc, id limit ?",
          [mailsMax],
        );
      response.type("html").send(listPage(rows));
    } catch (error) {
      next(error);
    }
  });
  for (const part of ["html", "text"] as const) {
    router.get(`/mailbox/:id([0-9a-f-]{36})/${part}`, async (request, response, next) => {
      try {
        const [mail] = await em
          .fork()
          .execute<{ html: string; body: string }[]>("select html, body from mails where id = ?", [
            request.params.id,
          ]);
        if (!mail) return void response.status(404).type("text/plain").send("There is no such mail.\n");
        response.type(part).send(part === "html" ? mail.html : mail.body);
      } catch (error) {
        next(error);
      }
    });
  }
  return router;
}

function listPage(rows: Row[]): string {
  const items = rows.map(
    ({ id, recipient, subject, created_at: at, sent_at: sentAt }) => `<li>
      <a href="/mailbox/${id}/html">${escape(subject)}</a>
      <span>to ${escape(recipient)} · <time>${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC</time>
      · ${sentAt ? "sent" : "waiting"} · <a href="/mailbox/${id}/text">text only</a></span></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mailbox</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #22251f; }
  ul { list-style: none; padding: 0; } li { padding: .75rem 0; border-bottom: 1px solid #dcdcd4; }
  li > a { font-weight: 600; color: inherit; } span { display: block; color: #5d6257; font-size: .875rem; }
  a:focus-visible { outline: 2px solid #2f6b3c; outline-offset: 2px; }
</style>
<main><h1>Mailbox</h1>
<p>No mail server is set (SMTP_URL), so the shop's mails stay here.</p>
${rows.length > 0 ? `<ul>${items.join("")}</ul>` : "<p>No mail has been written yet.</p>"}
</main></html>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);
