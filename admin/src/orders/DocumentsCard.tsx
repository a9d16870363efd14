import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import { Box, Button, Link, Stack } from "@mui/material";
import { useState } from "react";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { Section } from "../app/ui/Section.js";
import { MoneyText, When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminOrderInvoiceIssueDocument,
  type DocumentKind,
  type OrderDetailFragment,
} from "../gql/graphql.js";

const names: Readonly<Record<DocumentKind, string>> = { INVOICE: "Invoice", CREDIT_NOTE: "Credit note" };

/** What can be printed of an order: its invoice, its credit notes, and the slip for the parcel. */
export function DocumentsCard({ order }: { order: OrderDetailFragment }) {
  return (
    <Section title="Documents">
      <Stack sx={{ gap: 1.25 }}>
        {order.documents.map((document) => (
          <Box key={document.id}>
            <Stack direction="row" sx={{ justifyContent: "space-between", gap: 2 }}>
              <Pdf href={document.url}>
                {names[document.kind]} {document.number}
              </Pdf>
              <span>
                {document.kind === "CREDIT_NOTE" && "−"}
                <MoneyText value={document.total} />
              </span>
            </Stack>
            <Box sx={{ color: "text.secondary", fontSize: 12.5, pl: 3.25 }}>
              <When at={document.issuedAt} />
            </Box>
          </Box>
        ))}
        {order.documents.length === 0 && <NoInvoice order={order} />}
        <Pdf href={order.packingSlipUrl}>Packing slip</Pdf>
      </Stack>
    </Section>
  );
}

function Pdf({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      target="_blank"
      rel="noreferrer"
      underline="hover"
      sx={{ display: "inline-flex", alignItems: "center", gap: 0.75, minWidth: 0 }}
    >
      <PictureAsPdfOutlined sx={{ fontSize: 18, color: "text.secondary" }} />
      <span>{children}</span>
    </Link>
  );
}

/** Orders from before the shop wrote invoices, and those that are not paid. */
function NoInvoice({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderInvoiceIssueDocument);
  const [isBusy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  if (!order.paidAt || order.status === "CANCELLED")
    return <Box sx={{ color: "text.secondary" }}>The invoice is written when the payment arrives.</Box>;
  const issue = async () => {
    setBusy(true);
    try {
      accepted((await send(AdminOrderInvoiceIssueDocument, { orderId: order.id })).orderInvoiceIssue);
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : "Something went wrong.", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}>
      <Box sx={{ color: "text.secondary" }}>No invoice yet.</Box>
      {may && (
        <Button size="small" onClick={() => void issue()} disabled={isBusy}>
          Issue invoice
        </Button>
      )}
    </Stack>
  );
}
