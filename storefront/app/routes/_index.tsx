import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Feature, type FeatureValue } from "../catalog/Feature.js";
import { homePage, type HomePage } from "../catalog/home.server.js";
import { Picture } from "../catalog/Picture.js";
import { rendition } from "../catalog/renditions.js";
import { Shelf } from "../catalog/Shelf.js";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { frameOf, searchAction, seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { useFrame } from "../shop/frame.js";

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  return { ...(await homePage(askAsAnyone)), publicUrl: args.context.settings.publicUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const frame = frameOf(matches);
  if (!data || !frame) return [];
  const { name, tagline } = frame.shop;
  const { publicUrl, departments, hero } = data;
  return seo(
    {
      title: `${name}. ${tagline}`,
      description: `${tagline} ${departments.map((department) => department.name).join(", ")} at ${name}.`,
      canonical: `${publicUrl}/`,
      image: hero ? publicUrl + rendition(hero.image.url, 1280) : undefined,
      structured: [
        { "@context": "https://schema.org", "@type": "Organization", name, url: `${publicUrl}/` },
        searchAction(publicUrl, name),
      ],
    },
    matches,
  );
};

export default function HomeRoute(): ReactElement {
  const { departments, hero, features, newest, loved, reduced, countries } = useLoaderData<typeof loader>();
  const [first, ...others] = features;
  return (
    <>
      <Hero hero={hero} />
      <div className="page page-wide home">
        <Departments departments={departments} />
        <div id="new">
          <Shelf title="New in the shop" products={newest} />
        </div>
        {first && <Feature feature={first} />}
        <Shelf title="Most loved" products={loved} />
        {others.map((feature, index) => (
          <Feature key={feature.to} feature={feature} isTurned={index % 2 === 0} />
        ))}
        <Shelf title="Reduced" products={reduced} />
        <Promises countries={countries} />
      </div>
    </>
  );
}

function Hero({ hero }: { readonly hero: FeatureValue | null }): ReactElement {
  const { shop } = useFrame();
  return (
    <section className="hero">
      <div className="hero-text">
        <h1>{shop.tagline}</h1>
        {hero?.text && <p className="lead">{hero.text}</p>}
        <p className="actions">
          <Link className="button button-large" to={hero?.to ?? "/search"}>
            {hero?.name ?? "Look around"}
          </Link>
          <a className="text-link" href="#new">
            See what is new
          </a>
        </p>
      </div>
      {hero && (
        <Picture image={hero.image} sizes="(min-width: 900px) 60vw, 100vw" widest={1280} isFirst alt="" />
      )}
    </section>
  );
}

function Departments({ departments }: Pick<HomePage, "departments">): ReactElement | null {
  if (departments.length === 0) return null;
  return (
    <section className="departments" aria-label="Departments">
      <ul>
        {departments.map((department) => (
          <li key={department.id}>
            <Link to={`/c/${department.path}`} className="department">
              <Picture image={department.image} sizes="(min-width: 900px) 33vw, 50vw" widest={960} alt="" />
              <span className="department-name">
                {department.name} <Icon name="arrow" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what the shop's own settings keep: its prices, where it delivers, and that every order can be followed. */
function Promises({ countries }: Pick<HomePage, "countries">): ReactElement {
  const { shop } = useFrame();
  return (
    <section className="promises" aria-label="Good to know">
      <p>
        <strong>Plain prices</strong>
        {shop.pricesIncludeTax ? "Prices include VAT" : "Prices are before tax"}, and the price of delivery is
        named before you pay.
      </p>
      <p>
        <strong>{shop.freeShippingFrom ? "Delivery on us" : "Delivery"}</strong>
        {shop.freeShippingFrom
          ? `From ${formatMoney(shop.freeShippingFrom)} your order is delivered free of charge.`
          : `We deliver to ${countries.length === 1 ? countries[0] : `${countries.length} countries`}.`}
      </p>
      <p>
        <strong>Never in the dark</strong>
        Every order has its own page that shows where it stands, with or without an account.
      </p>
    </section>
  );
}
