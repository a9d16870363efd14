import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Prefixed } from "@till/kit/subgraph";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { InventorySettings } from "./inventory-settings.js";

@ObjectType({ implements: Node, description: "A place where goods lie. A shop begins with one." })
@Prefixed("Location", "loc")
@Allow("inventory.read")
export class Location {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"loc">;

  @Field(() => String, { description: "What it is called." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Its country's two letters in ISO 3166-1." })
  readonly countryCode!: string | null;

  @Field(() => Boolean, { description: "Whether goods are taken in here where no location is named." })
  readonly isDefault!: boolean;

  @Field(() => Boolean, { description: "Whether it is in use. A closed one is empty." })
  readonly isActive!: boolean;
}

@ObjectType({ description: "What of an item lies at one location." })
@Allow("inventory.read")
export class InventoryLevel {
  readonly itemId!: Id<"inv">;

  @Field(() => Location, { description: "Where." })
  readonly location!: Location;

  @Field(() => Int, { description: "Units on the shelf there." })
  readonly onHand!: number;

  @Field(() => Int, { description: "Units promised to orders from there." })
  readonly reserved!: number;

  @Field(() => Int, { description: "Units that can be sold from there." })
  readonly available!: number;
}

@InputType({ description: "A location. What is left out stays as it is." })
export class LocationInput {
  @Field(() => String, { nullable: true, description: "What it is called; a new one needs a name." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Its country's two letters; null clears it." })
  countryCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is in use. It is closed empty." })
  isActive?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True makes it the one where goods are taken in by default.",
  })
  isDefault?: boolean | null;
}

@ObjectType({ description: "What became of a change of locations." })
export class LocationPayload {
  @Field(() => Location, { nullable: true, description: "The location afterwards." })
  location?: Location;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What became of a new order of the locations." })
export class LocationsPayload {
  @Field(() => [Location], { nullable: true, description: "All locations in their new order." })
  locations?: Location[];

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "What became of a change of settings." })
export class InventorySettingsPayload {
  @Field(() => InventorySettings, { nullable: true, description: "The settings afterwards." })
  settings?: InventorySettings;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}
