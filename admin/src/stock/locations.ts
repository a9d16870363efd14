import { useQuery } from "@tanstack/react-query";
import { send } from "../app/gateway.js";
import { AdminLocationsDocument, type StockLocationFragment } from "../gql/graphql.js";

/** The shop's locations in use. `isMany` is false in a shop with one, which is never asked about it. */
export function useLocations(): { locations: readonly StockLocationFragment[]; isMany: boolean } {
  const { data } = useQuery({
    queryKey: ["locations"],
    queryFn: ({ signal }) => send(AdminLocationsDocument, {}, signal),
    staleTime: 60_000,
  });
  const locations = (data?.locations ?? []).filter(({ isActive }) => isActive);
  return { locations, isMany: locations.length > 1 };
}
