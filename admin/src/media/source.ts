import { send } from "../app/gateway.js";
import type { ListRequest, Source } from "../app/source.js";
import {
  AdminMediaDocument,
  AdminPictureDocument,
  type ImageFilter,
  type MediaDetailFragment,
  type MediaTileFragment,
} from "../gql/graphql.js";

export const mediaSource: Source<MediaTileFragment, MediaDetailFragment, object> = {
  async list({ first, after, query, filter, signal }) {
    const variables = { first, after, query, filter: filterOf(filter) };
    return (await send(AdminMediaDocument, variables, signal)).images;
  },

  one: async (id, signal) => (await send(AdminPictureDocument, { id }, signal)).image,
};

function filterOf({ work }: ListRequest["filter"]): ImageFilter {
  if (work === "ALT") return { isWithoutAlt: true, isUnused: false };
  if (work === "UNUSED") return { isUnused: true };
  if (work === "FAILED") return { isFailed: true };
  return {};
}
