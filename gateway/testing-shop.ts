import { contextMaker } from "@till/host/context";
import { builtSubgraphs, schemaFiles } from "@till/host/print-schema";
import type { Services } from "@till/kit/context";
import { readPool } from "@till/kit/read";
import type { GatewayOptions } from "./options.js";
import { compose } from "./supergraph.js";
import { viewersIn } from "./viewer.js";

/** A gateway over the real subgraphs, all in this process, as they are in the source right now. */
export async function shopOptions(
  services: Services,
  url: string,
): Promise<{ options: GatewayOptions; files: Map<string, string>; close(): Promise<void> }> {
  const built = await builtSubgraphs();
  const files = schemaFiles(built);
  const pool = readPool(url, "till_app", 2);
  return {
    files,
    options: {
      supergraphSdl: compose(built),
      publicSdl: files.get("public.graphql")!,
      subgraphs: Object.fromEntries(built.map(({ name, schema }) => [name, schema])),
      makeContext: contextMaker(services),
      findViewer: viewersIn(pool),
      sessionCookie: "till-staff",
      origins: ["http://127.0.0.1:4000"],
    },
    close: () => pool.end(),
  };
}
