import { buildSchema, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { permissionsOf } from "./access.js";

const schema = buildSchema(`
  type Query { orders: [Order!]! shop: String! secret: String }
  type Order { id: ID! profit: String customer: Customer }
  type Customer { name: String! }
`);
const table = {
  Query: { orders: "orders.read", shop: "anyone" },
  Order: { profit: "orders.profit.read", customer: "customers.read" },
  Customer: { name: "customers.read" },
};
const needs = (text: string) => permissionsOf(schema, parse(text), table);

describe("what an operation of the admin asks of the viewer", () => {
  it("is the permission of its root field, and nothing for what anyone may see", () => {
    expect(needs("query A { orders { id } } query B { shop }")).toEqual({ A: ["orders.read"], B: [] });
  });

  it("grows with every field that is not behind a gate, also inside fragments", () => {
    expect(needs("query A { orders { ...Full } } fragment Full on Order { profit }")).toEqual({
      A: ["orders.profit.read", "orders.read"],
    });
  });

  it("leaves out what a gate guards, down to the fields inside", () => {
    const text = `query A($withProfit: Boolean!, $withCustomer: Boolean!) {
      orders { profit @include(if: $withProfit) customer @include(if: $withCustomer) { name } }
    }`;
    expect(needs(text)).toEqual({ A: ["orders.read"] });
  });

  it("fails for a root field that the table does not know", () => {
    expect(() => needs("query A { secret }")).toThrow(
      "A: Query.secret has no permission in schema/permissions.json",
    );
  });

  it("fails for a field behind the gate of another permission", () => {
    const text = "query A($withStock: Boolean!) { orders { profit @include(if: $withStock) } }";
    expect(() => needs(text)).toThrow(
      "A: Order.profit needs orders.profit.read, but stands behind $withStock",
    );
  });

  it("fails for a gate that nobody declared", () => {
    const text = "query A($withMagic: Boolean!) { orders { profit @include(if: $withMagic) } }";
    expect(() => needs(text)).toThrow("$withMagic is no gate");
  });
});
