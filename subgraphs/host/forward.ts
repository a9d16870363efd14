import http from "node:http";
import https from "node:https";
import type { Request, RequestHandler, Response } from "express";

const waitMsMax = 30_000;
/** These belong to one connection and are not passed on (RFC 9110, section 7.6.1). */
const ofTheConnection = ["connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"];

/** Passes a request on to another process of the shop, body and all, and its answer back. */
export function forward(origin: string): RequestHandler {
  const target = new URL(origin);
  const { request: ask } = target.protocol === "https:" ? https : http;
  return (asked: Request, answer: Response) => {
    const headers = { ...asked.headers };
    for (const name of ofTheConnection) delete headers[name];
    headers["x-forwarded-for"] = asked.ip ?? asked.socket.remoteAddress ?? "";
    headers["x-forwarded-proto"] = asked.protocol;
    const passed = ask(
      new URL(asked.originalUrl, target),
      { method: asked.method, headers, timeout: waitMsMax },
      (response) => {
        const received = { ...response.headers };
        for (const name of ofTheConnection) delete received[name];
        answer.writeHead(response.statusCode ?? 502, received);
        response.pipe(answer);
      },
    );
    passed.on("timeout", () => passed.destroy(new Error("timeout")));
    passed.on("error", () => {
      if (answer.headersSent) return void answer.destroy();
      answer.status(502).type("text/plain").send("A part of the shop does not answer. Please try again.\n");
    });
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  };
}
