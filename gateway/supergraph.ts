import { composeServices } from "@apollo/composition";
import { Supergraph } from "@apollo/federation-internals";
import { type DocumentNode, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

export interface ComposedSubgraph {
  name: string;
  typeDefs: DocumentNode;
}

/**
 * Composes the subgraphs into one supergraph.
 * @throws when they contradict each other, with every contradiction named
 */
export function compose(subgraphs: readonly ComposedSubgraph[]): string {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}` }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors?.length) throw new Error(`The subgraphs do not fit together:\n${errors.map(String).join("\n")}`);
  if (!supergraphSdl) throw new Error("Composition gave neither a supergraph nor a reason.");
  return supergraphSdl;
}

/** The schema that clients see: the supergraph without federation's machinery. */
export const apiSchemaOf = (supergraphSdl: string): GraphQLSchema =>
  Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();

/** A schema as text in an order that does not depend on how it was put together. */
export const printSorted = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
