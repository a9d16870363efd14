import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { DeliveryFactsDocument } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { useFrame } from "../shop/frame.js";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  seo(
    {
      title: "Delivery, returns and help",
      canonical: data && `${data.publicUrl}/help`,
      description: "Where we deliver, what it costs, how to send something back and how to reach us.",
    },
    matches,
  );

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const { shippingCountries: countries } = await askAsAnyone(DeliveryFactsDocument, {});
  return { countries, publicUrl: args.context.settings.publicUrl };
}

export default function HelpRoute(): ReactElement {
  const { countries } = useLoaderData<typeof loader>();
  const { shop } = useFrame();
  const names = countries.map(({ name }) => name);
  return (
    <div className="page narrow prose">
      <h1>Delivery, returns and help</h1>
      <section id="delivery">
        <h2>Delivery</h2>
        <p>
          The ways of delivery, how long they usually take and what they cost depend on the country. The
          checkout shows them before you pay
          {shop.freeShippingFrom ? `; from ${formatMoney(shop.freeShippingFrom)} delivery is free` : ""}.
        </p>
        {names.length > 0 && <p>We deliver to {new Intl.ListFormat("en-GB").format(names)}.</p>}
      </section>
      <section id="returns">
        <h2>Returns</h2>
        <p>
          If something does not belong in your room, write to{" "}
          <a href={`mailto:${shop.email}`}>{shop.email}</a> with your order number, and we tell you how to
          send it back. We return the price to the card you paid with. Your rights by law to withdraw from a
          purchase, and when something is faulty, are not touched by this.
        </p>
      </section>
      <section id="orders">
        <h2>Following an order</h2>
        <p>
          The confirmation we send you has a link that shows where your order stands, with the carrier&rsquo;s
          tracking once it has left. With an <Link to="/account">account</Link> you find all your orders in
          one place.
        </p>
      </section>
      <section id="contact">
        <h2>Writing to us</h2>
        <p>
          <a href={`mailto:${shop.email}`}>{shop.email}</a>. If it is about an order, its number helps us.
        </p>
      </section>
    </div>
  );
}
