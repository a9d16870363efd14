import { Directive } from "type-graphql";

/**
 * Who may use a field: everybody, a signed-in customer, any signed-in member of staff, or staff who hold a
 * permission such as `orders.refund`.
 */
export type Audience = "anyone" | "customer" | "staff" | `${string}.${string}`;

/** Says who may use a field or a type. The gateway enforces it; the admin panel reads it to hide buttons. */
export const Allow = (to: Audience) =>
  Directive(`@allow(to: "${to}")`) as ClassDecorator & MethodDecorator & PropertyDecorator;

/** Marks a root field whose answer is the same for everybody, so that the response cache may keep it. */
export const Cacheable = () => Directive("@cacheable") as MethodDecorator & PropertyDecorator;
