import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { AdminCategoryMoveDocument, AdminCategoryTreeDocument } from "../gql/graphql.js";
import { moved, type Place, type TreeNode } from "./tree.js";

const queryKey = ["categories", "tree"];

/** The tree of categories, and how to move a branch of it: at once on the screen, and back if it is refused. */
export function useTree() {
  const client = useQueryClient();
  const notify = useNotify();
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<TreeNode[]> =>
      (await send(AdminCategoryTreeDocument, {}, signal)).categories.map(({ parent, ...node }) => ({
        ...node,
        parentId: parent?.id ?? null,
      })),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ["categories"] });
  const move = async (node: TreeNode, place: Place) => {
    const before = client.getQueryData<TreeNode[]>(queryKey) ?? [];
    client.setQueryData(queryKey, moved(before, node.id, place));
    try {
      const input = { ...place, expectedVersion: node.version };
      accepted((await send(AdminCategoryMoveDocument, { id: node.id, input })).categoryMove);
    } catch (error) {
      client.setQueryData(queryKey, before);
      notify(error instanceof Error ? error.message : "It could not be moved.", { type: "error" });
    }
    await refresh();
  };
  return { ...query, nodes: query.data ?? [], move, refresh };
}
