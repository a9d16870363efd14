import { Field, ID, InterfaceType } from "type-graphql";
import { Allow } from "./access.js";

/** Anything with an id of its own. Its audience counts where the kind is not known yet: `node(id:)`. */
@Allow("anyone")
@InterfaceType({ description: "Anything with an id of its own.", autoRegisterImplementations: false })
export abstract class Node {
  @Field(() => ID, { description: "Opaque, and unique across all kinds." })
  readonly id!: string;
}
