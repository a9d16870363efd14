import { encodeId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, expect, it } from "vitest";
import { undoBulkEdit } from "../bulk/manage-bulk-edit.js";
import { ProductStatus } from "../products/product.type.js";
import { offered } from "../testing.js";
import { deleteTag, mergeTags, renameTag } from "./change-tags.js";
import { countTags, listTags } from "./tag-list.js";

const db = testDatabase();
const manager = staffWith("catalog.write");

beforeAll(async () => {
  await offered(db.em(), { title: "A", tags: ["Summer", "linen"] });
  await offered(db.em(), { title: "B", tags: ["summer", "Wool"] });
  await offered(db.em(), { title: "C", tags: ["summer", "100%"], status: ProductStatus.DRAFT });
  await offered(db.em(), { title: "D", tags: ["winter", "wool"] });
});

const tagged = async () =>
  (
    await db.sql<{ tags: string }>("select title || ' ' || tags::text as tags from products order by title")
  ).map(({ tags }) => tags);
const list = (first = 100, after?: string, query = "") =>
  listTags(db.context(manager), { first, after, query });

it("tags are listed with their counts, upper and lower case alike, page by page, in one statement", async () => {
  const sent = readCount.statements;
  const page = await list(2);
  expect(readCount.statements - sent).toBe(1);
  expect(page.rows.map(({ value, productCount }) => `${value} ${productCount}`)).toEqual([
    "100% 1",
    "linen 1",
  ]);
  const rest = await list(2, page.cursorOf(page.rows[1]!));
  expect(rest.rows.map(({ value, productCount }) => `${value} ${productCount}`)).toEqual([
    "summer 3",
    "winter 1",
  ]);
  expect(await countTags(db.context(manager), "", 100)).toBe(5);
});

it("a part of a tag finds it, and is no pattern", async () => {
  expect((await list(10, undefined, "MM")).rows.map(({ value }) => value)).toEqual(["summer"]);
  expect((await list(10, undefined, "%")).rows.map(({ value }) => value)).toEqual(["100%"]);
});

it("a tag gets another name everywhere, and gets its old one back", async () => {
  const before = await tagged();
  const { id } = await transact(db.em(), (tx) => renameTag(tx, manager, "SUMMER", "Hot days"));
  await db.drain();
  expect(await tagged()).toEqual([
    'A {"Hot days",linen}',
    'B {"Hot days",Wool}',
    'C {"Hot days",100%}',
    "D {winter,wool}",
  ]);
  await transact(db.em(), (tx) => undoBulkEdit(tx, manager, encodeId("bulk", id)));
  await db.drain();
  expect(await tagged()).toEqual(before);
});

it("a name that is taken is refused, but for another spelling of the same tag", async () => {
  const rename = (from: string, to: string) => transact(db.em(), (tx) => renameTag(tx, manager, from, to));
  await expect(rename("summer", "Winter")).rejects.toMatchObject({ code: "TAKEN" });
  await expect(rename("summer", " ")).rejects.toMatchObject({ code: "INVALID" });
  await expect(rename("nowhere", "somewhere")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await rename("wool", "WOOL");
  await db.drain();
  expect((await tagged()).filter((tags) => /wool/i.test(tags))).toEqual([
    "B {summer,WOOL}",
    "D {winter,WOOL}",
  ]);
});

it("several tags become one, once in each product", async () => {
  await transact(db.em(), (tx) => mergeTags(tx, manager, ["winter", "WOOL"], "Warm"));
  await db.drain();
  expect(await tagged()).toEqual(["A {Summer,linen}", "B {summer,Warm}", "C {summer,100%}", "D {Warm}"]);
});

it("a tag is taken off every product", async () => {
  await transact(db.em(), (tx) => deleteTag(tx, manager, "summer"));
  await db.drain();
  expect(await tagged()).toEqual(["A {linen}", "B {Warm}", "C {100%}", "D {Warm}"]);
});
