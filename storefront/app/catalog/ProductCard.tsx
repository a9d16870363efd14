import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ProductCardFragment } from "../gql/graphql.js";
import { Picture } from "./Picture.js";
import { Price } from "./Price.js";
import { StockWord } from "./StockWord.js";
import { Swatch } from "./Swatch.js";
import { isColourOption } from "./swatches.js";

const swatchesMax = 5;

interface Props {
  readonly product: ProductCardFragment;
  readonly as?: "h2" | "h3";
  readonly isFirst?: boolean;
  readonly sizes?: string;
}

export function ProductCard({ product, as: Heading = "h3", isFirst = false, sizes }: Props): ReactElement {
  const [first, second] = product.images;
  const colours = product.options.find(({ name }) => isColourOption(name))?.values ?? [];
  const where = sizes ?? "(min-width: 1100px) 300px, (min-width: 700px) 33vw, 50vw";
  return (
    <article className="card">
      <div className="card-picture">
        <Picture image={first} sizes={where} widest={640} isFirst={isFirst} alt="" />
        {second && (
          <span className="card-second">
            <Picture image={second} sizes={where} widest={640} alt="" />
          </span>
        )}
        {product.isOnSale && product.stock !== "OUT_OF_STOCK" && <span className="tag">Reduced</span>}
      </div>
      <div className="card-text">
        <Heading className="card-title">
          <Link to={`/p/${product.slug}`} prefetch="intent">
            {product.title}
          </Link>
        </Heading>
        {product.subtitle && <p className="card-subtitle">{product.subtitle}</p>}
        <p className="card-price">
          <Price
            price={product.priceRange.min}
            highest={product.priceRange.max}
            compareAt={product.compareAtPriceRange?.min}
          />
          {product.stock !== "IN_STOCK" && <StockWord word={product.stock} />}
        </p>
        {colours.length > 1 && (
          <p className="card-swatches">
            <span className="visually-hidden">Colours: {colours.join(", ")}</span>
            {colours.slice(0, swatchesMax).map((value) => (
              <Swatch key={value} value={value} />
            ))}
            {colours.length > swatchesMax && (
              <span className="quiet" aria-hidden="true">
                +{colours.length - swatchesMax}
              </span>
            )}
          </p>
        )}
      </div>
    </article>
  );
}
