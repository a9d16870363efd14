import { useState } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Box, Button, Collapse, Stack } from "@mui/material";
import { Differences } from "../bulk/Differences.js";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { Section } from "../app/ui/Section.js";
import { Trouble } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminProductRollbackDocument,
  AdminProductVersionsDocument,
  type AdminProductVersionsQuery,
  type ProductVersionReplacedBy,
} from "../gql/graphql.js";
import type { ProductRecord } from "./values.js";

const pageSize = 8;

export const deeds: Readonly<Record<ProductVersionReplacedBy, string>> = {
  EDIT: "changed it",
  ARCHIVE: "archived it",
  PUBLISH: "published a draft",
  ROLLBACK: "went back to an earlier version",
  BULK_EDIT: "changed it with others",
  IMPORT: "imported it",
};

type Version = NonNullable<AdminProductVersionsQuery["product"]>["versions"]["nodes"][number];

/** Who changed what, the latest first; every state can be had again. */
export function HistoryCard({ record }: { record: ProductRecord }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["products", "versions", record.id, record.version],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id: record.id, first: pageSize, after: pageParam };
      return (await send(AdminProductVersionsDocument, variables, signal)).product?.versions ?? null;
    },
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  });
  const versions = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  return (
    <Section title="History">
      {error && <Trouble error={error} />}
      {data && versions.length === 0 && (
        <Box sx={{ color: "text.secondary" }}>Nobody has changed it since it was created.</Box>
      )}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0, gap: 1.25 }}>
        {versions.map((version) => (
          <Step key={version.version} version={version} record={record} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button sx={{ mt: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
    </Section>
  );
}

function Step({ version, record }: { version: Version; record: ProductRecord }) {
  const may = useMay(AdminProductRollbackDocument);
  const [isOpen, setOpen] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const what = version.differences.map(({ label }) => label).join(", ");
  const goBack = async () => {
    const variables = { id: record.id, version: version.version, expectedVersion: record.version };
    accepted((await send(AdminProductRollbackDocument, variables)).productRollback);
  };
  return (
    <Box component="li" sx={{ borderLeft: 2, borderColor: "divider", pl: 1.5 }}>
      <Box sx={{ fontSize: 13 }}>
        <strong>{version.actorName ?? "Somebody"}</strong> {deeds[version.replacedBy]},{" "}
        <When at={version.replacedAt} />
      </Box>
      <Box sx={{ color: "text.secondary", fontSize: 12.5, overflowWrap: "anywhere" }}>
        {what.length > 120 ? `${what.slice(0, 119)}…` : what || "Nothing that shows"}
      </Box>
      <Stack direction="row" sx={{ gap: 0.5, ml: -0.75 }}>
        {version.differences.length > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Hide" : "What changed"}
          </Button>
        )}
        {may && (
          <Button size="small" color="inherit" onClick={() => setGoing(true)}>
            As it was before
          </Button>
        )}
      </Stack>
      <Collapse in={isOpen} unmountOnExit>
        <Box sx={{ fontSize: 13, pt: 0.5 }}>
          <Differences list={version.differences} />
        </Box>
      </Collapse>
      {isGoing && (
        <ActionDialog
          title={`Go back to version ${version.version}?`}
          submitLabel="Go back"
          done={`The product is what it was in version ${version.version}`}
          onClose={() => setGoing(false)}
          onSubmit={goBack}
        >
          <Box>
            Texts, prices, options, categories and pictures become what they were before this change. Status
            and stock stay as they are now, and you can go forward again from the history.
          </Box>
        </ActionDialog>
      )}
    </Box>
  );
}
