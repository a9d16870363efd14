import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { decodeId, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { type SearchSynonym, type SearchSynonymInput, SynonymKind } from "./synonym.type.js";

const termsMax = 20;
const termLettersMax = 60;
const termWordsMax = 3;
const synonymsMax = 5_000;

export const synonymColumns = `id, kind, terms, replacements, updated_at as "updatedAt"`;

/** Adds a synonym; searches find by it from the commit on. */
export async function createSynonym(
  tx: Tx,
  viewer: Viewer,
  input: SearchSynonymInput,
): Promise<SearchSynonym> {
  const { kind, terms, replacements } = checked(input);
  const [{ count } = { count: 0 }] = await tx.execute<{ count: number }[]>(
    "select count(*)::int as count from search_synonyms",
  );
  if (count >= synonymsMax) throw refuse("LIMIT_EXCEEDED", `A shop has at most ${synonymsMax} synonyms.`);
  const [row] = await tx.execute<SearchSynonym[]>(
    `insert into search_synonyms (id, kind, terms, replacements, keys)
     values (?, ?, ?::text[], ?::text[], (select array_agg(search_key(term)) from unnest(?::text[]) term))
     returning ${synonymColumns}`,
    [newId<"syn">(), kind, list(terms), list(replacements), list(terms)],
  );
  return saved(tx, viewer, "catalog.synonym-create", row!);
}

/** Replaces a synonym by another. */
export async function updateSynonym(
  tx: Tx,
  viewer: Viewer,
  id: string,
  input: SearchSynonymInput,
): Promise<SearchSynonym> {
  const { kind, terms, replacements } = checked(input);
  const before = await locked(tx, id);
  const [row] = await tx.execute<SearchSynonym[]>(
    `update search_synonyms
        set kind = ?, terms = ?::text[], replacements = ?::text[], updated_at = now(),
            keys = (select array_agg(search_key(term)) from unnest(?::text[]) term)
      where id = ? returning ${synonymColumns}`,
    [kind, list(terms), list(replacements), list(terms), before.id],
  );
  return saved(tx, viewer, "catalog.synonym-update", row!, before);
}

/** Removes a synonym. */
export async function deleteSynonym(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const before = await locked(tx, id);
  await tx.execute("delete from search_synonyms where id = ?", [before.id]);
  touch(tx, "products:text");
  await audit(tx, viewer, {
    action: "catalog.synonym-delete",
    entity: "SearchSynonym",
    entityId: before.id,
    before,
  });
}

async function locked(tx: Tx, id: string): Promise<SearchSynonym> {
  const uuid = decodeId("syn", id);
  const rows = uuid
    ? await tx.execute<SearchSynonym[]>(
        `select ${synonymColumns} from search_synonyms where id = ? for update`,
        [uuid],
      )
    : [];
  if (!rows[0]) throw refuse("NOT_FOUND", "There is no such synonym.", ["id"]);
  return rows[0];
}

async function saved(
  tx: Tx,
  viewer: Viewer,
  action: string,
  row: SearchSynonym,
  before?: SearchSynonym,
): Promise<SearchSynonym> {
  touch(tx, "products:text");
  await audit(tx, viewer, {
    action,
    entity: "SearchSynonym",
    entityId: row.id,
    ...(before && { before }),
    after: row,
  });
  return row;
}

function checked({ kind, terms, replacements }: SearchSynonymInput) {
  const isOneWay = kind === SynonymKind.ONE_WAY;
  const found = {
    kind,
    terms: phrases(terms, "terms"),
    replacements: phrases(replacements ?? [], "replacements"),
  };
  if (!isOneWay && found.replacements.length > 0)
    throw refuse("INVALID", "Only a one-way synonym has replacements.", ["input", "replacements"]);
  if (!isOneWay && found.terms.length < 2)
    throw refuse("INVALID", "Two words at least are needed to stand for each other.", ["input", "terms"]);
  if (isOneWay && found.terms.length < 1)
    throw refuse("INVALID", "A word that shoppers type is needed.", ["input", "terms"]);
  if (isOneWay && found.replacements.length < 1)
    throw refuse("INVALID", "A word that is found too is needed.", ["input", "replacements"]);
  return found;
}

/** Words and phrases in small letters, each once. */
function phrases(texts: readonly string[], field: string): string[] {
  const plain = texts.map((text) =>
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(" "),
  );
  plain.forEach((text, at) => {
    const path = ["input", field, String(at)];
    if (text === "") throw refuse("INVALID", "A term has a letter or a digit.", path);
    if (text.length > termLettersMax) throw refuse("INVALID", `At most ${termLettersMax} letters.`, path);
    if (text.split(" ").length > termWordsMax)
      throw refuse("INVALID", `At most ${termWordsMax} words.`, path);
  });
  if (plain.length > termsMax) throw refuse("LIMIT_EXCEEDED", `At most ${termsMax}.`, ["input", field]);
  return [...new Set(plain)];
}

const list = (texts: readonly string[]): string => `{${texts.map((text) => `"${text}"`).join(",")}}`;
