import type { ReactElement } from "react";
import type { PictureFragment } from "../gql/graphql.js";
import { backdrop, inView, rendition, srcset } from "./renditions.js";

interface Props {
  readonly image: PictureFragment | null | undefined;
  /** How wide the place is, in CSS terms, so that the browser picks the smallest picture that is sharp. */
  readonly sizes: string;
  readonly widest?: number;
  readonly isFirst?: boolean;
  readonly alt?: string;
}

/** A picture in a box of fixed shape, so that nothing shifts when it arrives. */
export function Picture({ image, sizes, widest = 960, isFirst = false, alt }: Props): ReactElement {
  if (!image) {
    return (
      <span
        className="picture picture-none"
        role={alt === "" ? undefined : "img"}
        aria-label={alt === "" ? undefined : "No picture yet"}
      />
    );
  }
  return (
    <picture className="picture" style={backdrop(image.dominantColor)}>
      <source type="image/avif" srcSet={srcset(image.url, "avif", widest)} sizes={sizes} />
      <img
        src={rendition(image.url, 640)}
        srcSet={srcset(image.url, "webp", widest)}
        sizes={sizes}
        alt={alt ?? image.alt}
        width={image.width}
        height={image.height}
        style={inView(image.focalPoint)}
        loading={isFirst ? "eager" : "lazy"}
        decoding="async"
        {...(isFirst ? { fetchpriority: "high" } : {})}
      />
    </picture>
  );
}
