import { category, offered, placedIn } from "@till/catalog/testing";
import { testDatabase } from "@till/host/testing";
import { openItems } from "@till/inventory";
import { encodeId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import { staffMember, testPassword } from "@till/staff/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, serve, type Served } from "./testing.js";
import { shopOptions } from "./testing-shop.js";

const db = testDatabase();
let served: Served;
let closeOptions: () => Promise<void>;
let owner: string;
const goods: { productId: string; variantId: string; slug: string }[] = [];

beforeAll(async () => {
  const { options, close } = await shopOptions(db.services(), db.url());
  closeOptions = close;
  served = await serve({ ...options, cache: { listenTo: db.url(), currency: "EUR", languages: ["en"] } });
  const shelf = await category(db.em(), "garden/tools");
  for (const slug of ["hoe", "rake"]) {
    const { productId, variantIds } = await offered(db.em(), { title: `A ${slug}`, slug });
    await placedIn(db.em(), productId, shelf);
    const [variantId] = variantIds;
    await transact(db.em(), (tx) =>
      openItems(tx, [{ variantId: variantId!, isTracked: true, initialOnHand: 9 }]),
    );
    goods.push({ productId: encodeId("prod", productId), variantId: encodeId("var", variantId!), slug });
  }
  const all = [
    "catalog.read",
    "catalog.write",
    "catalog.cost.read",
    "catalog.cost.write",
    "inventory.read",
    "inventory.adjust",
  ];
  const member = await staffMember(db.em(), all);
  const login = await served.ask(
    "mutation In($email: String!, $password: String!) { staffLogin(email: $email, password: $password, wantsToken: true) { token staff { email role { permissions } } userErrors { code } } }",
    { variables: { email: member.email, password: testPassword } },
  );
  const { staffLogin } = login.data as {
    staffLogin: { token: string; staff: { email: string; role: { permissions: string[] } } };
  };
  owner = staffLogin.token;
  expect(staffLogin.staff).toEqual({ email: member.email, role: { permissions: all } });
});
afterAll(async () => {
  await served.close();
  await closeOptions();
});

const asOwner = () => ({ headers: { authorization: `Bearer ${owner}` } });
const page = (slug: string): Promise<Answer> =>
  served.ask(
    "query Page($slug: String!) { product(slug: $slug) { title stock priceRange { min { amount } } } }",
    {
      variables: { slug },
    },
  );
const list = (): Promise<Answer> =>
  served.ask('query List { products(first: 10, filter: { category: "garden" }) { nodes { title stock } } }');
const kept = ({ headers }: Answer) => headers.get("x-till-cache");

describe("who one is", () => {
  it("is nobody for a guest, and no error", async () => {
    const answer = await served.ask("{ me { id email } viewerStaff { id role { permissions } } }");
    expect([answer.errors, answer.data]).toEqual([[], { me: null, viewerStaff: null }]);
  });

  it("is told at registration and with the token from then on", async () => {
    const input = { email: "bo@example.com", password: "a long enough password", name: "Bo" };
    const answer = await served.ask(
      "mutation R($input: CustomerRegisterInput!) { customerRegister(input: $input) { token me { email } userErrors { code } } }",
      { variables: { input } },
    );
    const { customerRegister } = answer.data as { customerRegister: { token: string; me: object } };
    expect(customerRegister.me).toEqual({ email: "bo@example.com" });
    const headers = { authorization: `Bearer ${customerRegister.token}` };
    expect((await served.ask("{ me { email name } viewerStaff { id } }", { headers })).data).toEqual({
      me: { email: "bo@example.com", name: "Bo" },
      viewerStaff: null,
    });
    expect((await served.ask("{ orders(first: 1) { nodes { id } } }", { headers })).status).toBe(403);
    expect(
      (await served.ask("mutation { customerLogout { userErrors { code } } }", { headers })).errors,
    ).toEqual([]);
    expect((await served.ask("{ me { email } }", { headers })).data).toEqual({ me: null });
  });
});

describe("pages of goods", () => {
  it("cost no statement once they are kept", async () => {
    for (const ask of [list, () => page("hoe"), () => page("rake")]) {
      expect(kept(await ask())).toBe("miss");
      const before = readCount.statements;
      const again = await ask();
      expect([kept(again), readCount.statements - before]).toEqual(["hit", 0]);
    }
  });

  it("follow an edit of the title, and leave the other product's page alone", async () => {
    await Promise.all([list(), page("hoe"), page("rake")]);
    const answer = await served.ask(
      'mutation E($id: ID!) { productUpdate(id: $id, input: { title: "A better hoe" }) { product { title } userErrors { message } } }',
      { ...asOwner(), variables: { id: goods[0]!.productId } },
    );
    expect(answer.data).toEqual({ productUpdate: { product: { title: "A better hoe" }, userErrors: [] } });
    expect(kept(await page("rake"))).toBe("hit");
    const fresh = await page("hoe");
    expect([kept(fresh), (fresh.data as { product: { title: string } }).product.title]).toEqual([
      "miss",
      "A better hoe",
    ]);
    const titles = (await list()).data as { products: { nodes: { title: string }[] } };
    expect(titles.products.nodes.map(({ title }) => title).sort()).toEqual(["A better hoe", "A rake"]);
  });

  it("follow a change of price", async () => {
    await Promise.all([page("hoe"), page("rake")]);
    const input = { variants: [{ id: goods[1]!.variantId, options: [], price: "24.50" }] };
    const answer = await served.ask(
      "mutation P($id: ID!, $input: ProductUpdateInput!) { productUpdate(id: $id, input: $input) { userErrors { message } } }",
      { ...asOwner(), variables: { id: goods[1]!.productId, input } },
    );
    expect(answer.data).toEqual({ productUpdate: { userErrors: [] } });
    expect(kept(await page("hoe"))).toBe("hit");
    expect((await page("rake")).data).toMatchObject({
      product: { priceRange: { min: { amount: "24.50" } } },
    });
  });

  it("follow the stock only when the word that the public reads changes", async () => {
    const itemId = await itemOf(goods[0]!.productId);
    await Promise.all([list(), page("hoe"), page("rake")]);
    await adjust(itemId, -1);
    expect([kept(await page("hoe")), kept(await list())]).toEqual(["hit", "hit"]);
    await adjust(itemId, -8);
    expect(kept(await page("rake"))).toBe("hit");
    expect((await page("hoe")).data).toMatchObject({ product: { stock: "OUT_OF_STOCK" } });
  });

  it("forget a product that is taken off the shelves", async () => {
    await Promise.all([list(), page("rake")]);
    await served.ask("mutation A($id: ID!) { productArchive(id: $id) { userErrors { code } } }", {
      ...asOwner(),
      variables: { id: goods[1]!.productId },
    });
    expect((await page("rake")).data).toEqual({ product: null });
    expect(((await list()).data as { products: { nodes: object[] } }).products.nodes).toHaveLength(1);
  });
});

async function itemOf(productId: string): Promise<string> {
  const answer = await served.ask(
    "query I($id: ID!) { product(id: $id) { variants { inventory { id } } } }",
    {
      ...asOwner(),
      variables: { id: productId },
    },
  );
  return (answer.data as { product: { variants: { inventory: { id: string } }[] } }).product.variants[0]!
    .inventory.id;
}

let keys = 0;
async function adjust(itemId: string, delta: number): Promise<void> {
  const input = {
    itemId,
    delta,
    reason: "ADJUSTMENT",
    note: "counted",
    idempotencyKey: `stock-count-${(keys += 1)}`,
  };
  const answer = await served.ask(
    "mutation A($input: InventoryAdjustInput!) { inventoryAdjust(input: $input) { userErrors { message } } }",
    { ...asOwner(), variables: { input } },
  );
  expect(answer.data).toEqual({ inventoryAdjust: { userErrors: [] } });
}
