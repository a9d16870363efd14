import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { newToken } from "@till/kit/token";
import { Ajv, type ValidateFunction } from "ajv";
import qs from "qs";

/** Stripe's own description of its API, laid beside the repository. */
export const stripeDocument = fileURLToPath(
  new URL("../../../../shared/data/payments/stripe-openapi.json", import.meta.url),
);
export const hasStripeDocument = existsSync(stripeDocument);

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
}

export interface Seen {
  method: string;
  path: string;
  form: Record<string, unknown>;
  key: string | undefined;
  headers: IncomingMessage["headers"];
}

/** What goes wrong with the next request: before the effect, or after it. */
export type Mishap = "500" | "timeout" | "reset-after-commit" | "decline" | "429";

interface Intent {
  id: string;
  object: "payment_intent";
  client_secret: string;
  amount: number;
  currency: string;
  status: string;
  metadata: object;
  latest_charge: object | null;
}

type Reply = [status: number, body: object];
const refusal = (type: string, message: string, more: object = {}): object => ({
  error: { type, message, ...more },
});

/**
 * Stripe in a box: checks every request against Stripe's OpenAPI document, remembers idempotency keys as
 * Stripe does, and fails on command.
 */
export class StripeDouble {
  readonly seen: Seen[] = [];
  /** Requests that Stripe's document does not allow; a test expects none. */
  readonly violations: string[] = [];
  readonly intents = new Map<string, Intent>();
  readonly mishaps: Mishap[] = [];
  readonly #kept = new Map<string, { form: string; reply: Reply }>();
  readonly #operations: { pattern: RegExp; method: string; operation: Operation }[];
  readonly #ajv = new Ajv({ strict: false, coerceTypes: true, allErrors: true, validateFormats: false });
  readonly #validators = new Map<object, ValidateFunction>();
  #server: Server | undefined;

  constructor() {
    const { paths } = JSON.parse(readFileSync(stripeDocument, "utf8")) as Document;
    this.#operations = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
        method: method.toUpperCase(),
        operation,
      })),
    );
  }

  async open(): Promise<string> {
    this.#server = createServer((request, response) => void this.#serve(request, response)).listen(
      0,
      "127.0.0.1",
    );
    await new Promise((listening) => this.#server?.once("listening", listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const url = new URL(request.url ?? "/", "http://stripe");
    const form = qs.parse(request.method === "GET" ? url.search.slice(1) : body, { depth: 10 });
    const key = request.headers["idempotency-key"];
    const seen: Seen = {
      method: request.method ?? "",
      path: url.pathname,
      form,
      key: typeof key === "string" ? key : undefined,
      headers: request.headers,
    };
    this.seen.push(seen);
    this.#check(seen);

    const mishap = this.mishaps.shift();
    if (mishap === "timeout") return;
    if (mishap === "500")
      return send(response, [500, refusal("api_error", "Something went wrong at Stripe.")]);
    if (mishap === "429") return send(response, [429, refusal("rate_limit_error", "Too many requests.")]);
    if (mishap === "decline")
      return send(response, [
        402,
        refusal("card_error", "Your card was declined.", { code: "card_declined" }),
      ]);
    const reply = this.#answer(seen);
    if (mishap === "reset-after-commit") return void request.socket.destroy();
    send(response, reply);
  }

  /** Against the document: the path and method exist, and each parameter is one that they take. */
  #check({ method, path, form, headers }: Seen): void {
    const found = this.#operations.find((one) => one.method === method && one.pattern.test(path));
    if (!found) return void this.violations.push(`${method} ${path} does not exist`);
    const { operation } = found;
    if (!headers.authorization?.startsWith("Bearer sk_test_"))
      this.violations.push(`${method} ${path} carries no key`);
    const schema =
      method === "GET"
        ? querySchema(operation)
        : operation.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
    const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    if (method === "POST" && !isForm) this.violations.push(`${method} ${path} is no form`);
    if (!schema) return;
    let validate = this.#validators.get(operation);
    if (!validate) this.#validators.set(operation, (validate = this.#ajv.compile(schema)));
    // Coercion writes into what it checks; the double goes on with what was sent.
    if (!validate(structuredClone(form)))
      this.violations.push(`${method} ${path}: ${this.#ajv.errorsText(validate.errors)}`);
  }

  /** The same key and form get the first answer again; the same key with another form is refused. */
  #answer(seen: Seen): Reply {
    if (seen.method === "GET" || seen.key === undefined) return this.#act(seen);
    const form = `${seen.path}?${JSON.stringify(seen.form)}`;
    const kept = this.#kept.get(seen.key);
    if (kept && kept.form !== form)
      return [
        400,
        refusal(
          "idempotency_error",
          "Keys for idempotent requests can only be used with the same parameters.",
        ),
      ];
    if (kept) return kept.reply;
    const reply = this.#act(seen);
    this.#kept.set(seen.key, { form, reply });
    return reply;
  }

  #act({ method, path, form }: Seen): Reply {
    if (method === "POST" && path === "/v1/payment_intents") return [200, this.#open(form)];
    if (method === "POST" && path === "/v1/refunds") return this.#refund(form);
    const [, id = "", action] = /^\/v1\/payment_intents\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const intent = this.intents.get(id);
    if (!intent) return [404, refusal("invalid_request_error", `No such payment_intent: '${id}'`)];
    if (method === "GET") return [200, intent];
    if (action !== "cancel") return [404, refusal("invalid_request_error", "Unrecognized request URL.")];
    if (intent.status === "succeeded" || intent.status === "canceled")
      return [
        400,
        refusal(
          "invalid_request_error",
          `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
          {
            code: "payment_intent_unexpected_state",
          },
        ),
      ];
    intent.status = "canceled";
    return [200, intent];
  }

  #open(form: Record<string, unknown>): Intent {
    const id = `pi_${newToken().slice(0, 24)}`;
    const intent: Intent = {
      id,
      object: "payment_intent",
      client_secret: `${id}_secret_${newToken().slice(0, 25)}`,
      amount: Number(form["amount"]),
      currency: String(form["currency"]),
      status: "requires_payment_method",
      metadata: form["metadata"] as object,
      latest_charge: null,
    };
    this.intents.set(id, intent);
    return intent;
  }

  #refund(form: Record<string, unknown>): Reply {
    const intent = this.intents.get(String(form["payment_intent"]));
    if (intent?.status !== "succeeded")
      return [
        400,
        refusal("invalid_request_error", "This PaymentIntent does not have a successful charge to refund."),
      ];
    return [
      200,
      {
        id: `re_${newToken().slice(0, 24)}`,
        object: "refund",
        status: "succeeded",
        amount: Number(form["amount"]),
      },
    ];
  }
}

function send(response: ServerResponse, [status, body]: Reply): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "request-id": `req_${newToken().slice(0, 14)}`,
  });
  response.end(JSON.stringify(body));
}

/** The parameters of a query as one object. */
function querySchema({ parameters = [] }: Operation): object {
  const query = parameters.filter((parameter) => parameter.in === "query");
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    required: query.filter(({ required }) => required).map(({ name }) => name),
  };
}
