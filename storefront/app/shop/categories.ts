import type { CategoryLinkFragment } from "../gql/graphql.js";

/** The departments: categories without a parent, in the merchant's order, that have something to show. */
export const topLevel = <C extends CategoryLinkFragment>(categories: readonly C[]): C[] =>
  categories.filter(({ path, productCount }) => !path.includes("/") && productCount > 0);

/** The categories directly beneath one. */
const childrenOf = <C extends CategoryLinkFragment>(categories: readonly C[], path: string): C[] =>
  categories.filter(
    (category) => category.path.startsWith(`${path}/`) && !category.path.slice(path.length + 1).includes("/"),
  );
