import { readFileSync } from "node:fs";
import { permissions } from "@till/host/seeds/roles";
import { guest, type Viewer } from "@till/kit/viewer";
import {
  buildSchema,
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from "graphql";
import { describe, expect, it } from "vitest";
import { Guard } from "./authorize.js";
import { limitsFor } from "./limits.js";
import { factsOf } from "./operation.js";
import { readPolicies } from "./policies.js";

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const schema = buildSchema(read("schema/api.graphql"));
const guard = new Guard(schema, readPolicies(read("schema/supergraph.graphql")));
const customer: Viewer = {
  kind: "customer",
  id: "0190a5d0-ac96-774b-bcce-b302099a8057" as never,
  permissions: new Set(),
};
const owner: Viewer = {
  kind: "staff",
  id: "0190a5d0-ac96-774b-bcce-b302099a8058" as never,
  permissions: new Set(permissions),
};

const frontEnds: Record<string, { file: string; users: Viewer[]; pageMax: number }> = {
  storefront: { file: "storefront/app/gql/persisted-documents.json", users: [guest, customer], pageMax: 24 },
  admin: { file: "admin/src/gql/persisted-documents.json", users: [guest, owner], pageMax: 100 },
};

/** The most that a screen asks for: full pages, and every field that a variable can switch on. */
function variablesOf(
  { variableDefinitions }: OperationDefinitionNode,
  pageMax: number,
): Record<string, unknown> {
  return Object.fromEntries(
    (variableDefinitions ?? []).map(({ variable, type }) => {
      const found = typeFromAST(schema, type as never);
      const isList = isListType(isNonNullType(found) ? found.ofType : found);
      const samples: Record<string, unknown> = { Int: pageMax, Boolean: true, Float: 1 };
      return [variable.name.value, isList ? [] : (samples[getNamedType(found)?.name ?? ""] ?? "x")];
    }),
  );
}

for (const [name, { file, users, pageMax }] of Object.entries(frontEnds))
  describe(`every operation of the ${name}`, () => {
    const texts = Object.values(JSON.parse(read(file)) as Record<string, string>);
    const operations = texts.map((text) => {
      const document = parse(text);
      const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
      return { name: operation.name?.value ?? "", document, operation };
    });

    it("fits the schema", () => {
      expect(operations.length).toBeGreaterThan(10);
      for (const { name: operation, document } of operations)
        expect([operation, validate(schema, document).map(({ message }) => message)]).toEqual([
          operation,
          [],
        ]);
    });

    it("is allowed to somebody who uses it, and affordable", async () => {
      for (const { name: operation, ...asked } of operations) {
        const variables = variablesOf(asked.operation, pageMax);
        const facts = factsOf({ ...asked, schema, variables, openInterfaces: guard.openInterfaces });
        const verdicts = await Promise.all(users.map((user) => guard.denials(facts, user)));
        const fields = verdicts.at(-1)!.map(({ extensions }) => extensions["coordinate"]);
        expect([operation, verdicts.some((denials) => denials.length === 0) ? [] : fields]).toEqual([
          operation,
          [],
        ]);
        const { costMax } = limitsFor(users.at(-1)!);
        expect(`${operation} ${facts.cost <= costMax ? "affordable" : facts.cost}`).toBe(
          `${operation} affordable`,
        );
      }
    });
  });
