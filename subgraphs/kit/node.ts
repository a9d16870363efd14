import { Field, ID, InterfaceType } from "type-graphql";

/** Anything with an id of its own. */
@InterfaceType({ description: "Anything with an id of its own.", autoRegisterImplementations: false })
export abstract class Node {
  @Field(() => ID, { description: "Opaque, and unique across all kinds." })
  readonly id!: string;
}
