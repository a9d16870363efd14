import type { ReactElement } from "react";
import { backdrop } from "./renditions.js";
import { swatch } from "./swatches.js";

/** A dot in the colour that a value names. Nothing at all for a name we do not know. */
export function Swatch({ value }: { readonly value: string }): ReactElement | null {
  const style = backdrop(swatch(value));
  return style ? <span className="swatch" style={style} aria-hidden="true" /> : null;
}
