import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Services } from "./context.js";
import { type Id, newId } from "./id.js";
import { defineJob, enqueue } from "./job.js";
import type { Tx } from "./tx.js";

export interface Mail {
  to: string;
  subject: string;
  /** The whole page, as `mailPage` makes it. */
  html: string;
  /** Written by hand, not derived: some people read only this. */
  text: string;
  /** `order-placed`: for the log, and to find it again. */
  template: string;
  /** One mail per key is ever written, so that a replayed event sends nothing twice. */
  dedupeKey: string;
}

/** Writes a mail in the transaction that causes it; it is sent after the commit, and once. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId<"mail">();
  const rows = await tx.execute<object[]>(
    `insert into mails (id, recipient, subject, html, body, template, dedupe_key)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (dedupe_key) do nothing returning id`,
    [id, mail.to, mail.subject, mail.html, mail.text, mail.template, mail.dedupeKey],
  );
  if (rows.length > 0) await enqueue(tx, sendMail, { mailId: id });
}

interface StoredMail {
  recipient: string;
  subject: string;
  html: string;
  body: string;
}

/** Hands a stored mail to the SMTP server; without one it stays in the mailbox that /mailbox shows. */
export const sendMail = defineJob({
  name: "mail.send",
  input: z.object({ mailId: z.uuid() }),
  async perform({ em, env }, { mailId }) {
    const fork = em.fork();
    const [mail] = await fork.execute<StoredMail[]>("select * from mails where id = ? and sent_at is null", [
      mailId,
    ]);
    if (!mail) return;
    if (env.SMTP_URL) await deliver(env, mailId as Id<"mail">, mail);
    await fork.execute("update mails set sent_at = now() where id = ?", [mailId]);
  },
});

const deliver = (env: Services["env"], id: Id<"mail">, { recipient, subject, html, body }: StoredMail) =>
  createTransport(env.SMTP_URL).sendMail({
    // The same message id on a second try lets the receiving server recognise the first.
    messageId: `<${id}@${new URL(env.STOREFRONT_URL).hostname}>`,
    from: env.MAIL_FROM,
    to: recipient,
    subject,
    html,
    text: body,
  });
