import { useState } from "react";
import { Box, Button, Stack, TextField } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { send } from "../../app/gateway.js";
import { accepted } from "../../app/refusal.js";
import { ActionDialog } from "../../app/ui/ActionDialog.js";
import { PageHeader } from "../../app/ui/PageHeader.js";
import { Fact, Section, TwoColumns } from "../../app/ui/Section.js";
import { Trouble, Waiting } from "../../app/ui/States.js";
import { When } from "../../app/ui/Values.js";
import { useMay } from "../../app/viewer.js";
import {
  AdminTransferCancelDocument,
  AdminTransferReceiveDocument,
  AdminTransferSendDocument,
} from "../../gql/graphql.js";
import { LineTable } from "../LineTable.js";
import type { FullTransfer } from "./source.js";
import { TransferStatus } from "./TransferStatus.js";

const back = { to: "/transfers", label: "Transfers" };

export function TransferPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })}>
      <Transfer />
    </ShowBase>
  );
}

function Transfer() {
  const { record: transfer, error, isPending, refetch } = useShowContext<FullTransfer>();
  if (error) {
    return (
      <>
        <PageHeader title="Transfer" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !transfer) return <Waiting />;
  return (
    <>
      <PageHeader
        title={`Transfer ${transfer.number}`}
        back={back}
        beside={<TransferStatus status={transfer.status} />}
        below={`${transfer.from.name} → ${transfer.to.name}`}
      >
        <Deeds transfer={transfer} />
      </PageHeader>
      <TwoColumns
        main={
          <Section title="Lines" flush>
            <LineTable
              lines={transfer.lines}
              itemOf={({ item }) => item}
              columns={[
                { label: "Pieces", cell: ({ quantity }) => quantity },
                { label: "Arrived", cell: ({ received }) => received },
                { label: "On its way", cell: ({ inTransit }) => <strong>{inTransit || "–"}</strong> },
              ]}
            />
          </Section>
        }
        side={
          <Section title="Story">
            <Fact label="Planned">
              <When at={transfer.createdAt} />
            </Fact>
            {transfer.actorName && <Fact label="By">{transfer.actorName}</Fact>}
            {transfer.sentAt && (
              <Fact label="Left">
                <When at={transfer.sentAt} />
              </Fact>
            )}
            {transfer.closedAt && (
              <Fact label={transfer.status === "CANCELLED" ? "Called off" : "Arrived"}>
                <When at={transfer.closedAt} />
              </Fact>
            )}
            {transfer.note && <Box sx={{ mt: 1 }}>{transfer.note}</Box>}
          </Section>
        }
      />
    </>
  );
}

function Deeds({ transfer }: { transfer: FullTransfer }) {
  const [open, setOpen] = useState<"send" | "receive" | "cancel" | null>(null);
  const may = useMay(AdminTransferSendDocument);
  const { id, status, from, units } = transfer;
  if (!may || status === "RECEIVED" || status === "CANCELLED") return null;
  const close = () => setOpen(null);
  return (
    <>
      <Button color="inherit" onClick={() => setOpen("cancel")}>
        Call off
      </Button>
      {status === "DRAFT" && (
        <Button variant="contained" onClick={() => setOpen("send")}>
          Send
        </Button>
      )}
      {status === "IN_TRANSIT" && (
        <Button variant="contained" onClick={() => setOpen("receive")}>
          Take in
        </Button>
      )}
      {open === "send" && (
        <ActionDialog
          title="Send this transfer"
          submitLabel={`Send ${units} pieces`}
          done="It is on its way"
          onClose={close}
          onSubmit={async () => accepted((await send(AdminTransferSendDocument, { id })).stockTransferSend)}
        >
          The pieces leave the shelf of {from.name} now. Nobody can buy them before they arrive.
        </ActionDialog>
      )}
      {open === "cancel" && (
        <ActionDialog
          title="Call this transfer off"
          submitLabel="Call off"
          isDangerous
          done="Called off"
          onClose={close}
          onSubmit={async () =>
            accepted((await send(AdminTransferCancelDocument, { id })).stockTransferCancel)
          }
        >
          {status === "DRAFT"
            ? "Nothing has left yet, so nothing moves."
            : `What is on its way goes back on the shelf of ${from.name}. What has arrived stays there.`}
        </ActionDialog>
      )}
      {open === "receive" && <ReceiveDialog transfer={transfer} onClose={close} />}
    </>
  );
}

/** All that is on its way is suggested; whoever unpacks takes off what is not in the box. */
function ReceiveDialog({ transfer, onClose }: { transfer: FullTransfer; onClose: () => void }) {
  const due = transfer.lines.filter(({ inTransit }) => inTransit > 0);
  const [units, setUnits] = useState<ReadonlyMap<string, string>>(
    new Map(due.map(({ item, inTransit }) => [item.id, String(inTransit)])),
  );
  const arrived = due.map(({ item, inTransit }) => ({ item, inTransit, text: units.get(item.id) ?? "" }));
  const isGood = arrived.every(({ text, inTransit }) => /^\d+$/.test(text) && Number(text) <= inTransit);
  const sum = isGood ? arrived.reduce((total, { text }) => total + Number(text), 0) : 0;
  const receive = async (idempotencyKey: string) => {
    const lines = arrived.map(({ item, text }) => ({ itemId: item.id, quantity: Number(text) }));
    const input = { idempotencyKey, lines: lines.filter(({ quantity }) => quantity > 0) };
    accepted((await send(AdminTransferReceiveDocument, { id: transfer.id, input })).stockTransferReceive);
  };
  return (
    <ActionDialog
      title={`What has arrived at ${transfer.to.name}`}
      submitLabel={`Take in ${sum} pieces`}
      isReady={isGood && sum > 0}
      done={`${sum} pieces taken in`}
      onClose={onClose}
      onSubmit={receive}
    >
      {arrived.map(({ item, inTransit, text }) => (
        <Stack
          key={item.id}
          direction="row"
          sx={{ gap: 2, alignItems: "center", justifyContent: "space-between" }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 550 }}>{item.variant.product.title}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
              {[item.variant.title, item.variant.sku].filter(Boolean).join(" · ")}
            </Box>
          </Box>
          <TextField
            value={text}
            onChange={(event) => setUnits(new Map([...units, [item.id, event.target.value]]))}
            error={!/^\d+$/.test(text) || Number(text) > inTransit}
            slotProps={{
              htmlInput: {
                "aria-label": `Pieces of ${item.variant.product.title}`,
                inputMode: "numeric",
                style: { textAlign: "right", width: 60 },
              },
            }}
          />
        </Stack>
      ))}
    </ActionDialog>
  );
}
