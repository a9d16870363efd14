import { CategoryPictureDocument, HomePageDocument, type PictureFragment } from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { topLevel } from "../shop/categories.js";
import type { FeatureValue } from "./Feature.js";
import { card } from "./reads.server.js";

const shelfSize = 8;

export async function homePage(ask: Ask) {
  const { newest, loved, reduced, categories, shippingCountries } = await ask(HomePageDocument, {
    shelf: shelfSize,
  });
  const departments = await Promise.all(
    topLevel(categories).map(async (category) => ({
      ...category,
      image: category.image ?? (await pictureOf(ask, category.path)),
    })),
  );
  const [hero = null, ...features] = departments.flatMap(
    ({ name, description, path, image }): FeatureValue[] =>
      image ? [{ name, text: description ?? "", to: `/c/${path}`, image }] : [],
  );
  return {
    departments,
    hero,
    features: features.slice(0, 0),
    newest: newest.nodes.map(card),
    loved: loved.nodes.map(card),
    reduced: reduced.nodes.map(card).slice(0, 4),
    countries: shippingCountries.map(({ name }) => name),
  };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;

/** A category without a picture of its own borrows that of its best-selling product. */
async function pictureOf(ask: Ask, path: string): Promise<PictureFragment | null> {
  const { products } = await ask(CategoryPictureDocument, { path });
  return products.nodes[0]?.featuredImage ?? null;
}
