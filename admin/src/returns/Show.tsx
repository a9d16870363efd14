import { Box, Link, Stack } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { Link as RouterLink, useParams } from "react-router-dom";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import type { ReturnDetailFragment, ReturnReason } from "../gql/graphql.js";
import { ReturnActions } from "./ReturnActions.js";

const reasonWords: Readonly<Record<ReturnReason, string>> = {
  UNWANTED: "Not wanted after all",
  DAMAGED: "Arrived damaged",
  WRONG_ITEM: "Wrong item",
  NOT_AS_DESCRIBED: "Not as described",
  SIZE: "Wrong size",
  OTHER: "Another reason",
};

export function ReturnPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })} queryOptions={{ refetchOnWindowFocus: true }}>
      <Return />
    </ShowBase>
  );
}

const back = { to: "/returns", label: "Returns" };

function Return() {
  const { record, error, isPending, refetch } = useShowContext<ReturnDetailFragment>();
  if (error)
    return (
      <>
        <PageHeader title="Return" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  if (isPending || !record) return <Waiting />;
  return (
    <>
      <PageHeader
        title={`Return ${record.number}`}
        back={back}
        beside={<StatusChip status={record.status} />}
        below={
          <>
            {record.isByCustomer ? "Asked for" : "Opened by staff"} <When at={record.createdAt} />
            {record.order && (
              <>
                {", order "}
                <Link component={RouterLink} to={`/orders/${record.order.id}`}>
                  #{record.order.number}
                </Link>{" "}
                of {record.order.email}
              </>
            )}
          </>
        }
      >
        <ReturnActions record={record} />
      </PageHeader>
      <Stack sx={{ gap: 2 }}>
        <Section title="What comes back">
          <Stack sx={{ gap: 1.5 }}>
            {record.lines.map((line) => (
              <Line key={line.orderLine.id} line={line} />
            ))}
          </Stack>
        </Section>
        {(record.note || record.decision) && (
          <Section title="Words">
            {record.note && <Box>Customer: {record.note}</Box>}
            {record.decision && <Box>Answer: {record.decision}</Box>}
          </Section>
        )}
      </Stack>
    </>
  );
}

function Line({ line }: { line: ReturnDetailFragment["lines"][number] }) {
  const facts = [
    reasonWords[line.reason],
    line.received == null ? undefined : `${line.received} arrived`,
    line.restocked == null ? undefined : `${line.restocked} back in stock`,
    line.writtenOff ? `${line.writtenOff} written off` : undefined,
  ];
  return (
    <Stack direction="row" sx={{ justifyContent: "space-between", gap: 2 }}>
      <Box sx={{ minWidth: 0 }}>
        <div>{[line.orderLine.title, line.orderLine.variantTitle].filter(Boolean).join(", ")}</div>
        <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{facts.filter(Boolean).join(" · ")}</Box>
      </Box>
      <Box sx={{ flex: "none" }}>× {line.quantity}</Box>
    </Stack>
  );
}
