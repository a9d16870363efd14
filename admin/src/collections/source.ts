import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import type { Source } from "../app/source.js";
import type { OnePicture } from "../app/ui/PictureInput.js";
import {
  AdminCollectionCreateDocument,
  AdminCollectionDocument,
  AdminCollectionsDocument,
  AdminCollectionUpdateDocument,
  type CollectionDetailFragment,
  type CollectionKind,
  type CollectionRowFragment,
  type CollectionSort,
  type CollectionUpdateInput,
} from "../gql/graphql.js";
import { groupOf, inputOf, newGroup, type Group } from "./rules.js";

/** A collection as its form edits it. */
export interface CollectionValues {
  title: string;
  slug: string | null;
  description: string;
  seo: { title: string | null; description: string | null };
  kind: CollectionKind;
  sort: CollectionSort;
  isVisible: boolean;
  position: number;
  picture: OnePicture | null;
  rules: Group | null;
}

export type CollectionRecord = CollectionValues &
  Pick<CollectionDetailFragment, "id" | "version" | "productCount" | "updatedAt">;

export const blankCollection: CollectionValues = {
  title: "",
  slug: null,
  description: "",
  seo: { title: null, description: null },
  kind: "MANUAL",
  sort: "BEST_SELLING",
  isVisible: false,
  position: 0,
  picture: null,
  rules: newGroup(),
};

export const collectionSource: Source<CollectionRowFragment, CollectionRecord, CollectionValues> = {
  list: async ({ first, after, query, signal }) =>
    (await send(AdminCollectionsDocument, { first, after, query }, signal)).collections,

  async one(id, signal) {
    const { collection } = await send(AdminCollectionDocument, { id }, signal);
    return collection && recordOf(collection);
  },

  async create({ kind, title, rules, sort, ...rest }) {
    const input = {
      ...plainInput(rest),
      kind,
      title,
      sort: kind === "MANUAL" ? ("MANUAL" as const) : sort,
      ...(kind === "RULES" && rules && { rules: inputOf(rules) }),
    };
    const { collection } = accepted((await send(AdminCollectionCreateDocument, { input })).collectionCreate);
    if (!collection) throw new Error("The collection was not created.");
    return collection.id;
  },

  async update(id, { rules, kind: _fixed, ...changes }, before) {
    const input: CollectionUpdateInput = {
      ...plainInput(changes),
      ...(rules && { rules: inputOf(rules) }),
      expectedVersion: before.version,
    };
    accepted((await send(AdminCollectionUpdateDocument, { id, input })).collectionUpdate);
  },
};

function plainInput({
  picture,
  kind: _kind,
  rules: _rules,
  ...plain
}: Partial<CollectionValues>): CollectionUpdateInput {
  return { ...plain, ...(picture !== undefined && { imageId: picture?.id ?? null }) };
}

function recordOf(collection: CollectionDetailFragment): CollectionRecord {
  const { rules, image, hasOwnImage, seo, ...plain } = collection;
  return {
    ...plain,
    seo: { title: seo.title, description: seo.description },
    picture: hasOwnImage && image ? { id: image.id, url: image.url } : null,
    rules: rules ? groupOf(rules) : null,
  };
}
