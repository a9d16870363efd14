import { useInfiniteQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import {
  AdminCollectionMembersDocument,
  AdminCollectionProductMoveDocument,
  AdminCollectionProductsAddDocument,
  AdminCollectionProductsRemoveDocument,
  type AdminCollectionMembersQuery,
  type MemberPartsFragment,
} from "../gql/graphql.js";

const pageSize = 50;
type Page = NonNullable<AdminCollectionMembersQuery["collection"]>["products"];

/** The products of a collection by hand, and what one does with them: at once, without a save. */
export function useMembers(id: string) {
  const client = useQueryClient();
  const notify = useNotify();
  const queryKey = ["collections", "members", id];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const variables = { id, first: pageSize, after: pageParam };
      const { collection } = await send(AdminCollectionMembersDocument, variables, signal);
      if (!collection) throw new Error("This collection does not exist, or not any more.");
      return collection.products;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });
  const members = query.data?.pages.flatMap(({ nodes }) => nodes) ?? [];

  /** Shows the change, does it, and shows what the API makes of it. */
  const doing = async (
    show: (members: MemberPartsFragment[]) => MemberPartsFragment[],
    work: () => Promise<unknown>,
  ) => {
    const before = client.getQueryData<InfiniteData<Page>>(queryKey);
    if (before)
      client.setQueryData(queryKey, paged(before, show(before.pages.flatMap(({ nodes }) => [...nodes]))));
    try {
      await work();
    } catch (error) {
      client.setQueryData(queryKey, before);
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    }
    await client.invalidateQueries({ queryKey });
  };

  return {
    ...query,
    members,
    count: query.data?.pages[0]?.count,
    add: (product: MemberPartsFragment) =>
      doing(
        (all) => all,
        async () =>
          accepted(
            (await send(AdminCollectionProductsAddDocument, { id, productIds: [product.id] }))
              .collectionProductsAdd,
          ),
      ),
    remove: (product: MemberPartsFragment) =>
      doing(
        (all) => all.filter((one) => one.id !== product.id),
        async () =>
          accepted(
            (await send(AdminCollectionProductsRemoveDocument, { id, productIds: [product.id] }))
              .collectionProductsRemove,
          ),
      ),
    move: (product: MemberPartsFragment, to: number) => {
      const rest = members.filter((one) => one.id !== product.id);
      const afterId = rest[to - 1]?.id ?? null;
      return doing(
        () => [...rest.slice(0, to), product, ...rest.slice(to)],
        async () =>
          accepted(
            (await send(AdminCollectionProductMoveDocument, { id, productId: product.id, afterId }))
              .collectionProductMove,
          ),
      );
    },
  };
}

/** The same pages with other rows in them. */
function paged(data: InfiniteData<Page>, rows: MemberPartsFragment[]): InfiniteData<Page> {
  let from = 0;
  const pages = data.pages.map((page, at) => {
    const upTo = at === data.pages.length - 1 ? rows.length : from + page.nodes.length;
    const nodes = rows.slice(from, upTo);
    from = upTo;
    return { ...page, nodes };
  });
  return { ...data, pages };
}
