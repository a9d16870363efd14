import type { ReactElement } from "react";
import type { CountryFragment } from "../gql/graphql.js";
import { habitsOf, type AddressValues, type FieldError, type Prefix } from "./address-form.js";
import { Field } from "./Field.js";

interface Props {
  readonly values: AddressValues;
  readonly countries: readonly CountryFragment[];
  readonly countryCode: string;
  readonly onCountry: (code: string) => void;
  readonly errors: readonly FieldError[];
  readonly prefix?: Prefix;
}

/** An address as people of the chosen country write it. */
export function AddressFields({
  values,
  countries,
  countryCode,
  onCountry,
  errors,
  prefix = "",
}: Props): ReactElement {
  const country = countries.find(({ code }) => code === countryCode);
  const { postalCode, region, isCityFirst } = habitsOf(countryCode);
  const section = prefix === "" ? "shipping" : "billing";
  const common = { errors };
  const code = (
    <Field
      {...common}
      key="code"
      name={`${prefix}postalCode`}
      label={postalCode}
      defaultValue={values.postalCode}
      autoComplete={`${section} postal-code`}
      required={country?.requiresPostalCode !== false}
      className="field-short"
    />
  );
  const city = (
    <Field
      {...common}
      key="city"
      name={`${prefix}city`}
      label="Town or city"
      defaultValue={values.city}
      autoComplete={`${section} address-level2`}
      required
    />
  );
  return (
    <div className="fields">
      <div className="field field-wide">
        <label htmlFor={`field-${prefix}countryCode`}>Country</label>
        <select
          id={`field-${prefix}countryCode`}
          name={`${prefix}countryCode`}
          autoComplete={`${section} country`}
          defaultValue={values.countryCode}
          onChange={(event) => onCountry(event.target.value)}
        >
          {countries.map((served) => (
            <option key={served.code} value={served.code}>
              {served.name}
            </option>
          ))}
        </select>
      </div>
      <Field
        {...common}
        name={`${prefix}firstName`}
        label="First name"
        defaultValue={values.firstName}
        autoComplete={`${section} given-name`}
        required
      />
      <Field
        {...common}
        name={`${prefix}lastName`}
        label="Last name"
        defaultValue={values.lastName}
        autoComplete={`${section} family-name`}
        required
      />
      <Field
        {...common}
        name={`${prefix}line1`}
        label="Street and house number"
        defaultValue={values.line1}
        autoComplete={`${section} address-line1`}
        required
        className="field-wide"
      />
      <Field
        {...common}
        name={`${prefix}line2`}
        label="Flat, floor, back building"
        defaultValue={values.line2}
        autoComplete={`${section} address-line2`}
        className="field-wide"
      />
      {isCityFirst ? [city, code] : [code, city]}
      {/* Where a region is not needed it is not asked for, unless the country may still be changed without scripts. */}
      {country?.requiresRegion ? (
        <Field
          {...common}
          name={`${prefix}region`}
          label={region}
          defaultValue={values.region}
          autoComplete={`${section} address-level1`}
          required
        />
      ) : (
        countries.some(({ requiresRegion }) => requiresRegion) && (
          <noscript>
            <Field
              {...common}
              name={`${prefix}region`}
              label="State or region"
              defaultValue={values.region}
            />
          </noscript>
        )
      )}
      <Field
        {...common}
        name={`${prefix}company`}
        label="Company"
        defaultValue={values.company}
        autoComplete={`${section} organization`}
      />
      <Field
        {...common}
        name={`${prefix}phone`}
        label="Phone"
        type="tel"
        defaultValue={values.phone}
        autoComplete={`${section} tel`}
        {...(prefix === "" ? { hint: "Only for the carrier, if your parcel cannot be delivered." } : {})}
      />
    </div>
  );
}
