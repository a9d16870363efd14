import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { CartBadgeDocument, ShopFrameDocument } from "./gql/graphql.js";
import { useNonce } from "./lib/nonce.js";
import { shopper } from "./lib/shopper.server.js";
import { Footer } from "./shop/Footer.js";
import { Header } from "./shop/Header.js";
import { Trouble } from "./shop/Trouble.js";
import { Working } from "./shop/Working.js";
import sansFace from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";
import serifFace from "@fontsource/newsreader/files/newsreader-latin-400-normal.woff2?url";
import "./styles/index.css";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  // Both faces stand above the fold of every page.
  ...[serifFace, sansFace].map((href) => ({
    rel: "preload" as const,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
    href,
  })),
];

/** The title of pages that set none, which are the error pages. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: error === undefined ? (data?.shop.name ?? "") : "Not found, or not working" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { ask, askAsAnyone, cartId, token } = await shopper(args);
  const [frame, badge] = await Promise.all([
    askAsAnyone(ShopFrameDocument, {}),
    cartId ? ask(CartBadgeDocument, { id: cartId }) : null,
  ]);
  return {
    shop: frame.shop,
    categories: frame.categories,
    hasCollections: frame.collections.nodes.length > 0,
    itemCount: badge?.cart?.itemCount ?? 0,
    isSignedIn: token !== null,
    publicUrl: args.context.settings.publicUrl,
  };
}

/** The frame changes with what a shopper does, not with where they go. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod !== "GET";

export function Layout({ children }: { readonly children: ReactNode }): ReactElement {
  const nonce = useNonce();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfbf8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121613" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ children }: { readonly children: ReactNode }): ReactElement {
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <Working />
      <Header
        name={data?.shop.name ?? "Home"}
        categories={data?.categories ?? []}
        hasCollections={data?.hasCollections ?? false}
        itemCount={data?.itemCount ?? 0}
        isSignedIn={data?.isSignedIn ?? false}
      />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {data && <Footer shop={data.shop} categories={data.categories} hasCollections={data.hasCollections} />}
    </>
  );
}

export default function Root(): ReactElement {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary(): ReactElement {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const reference = isRouteErrorResponse(error) && typeof error.data === "string" ? error.data : undefined;
  return (
    <Frame>
      <Trouble status={status} reference={reference} />
    </Frame>
  );
}
