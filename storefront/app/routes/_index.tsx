import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Picture } from "../catalog/Picture.js";
import { homePage } from "../catalog/reads.server.js";
import { Shelf } from "../catalog/Shelf.js";
import type { PictureFragment } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import { frameOf, seo } from "../lib/seo.js";
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
  return seo(
    {
      title: `${name}. ${tagline}`,
      description: `${name} makes and gathers objects for home and garden: ceramics, textiles, lighting and tools that last.`,
      canonical: `${data.publicUrl}/`,
      structured: [{ "@context": "https://schema.org", "@type": "Organization", name, url: data.publicUrl }],
    },
    matches,
  );
};

export default function HomeRoute(): ReactElement {
  const { departments, newest, loved, reduced } = useLoaderData<typeof loader>();
  const { shop } = useFrame();
  const [first, second] = loved.length > 1 ? loved : newest;
  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <h1>{shop.tagline}</h1>
          <p className="lead">
            {shop.name} is a small, maker-led house. We choose objects for rooms and gardens that are lived
            in: thrown, woven and turned by people whose names we know.
          </p>
          <p className="actions">
            <Link
              className="button button-large"
              to={departments[0] ? `/c/${departments[0].path}` : "/search"}
            >
              Start with {departments[0]?.name.toLowerCase() ?? "the shop"}
            </Link>
            <a className="text-link" href="#new">
              See what is new
            </a>
          </p>
        </div>
        {first && (
          <Link className="hero-main" to={`/p/${first.slug}`}>
            <Picture
              image={first.images[0]}
              sizes="(min-width: 900px) 46vw, 100vw"
              widest={1280}
              isFirst
              alt=""
            />
            <span className="hero-caption">
              {first.title} <span className="quiet">{formatMoney(first.priceRange.min)}</span>
            </span>
          </Link>
        )}
        {second && (
          <Link className="hero-side" to={`/p/${second.slug}`}>
            <Picture image={second.images[0]} sizes="(min-width: 900px) 20vw, 50vw" widest={640} alt="" />
            <span className="hero-caption">
              {second.title} <span className="quiet">{formatMoney(second.priceRange.min)}</span>
            </span>
          </Link>
        )}
      </section>
      <div className="page page-wide home">
        <Departments departments={departments} />
        <div id="new">
          <Shelf title="New in the shop" products={newest} />
        </div>
        <Promises />
        <Shelf title="Most loved" products={loved} />
        <Shelf title="Reduced, while it lasts" products={reduced} />
      </div>
    </>
  );
}

interface Department {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly description?: string | null | undefined;
  readonly image?: PictureFragment | null | undefined;
}

function Departments({ departments }: { readonly departments: readonly Department[] }): ReactElement | null {
  if (departments.length === 0) return null;
  return (
    <section className="departments" aria-label="Departments">
      <ul>
        {departments.map((department) => (
          <li key={department.id}>
            <Link to={`/c/${department.path}`} className="department">
              <Picture image={department.image} sizes="(min-width: 900px) 20vw, 50vw" widest={640} alt="" />
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

function Promises(): ReactElement {
  const { shop } = useFrame();
  return (
    <section className="promises" aria-label="How we work">
      <p>
        <strong>Made to be kept.</strong> We choose materials that age well and makers who mend what they
        made.
      </p>
      <p>
        <strong>Plain prices.</strong>{" "}
        {shop.freeShippingFrom
          ? `VAT is in the price, and delivery is free from ${formatMoney(shop.freeShippingFrom)}.`
          : "What you see is what you pay; delivery is named before you order."}
      </p>
      <p>
        <strong>Thirty days to live with it.</strong> If it does not belong in your room, send it back.
      </p>
    </section>
  );
}
