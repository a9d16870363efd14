import { Allow } from "@till/kit/access";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Arg, Field, Int, ObjectType, registerEnumType } from "type-graphql";

export enum ImageFormat {
  AVIF = "AVIF",
  WEBP = "WEBP",
}
registerEnumType(ImageFormat, { name: "ImageFormat", description: "How a picture is encoded." });

export enum ImageState {
  PENDING = "PENDING",
  READY = "READY",
  FAILED = "FAILED",
}
registerEnumType(ImageState, { name: "ImageState", description: "Whether a picture can be shown yet." });

/** The widths that pictures come in. A closed list, so that nobody can make us render without end. */
export const imageWidths = [160, 320, 480, 640, 960, 1280] as const;
export type ImageWidth = (typeof imageWidths)[number];

/** The smallest width that fills `wanted` pixels; never one beyond the picture's own, which would only copy it. */
export const widthFor = (wanted: number, own: number): ImageWidth =>
  imageWidths.find((width) => width >= Math.min(wanted, own > 0 ? own : wanted)) ?? 1280;

/** A picture as SQL gives it. */
export interface ImageRow {
  id: string;
  key: string;
  alt: string;
  width: number;
  height: number;
  placeholder: string | null;
  dominantColor: string | null;
  position: number;
  state: ImageState;
}

/** The members of an `ImageRow`, for json_agg over an alias of product_images. */
export const imageColumns = (i: string): string =>
  `${i}.id, ${i}.key, ${i}.alt, ${i}.width, ${i}.height, ${i}.placeholder, ` +
  `${i}.dominant_color as "dominantColor", ${i}.position, ${i}.state`;

@Allow("anyone")
@Keyed("Image", "img")
@ObjectType({ implements: Node, description: "A picture of a product, in several widths and two formats." })
export class Image extends Node {
  readonly key: string;

  @Field(() => String, { description: "What the picture shows, for those who cannot see it." })
  readonly alt: string;

  @Field(() => Int, {
    description: "Width of the original in pixels; with the height it reserves the space.",
  })
  readonly width: number;

  @Field(() => Int, { description: "Height of the original in pixels." })
  readonly height: number;

  @Field(() => String, { nullable: true, description: "A tiny data URL to show while the picture loads." })
  readonly placeholder: string | null;

  @Field(() => String, { nullable: true, description: 'The colour that prevails, such as "#7a8b5c".' })
  readonly dominantColor: string | null;

  @Field(() => Int, { description: "The place among the product's pictures, from 0." })
  readonly position: number;

  @Allow("catalog.read")
  @Field(() => ImageState, { description: "Whether its renditions are ready." })
  readonly state: ImageState;

  constructor(row: ImageRow) {
    super();
    Object.assign(this, { id: row.id });
    this.key = row.key;
    this.alt = row.alt;
    this.width = row.width;
    this.height = row.height;
    this.placeholder = row.placeholder;
    this.dominantColor = row.dominantColor;
    this.position = row.position;
    this.state = row.state;
  }

  @Field(() => String, {
    description: "The path of the picture on this host, in the next width that is kept.",
  })
  url(
    @Arg("width", () => Int, { defaultValue: 960, description: "The wanted width in pixels." }) width: number,
    @Arg("format", () => ImageFormat, { defaultValue: ImageFormat.WEBP, description: "The encoding." })
    format: ImageFormat,
  ): string {
    return mediaPath(this.key, widthFor(width, this.width), format);
  }
}

export const mediaPath = (key: string, width: ImageWidth, format = ImageFormat.WEBP): string =>
  `/media/${key}/${width}.${format.toLowerCase()}`;
