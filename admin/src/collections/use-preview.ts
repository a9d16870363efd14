import { useEffect, useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { send } from "../app/gateway.js";
import { AdminCollectionPreviewDocument } from "../gql/graphql.js";
import { inputOf, type Group } from "./rules.js";

const typingPauseMs = 350;

/** What the rules in the form would choose, asked anew whenever one pauses. */
export function usePreview() {
  const rules = useWatch<{ rules: Group | null }, "rules">({ name: "rules" });
  const asked = useLater(rules ? JSON.stringify(inputOf(rules)) : null);
  const query = useQuery({
    queryKey: ["collections", "preview", asked],
    queryFn: async ({ signal }) =>
      (await send(AdminCollectionPreviewDocument, { rules: JSON.parse(asked ?? "{}") as object }, signal))
        .collectionRulesPreview,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return { ...query, rules };
}

function useLater(value: string | null): string | null {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
