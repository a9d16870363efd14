import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root.js";

/** What every page knows of its shop. The root route loads it before any page renders. */
export function useFrame() {
  const data = useRouteLoaderData<typeof loader>("root");
  if (!data) throw new Error("The shop's frame is missing: this component must stand inside the root route.");
  return data;
}
