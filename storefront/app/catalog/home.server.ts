import { CategoryPictureDocument, HomePageDocument, type PictureFragment } from "../gql/graphql.js";
import { plainText } from "../lib/plain-text.js";
import type { Ask } from "../lib/gateway.server.js";
import { topLevel } from "../shop/categories.js";
import type { FeatureValue } from "./Feature.js";
import { card } from "./reads.server.js";

const shelfSize = 8;
const featuresMax = 3;
const textMax = 180;

/** A scene fills a page's width; a product's own picture, which is square, would be torn. */
const isWide = (image: PictureFragment | null | undefined): image is PictureFragment =>
  image != null && image.width >= image.height * 1.3;

interface Department {
  readonly name: string;
  readonly path: string;
  readonly description?: string | null | undefined;
  readonly image: PictureFragment | null;
}

/** Where there is no collection to show, the first department with a scene opens the shop. */
function departmentScene(departments: readonly Department[]): FeatureValue | undefined {
  const first = departments.find(({ image }) => image !== null);
  return first?.image
    ? { name: first.name, text: first.description ?? "", to: `/c/${first.path}`, image: first.image }
    : undefined;
}

export async function homePage(ask: Ask) {
  const { newest, loved, reduced, categories, collections, shippingCountries } = await ask(HomePageDocument, {
    shelf: shelfSize,
  });
  const departments = await Promise.all(
    topLevel(categories).map(async (category) => ({
      ...category,
      image: category.image ?? (await pictureOf(ask, category.path)),
    })),
  );
  const scenes = collections.nodes.flatMap(({ slug, title, description, image, productCount }) =>
    isWide(image) && productCount > 0
      ? [{ name: title, text: plainText(description, textMax), to: `/collections/${slug}`, image }]
      : [],
  );
  const [hero = departmentScene(departments) ?? null, ...features] = scenes;
  return {
    departments,
    hero,
    features: features.slice(0, featuresMax),
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
