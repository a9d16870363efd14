import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ProductDetailFragment, VariantFragment } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { Icon } from "../lib/icons.js";
import type { action } from "../routes/cart.js";
import { useFrame } from "../shop/frame.js";
import { Price } from "./Price.js";
import { StockWord } from "./StockWord.js";
import { hasChoice, type Choice } from "./variant-choice.js";
import { VariantPicker } from "./VariantPicker.js";

interface Props {
  readonly product: ProductDetailFragment;
  readonly variant: VariantFragment | undefined;
  readonly current: Choice;
}

/** Everything between wanting and having: price, choice, stock, one button. */
export function BuyBox({ product, variant, current }: Props): ReactElement {
  const { shop } = useFrame();
  const price = variant?.price ?? product.priceRange.min;
  return (
    <div className="buybox">
      <p className="buybox-price">
        <Price price={price} compareAt={variant?.compareAtPrice} />
      </p>
      {variant?.lowestRecentPrice && (
        <p className="quiet buybox-lowest">
          Lowest price of the 30 days before: {formatMoney(variant.lowestRecentPrice)}
        </p>
      )}
      <p className="quiet buybox-tax">
        {shop.pricesIncludeTax ? "VAT included" : "Before tax"}, plus{" "}
        <Link to="/help#delivery">delivery</Link>
        {shop.freeShippingFrom && ` (free from ${formatMoney(shop.freeShippingFrom)})`}
      </p>
      {hasChoice(product.options, product.variants) && (
        <VariantPicker options={product.options} variants={product.variants} current={current} />
      )}
      <AddForm variant={variant} title={product.title} />
      <ul className="buybox-notes">
        <li>
          <Icon name="parcel" /> Delivery and its price are named before you pay
        </li>
        <li>
          <Icon name="leaf" />
          <span>
            Not right? <Link to="/help#returns">Send it back</Link>
          </span>
        </li>
      </ul>
    </div>
  );
}

function AddForm({
  variant,
  title,
}: {
  readonly variant: VariantFragment | undefined;
  readonly title: string;
}): ReactElement {
  const add = useFetcher<typeof action>({ key: "add-to-cart" });
  const isAdding = add.state !== "idle";
  const refusal = add.state === "idle" && add.data && !add.data.ok ? add.data.message : null;
  const isSoldOut = variant?.stock === "OUT_OF_STOCK";
  return (
    <add.Form method="post" action="/cart" className="addform">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variant?.id ?? ""} />
      {variant && <StockWord word={variant.stock} isBackorder={variant.isBackorder} />}
      {!variant && <p className="stock">This combination is not made. Choose another one.</p>}
      <div className="addform-row">
        <label className="addform-quantity">
          <span className="visually-hidden">Quantity</span>
          <select name="quantity" defaultValue="1" disabled={!variant || isSoldOut}>
            {Array.from({ length: 10 }, (_, index) => (
              <option key={index}>{index + 1}</option>
            ))}
          </select>
        </label>
        <button className="button button-large" type="submit" disabled={!variant || isSoldOut || isAdding}>
          {isSoldOut ? "Sold out" : isAdding ? "Adding…" : "Add to cart"}
        </button>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <Added isShown={add.state === "idle" && add.data?.ok === true} title={title} variant={variant} />
    </add.Form>
  );
}

interface AddedProps {
  readonly isShown: boolean;
  readonly title: string;
  readonly variant: VariantFragment | undefined;
}

/** Says that it worked, and offers the two ways on; focus goes there, because the eye does. */
function Added({ isShown, title, variant }: AddedProps): ReactElement | null {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) note.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div className="added" role="status" tabIndex={-1} ref={note}>
      <p>
        <Icon name="check" /> <strong>{title}</strong>
        {variant && variant.title !== "Default Title" && ` (${variant.title})`} is in your cart.
      </p>
      <p className="actions">
        <Link className="button" to="/cart">
          View cart
        </Link>
        <Link className="text-link" to="/checkout">
          Check out
        </Link>
      </p>
    </div>
  );
}

/** The phone's bar: price and the same button, while the box itself is out of sight. */
export function BuyBar({ product, variant }: Pick<Props, "product" | "variant">): ReactElement {
  const add = useFetcher<typeof action>({ key: "add-to-cart" });
  const isSoldOut = !variant || variant.stock === "OUT_OF_STOCK";
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const button = document.querySelector(".addform-row");
    if (!button) return;
    const watch = new IntersectionObserver(([entry]) => setHidden(entry?.isIntersecting ?? false));
    watch.observe(button);
    return () => watch.disconnect();
  }, [variant?.id]);
  return (
    <add.Form method="post" action="/cart" className="buybar" aria-label="Buy" hidden={isHidden}>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variant?.id ?? ""} />
      <span className="buybar-text">
        <span className="buybar-title">
          {variant && variant.title !== "Default Title" ? variant.title : product.title}
        </span>
        <Price price={variant?.price ?? product.priceRange.min} compareAt={variant?.compareAtPrice} />
      </span>
      <button className="button" type="submit" disabled={isSoldOut || add.state !== "idle"}>
        {isSoldOut ? "Sold out" : "Add to cart"}
      </button>
    </add.Form>
  );
}
