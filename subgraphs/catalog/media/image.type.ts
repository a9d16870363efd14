import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Arg, Ctx, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

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
  focalX: number | null;
  focalY: number | null;
  position: number;
  state: ImageState;
}

@ObjectType({ description: "The place in a picture that stays in view when it is cropped." })
export class FocalPoint {
  @Field(() => Float, { description: "From the left edge, 0, to the right, 1." })
  readonly x!: number;

  @Field(() => Float, { description: "From the upper edge, 0, to the lower, 1." })
  readonly y!: number;
}

/** The members of an `ImageRow`, for json_agg over an alias of product_images. */
export const imageColumns = (i: string): string =>
  `${i}.id, ${i}.key, ${i}.alt, ${i}.width, ${i}.height, ${i}.placeholder, ` +
  `${i}.dominant_color as "dominantColor", ${i}.focal_x as "focalX", ${i}.focal_y as "focalY", ` +
  `${i}.position, ${i}.state`;

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

  @Field(() => FocalPoint, {
    nullable: true,
    description: "What stays in view when the picture is cropped; the middle where nobody chose.",
  })
  readonly focalPoint: FocalPoint | null;

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
    this.focalPoint =
      row.focalX === null || row.focalY === null ? null : { x: rounded(row.focalX), y: rounded(row.focalY) };
    this.position = row.position;
    this.state = row.state;
  }

  @Field(() => String, {
    description:
      "The picture in the next width that is kept: a path on this host, or an address of the CDN where there is one.",
  })
  url(
    @Ctx() { env }: Context,
    @Arg("width", () => Int, { defaultValue: 960, description: "The wanted width in pixels." }) width: number,
    @Arg("format", () => ImageFormat, { defaultValue: ImageFormat.WEBP, description: "The encoding." })
    format: ImageFormat,
  ): string {
    return addressOf(env, this.key, widthFor(width, this.width), format);
  }

  @Field(() => String, {
    description: "All widths that the picture fills, as the `srcset` of an img element.",
  })
  srcset(
    @Ctx() { env }: Context,
    @Arg("format", () => ImageFormat, { defaultValue: ImageFormat.WEBP, description: "The encoding." })
    format: ImageFormat,
  ): string {
    return imageWidths
      .filter((width) => width <= widthFor(1280, this.width))
      .map((width) => `${addressOf(env, this.key, width, format)} ${Math.min(width, this.width)}w`)
      .join(", ");
  }
}

/** Three decimals place a point well within a pixel of what is shown. */
const rounded = (part: number): number => Math.round(part * 1_000) / 1_000;

function addressOf(env: Context["env"], key: string, width: ImageWidth, format: ImageFormat): string {
  const path = `/media/${key}/${width}.${format.toLowerCase()}`;
  return env.MEDIA_URL ? new URL(path, env.MEDIA_URL).href : path;
}
