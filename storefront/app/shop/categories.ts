import type { CategoryLinkFragment } from "../gql/graphql.js";

/** The departments: categories without a parent, in the merchant's order, that have something to show. */
export const topLevel = <C extends CategoryLinkFragment>(categories: readonly C[]): C[] =>
  categories.filter(({ path, productCount }) => !path.includes("/") && productCount > 0);
