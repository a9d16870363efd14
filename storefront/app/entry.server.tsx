import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "./lib/nonce.js";

const renderMsMax = 10_000;
export const streamTimeout = renderMsMax;

/** Renders one page as a stream; crawlers get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  const { nonce } = context.policy;
  let answered = status;
  return new Promise((resolve, reject) => {
    let isShellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [ready]() {
          isShellSent = true;
          const body = new PassThrough();
          headers.set("content-type", "text/html; charset=utf-8");
          headers.set(
            "content-security-policy",
            context.policy.header(context.settings.publicUrl.startsWith("https:")),
          );
          if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
          headers.append("vary", "cookie");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answered = 500;
          if (isShellSent) report(error, context.requestId);
        },
      },
    );
    setTimeout(abort, renderMsMax + 1_000).unref();
  });
}

/** Errors of loaders and actions that are our own bugs; answers thrown on purpose do not come here. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted) report(error, context.requestId);
}

/** One line of JSON per failure, in the same shape as the API's log. */
function report(error: unknown, requestId: string): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    `${JSON.stringify({ level: "error", time: Date.now(), name: "storefront", requestId, msg: message, stack })}\n`,
  );
}
