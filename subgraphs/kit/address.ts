import { Field, InputType, ObjectType } from "type-graphql";

/** A postal address as people write it. Which parts a country needs is checked where it is taken in. */
@ObjectType("Address", { description: "A postal address." })
@InputType("AddressInput", { description: "A postal address." })
export class Address {
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => String, { nullable: true, description: "Company or organisation." })
  company?: string | null;

  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "Flat, floor, care of." })
  line2?: string | null;

  @Field(() => String, { description: "Town." })
  city!: string;

  @Field(() => String, {
    nullable: true,
    description: "State, province or county, where the country uses it.",
  })
  region?: string | null;

  @Field(() => String, { nullable: true, description: "Postal code, where the country uses it." })
  postalCode?: string | null;

  @Field(() => String, { description: "The country's two letters in ISO 3166-1." })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: "A telephone number for the carrier." })
  phone?: string | null;
}

const countryNames = new Intl.DisplayNames("en", { type: "region" });
const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;

/** An address as it stands on a letter, one line each. */
export function postalLines(to: Address): string[] {
  const town = [to.postalCode, to.city].filter(Boolean).join(" ");
  return [
    `${to.firstName} ${to.lastName}`.trim(),
    to.company,
    to.line1,
    to.line2,
    town,
    to.region,
    countryName(to.countryCode),
  ].filter((part): part is string => Boolean(part));
}
