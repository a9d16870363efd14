import { AdminTagsDocument } from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import type { Source } from "../app/source.js";

/** A tag is its own name; the list wants an id. */
export interface TagRow {
  readonly id: string;
  readonly value: string;
  readonly productCount: number;
}

export const tagSource: Source<TagRow, TagRow, object> = {
  async list({ first, after, query, signal }) {
    const { tags } = await send(AdminTagsDocument, { first, after, query }, signal);
    return { ...tags, nodes: tags.nodes.map((tag) => ({ ...tag, id: tag.value })) };
  },
};
