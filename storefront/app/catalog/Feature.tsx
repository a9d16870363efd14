import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { PictureFragment } from "../gql/graphql.js";
import { Picture } from "./Picture.js";

/** Something to look into, with a picture of its own: a collection or a department. */
export interface FeatureValue {
  readonly name: string;
  readonly text: string;
  readonly to: string;
  readonly image: PictureFragment;
}

interface Props {
  readonly feature: FeatureValue;
  /** Whether the picture stands on the right. */
  readonly isTurned?: boolean;
}

export function Feature({ feature, isTurned = false }: Props): ReactElement {
  const { name, text, to, image } = feature;
  return (
    <section className="feature" aria-label={name} data-turned={isTurned || undefined}>
      <Picture image={image} sizes="(min-width: 900px) 60vw, 100vw" widest={1280} alt="" />
      <div className="feature-text">
        <h2>{name}</h2>
        {text && <p className="lead">{text}</p>}
        <Link className="button button-quiet" to={to}>
          See the collection
        </Link>
      </div>
    </section>
  );
}
