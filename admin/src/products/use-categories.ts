import { useQuery } from "@tanstack/react-query";
import { send } from "../app/gateway.js";
import { AdminCategoriesDocument } from "../gql/graphql.js";

/** The whole tree, for fields and filters that choose from it; kept for a minute. */
export function useCategories() {
  return useQuery({
    queryKey: ["categories"],
    queryFn: async ({ signal }) => (await send(AdminCategoriesDocument, {}, signal)).categories,
    staleTime: 60_000,
  });
}
