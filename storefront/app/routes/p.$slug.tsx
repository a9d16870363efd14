import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams, type ShouldRevalidateFunction } from "@remix-run/react";
import type { ReactElement } from "react";
import { Breadcrumb, breadcrumbData, categorySteps } from "../catalog/Breadcrumb.js";
import { BuyBar, BuyBox } from "../catalog/BuyBox.js";
import { Gallery } from "../catalog/Gallery.js";
import { productData } from "../catalog/product-data.js";
import { productPage } from "../catalog/reads.server.js";
import { productFacts } from "../catalog/product-facts.js";
import { rendition } from "../catalog/renditions.js";
import { Shelf } from "../catalog/Shelf.js";
import { choiceFrom, choiceOf, chosenVariant } from "../catalog/variant-choice.js";
import type { ProductDetailFragment, VariantFragment } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { useFrame } from "../shop/frame.js";

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const slug = args.params["slug"] ?? "";
  const product = await productPage(askAsAnyone, slug);
  if (!product) throw new Response(null, { status: 404 });
  // A former address: whoever kept it, and every search engine, learns the present one.
  if (product.slug !== slug) throw redirect(`/p/${product.slug}${new URL(args.request.url).search}`, 301);
  return { product, publicUrl: args.context.settings.publicUrl };
}

/** Choosing another variant changes the address, not what the page knows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { product, publicUrl } = data;
  const image = product.images[0];
  return seo(
    {
      title: product.seo.title ?? product.title,
      description: product.seo.description ?? product.subtitle ?? product.description,
      canonical: `${publicUrl}/p/${product.slug}`,
      image: image ? publicUrl + rendition(image.url, 1280) : undefined,
      structured: [
        productData(publicUrl, product),
        breadcrumbData(publicUrl, categorySteps(product.breadcrumb)),
      ],
    },
    matches,
  );
};

export default function ProductRoute(): ReactElement {
  const { product } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const choice = choiceFrom(search, product.options, product.variants);
  const variant = chosenVariant(product.variants, choice);
  const current = variant ? choiceOf(variant) : choice;
  return (
    <div className="page page-wide">
      <Breadcrumb steps={categorySteps(product.breadcrumb)} />
      <div className="product">
        <Gallery key={product.id} images={product.images} title={product.title} leadId={variant?.image?.id} />
        <div className="product-side">
          <header className="product-head">
            {product.vendor && <p className="eyebrow">{product.vendor}</p>}
            <h1>{product.title}</h1>
            {product.subtitle && <p className="lead">{product.subtitle}</p>}
          </header>
          <BuyBox key={variant?.id ?? "none"} product={product} variant={variant} current={current} />
          <Details product={product} variant={variant} />
        </div>
      </div>
      <Shelf title="Goes well with" products={product.relatedProducts} />
      <BuyBar product={product} variant={variant} />
    </div>
  );
}

interface DetailsProps {
  readonly product: ProductDetailFragment;
  readonly variant: VariantFragment | undefined;
}

function Details({ product, variant }: DetailsProps): ReactElement {
  const { shop } = useFrame();
  const facts = productFacts(product, variant);
  return (
    <div className="disclosures">
      {product.description && (
        <details open>
          <summary>About this piece</summary>
          {/* The API answers sanitised HTML: writing a description cleans it before it is kept. */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: product.description }} />
        </details>
      )}
      {facts.length > 0 && (
        <details>
          <summary>Details</summary>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>Delivery and returns</summary>
        <div className="prose">
          <p>
            The checkout names the ways of delivery to your country, with their price, before you pay.
            {shop.freeShippingFrom ? ` From ${formatMoney(shop.freeShippingFrom)} delivery is free.` : ""}
          </p>
          <p>
            If it does not belong in your room, <Link to="/help#returns">send it back</Link>: we return the
            price to the card you paid with.
          </p>
        </div>
      </details>
    </div>
  );
}
