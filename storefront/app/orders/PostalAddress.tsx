import type { ReactElement } from "react";
import type { AddressViewFragment } from "../gql/graphql.js";
import { habitsOf } from "../checkout/address-form.js";
import { locale } from "../lib/money.js";

/** An address as one would write it on a parcel. */
export function PostalAddress({ address }: { readonly address: AddressViewFragment }): ReactElement {
  const { city, postalCode, region, countryCode } = address;
  const town = habitsOf(countryCode).isCityFirst
    ? [city, [region, postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : [postalCode, city].filter(Boolean).join(" ");
  const lines = [
    `${address.firstName} ${address.lastName}`,
    address.company,
    address.line1,
    address.line2,
    town,
    countryName(countryCode),
  ];
  return (
    <address>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
