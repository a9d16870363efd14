import { useState } from "react";
import { Box, Button, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import {
  AdminReturnCancelDocument,
  AdminReturnCloseDocument,
  AdminReturnDecideDocument,
  AdminReturnInspectDocument,
  AdminReturnReceiveDocument,
  AdminReturnRefundDocument,
  type ReturnDetailFragment,
} from "../gql/graphql.js";
import { Counts } from "./Counts.js";

type Step = "approve" | "decline" | "cancel" | "receive" | "inspect" | "refund" | "close";

interface Props {
  readonly record: ReturnDetailFragment;
}

/** The next steps of a return, one button each; what the viewer may not do is not shown. */
export function ReturnActions({ record }: Props) {
  const mayAnswer = useMay(AdminReturnDecideDocument);
  const mayHandle = useMay(AdminReturnReceiveDocument);
  const [step, setStep] = useState<Step>();
  const offered: readonly (readonly [Step, string, boolean])[] = {
    REQUESTED: [
      ["decline", "Decline", mayAnswer],
      ["approve", "Approve", mayAnswer],
    ] as const,
    APPROVED: [
      ["cancel", "Cancel", mayAnswer],
      ["receive", "It has arrived", mayHandle],
    ] as const,
    RECEIVED: [["inspect", "Inspect", mayHandle]] as const,
    INSPECTED: [
      ["close", "Close without refund", mayAnswer],
      ["refund", "Refund", mayAnswer],
    ] as const,
    DECLINED: [],
    CANCELLED: [],
    REFUNDED: [],
    CLOSED: [],
  }[record.status];
  return (
    <>
      {offered
        .filter(([, , may]) => may)
        .map(([name, label], at, all) => (
          <Button
            key={name}
            variant={at === all.length - 1 ? "contained" : "outlined"}
            onClick={() => setStep(name)}
          >
            {label}
          </Button>
        ))}
      {step && <StepDialog record={record} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}

interface Words {
  readonly title: string;
  readonly submit: string;
  readonly done: string;
  readonly says: string;
}

const words: Readonly<Record<Step, Words>> = {
  approve: {
    title: "Approve this return?",
    submit: "Approve",
    done: "Approved",
    says: "The customer gets a mail with the address and the number to write on the parcel.",
  },
  decline: {
    title: "Decline this return?",
    submit: "Decline",
    done: "Declined",
    says: "The customer gets a mail with your words. The goods can be asked for again.",
  },
  cancel: {
    title: "Cancel this return?",
    submit: "Cancel the return",
    done: "Cancelled",
    says: "Nothing is expected any more. The goods can be returned again later.",
  },
  receive: {
    title: "What has arrived?",
    submit: "Note it",
    done: "Noted",
    says: "The customer gets a mail that it is here. Stock and money do not move yet.",
  },
  inspect: {
    title: "What becomes of it?",
    submit: "Note it",
    done: "Inspected",
    says: "Good pieces go back into stock at once; the others are written off. Money does not move yet.",
  },
  refund: {
    title: "Refund this return?",
    submit: "Refund",
    done: "The refund is under way",
    says: "What was paid for the pieces that arrived goes back, to the cent; a credit note is written and mailed. From your shop's limit on a colleague has to agree first.",
  },
  close: {
    title: "Close without a refund?",
    submit: "Close",
    done: "Closed",
    says: "The customer gets no money for these pieces.",
  },
};

function StepDialog({ record, step, onClose }: Props & { step: Step; onClose: () => void }) {
  const [message, setMessage] = useState("");
  const [shipping, setShipping] = useState("");
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(record.lines.map((line) => [line.orderLine.id, line.received ?? line.quantity])),
  );
  const { id: returnId } = record;
  const submit = async (idempotencyKey: string) => {
    const lines = record.lines.map((line) => ({ line, count: counts[line.orderLine.id] ?? 0 }));
    const said = message.trim() || null;
    switch (step) {
      case "approve":
      case "decline": {
        const variables = { returnId, isApproved: step === "approve", message: said };
        return accepted((await send(AdminReturnDecideDocument, variables)).orderReturnDecide);
      }
      case "cancel":
        return accepted((await send(AdminReturnCancelDocument, { returnId })).orderReturnCancel);
      case "receive": {
        const arrived = lines.map(({ line, count }) => ({ orderLineId: line.orderLine.id, received: count }));
        return accepted(
          (await send(AdminReturnReceiveDocument, { returnId, lines: arrived })).orderReturnReceive,
        );
      }
      case "inspect": {
        const judged = lines.map(({ line, count }) => ({
          orderLineId: line.orderLine.id,
          restocked: count,
          writtenOff: (line.received ?? 0) - count,
        }));
        return accepted(
          (await send(AdminReturnInspectDocument, { returnId, lines: judged })).orderReturnInspect,
        );
      }
      case "refund": {
        const sum = shipping.trim().replace(",", ".") || null;
        const input = { shipping: sum, notifyCustomer: true, idempotencyKey };
        return accepted((await send(AdminReturnRefundDocument, { returnId, input })).orderReturnRefund);
      }
      case "close":
        return accepted((await send(AdminReturnCloseDocument, { returnId })).orderReturnClose);
    }
  };
  const { title, submit: submitLabel, done, says } = words[step];
  return (
    <ActionDialog
      title={title}
      submitLabel={submitLabel}
      done={done}
      isDangerous={step === "refund"}
      isReady={step !== "decline" || message.trim() !== ""}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errorOf) => (
        <Stack sx={{ gap: 2 }}>
          <Box>{says}</Box>
          {(step === "approve" || step === "decline") && (
            <TextField
              label="A word to the customer"
              multiline
              minRows={2}
              required={step === "decline"}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
              error={errorOf("message") !== undefined}
              helperText={errorOf("message")}
            />
          )}
          {(step === "receive" || step === "inspect") && (
            <Counts
              record={record}
              counts={counts}
              label={step === "receive" ? "Arrived" : "Good, back into stock"}
              onChange={setCounts}
            />
          )}
          {step === "refund" && (
            <TextField
              label="Of the shipping, besides"
              value={shipping}
              onChange={(event) => setShipping(event.target.value)}
              error={errorOf("shipping") !== undefined}
              helperText={errorOf("shipping") ?? "Leave it empty to refund the goods alone."}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
            />
          )}
        </Stack>
      )}
    </ActionDialog>
  );
}
