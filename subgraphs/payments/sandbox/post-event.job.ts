import { keyFor, type Env } from "@till/kit/env";
import { defineJob } from "@till/kit/job";
import { z } from "zod";
import { signatureHeader } from "../signature.js";

/** The secret that the sandbox and the shop share, as a merchant shares one with a payment company. */
export const sandboxSecret = (env: Env): Buffer => keyFor(env, "sandbox-webhooks");

export const sandboxSignatureHeader = "sandbox-signature";
const replyMs = 10_000;

/** The sandbox's own sender of webhooks: signed anew for each try, until the shop answers 2xx. */
export const postEvent = defineJob({
  name: "payments.post-sandbox-event",
  input: z.object({ body: z.string() }),
  attemptsMax: 15,
  async perform({ env, now }, { body }) {
    const reply = await fetch(new URL("/webhooks/sandbox", env.GATEWAY_URL ?? env.PUBLIC_URL), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [sandboxSignatureHeader]: signatureHeader(sandboxSecret(env), body, now()),
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(replyMs),
    });
    await reply.body?.cancel();
    if (!reply.ok) throw new Error(`The shop answered a sandbox webhook with ${reply.status}.`);
  },
});
