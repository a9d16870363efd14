import { Stack } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { PageHeader } from "../app/ui/PageHeader.js";
import { TwoColumns } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import type { OrderDetailFragment } from "../gql/graphql.js";
import { CancelButton } from "./CancelButton.js";
import { CustomerCard } from "./CustomerCard.js";
import { DocumentsCard } from "./DocumentsCard.js";
import { LinesCard } from "./LinesCard.js";
import { Statuses } from "./List.js";
import { PaymentsCard } from "./PaymentsCard.js";
import { ProfitCard } from "./ProfitCard.js";
import { RefundButton } from "./RefundButton.js";
import { RefundRequestNotice } from "./RefundRequestNotice.js";
import { ShipButton } from "./ShipButton.js";
import { ShipmentsCard } from "./ShipmentsCard.js";
import { TimelineCard } from "./TimelineCard.js";

export function OrderPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })} queryOptions={{ refetchOnWindowFocus: true }}>
      <Order />
    </ShowBase>
  );
}

function Order() {
  const { record: order, error, isPending, refetch } = useShowContext<OrderDetailFragment>();
  if (error) {
    return (
      <>
        <PageHeader title="Order" back={{ to: "/orders", label: "Orders" }} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !order) return <Waiting />;
  return (
    <>
      <PageHeader
        title={`Order #${order.number}`}
        back={{ to: "/orders", label: "Orders" }}
        beside={<Statuses order={order} />}
        below={
          <>
            Placed <When at={order.placedAt} /> by {order.email}
          </>
        }
      >
        <CancelButton order={order} />
        <RefundButton order={order} />
        <ShipButton order={order} />
      </PageHeader>
      <RefundRequestNotice order={order} />
      <TwoColumns
        main={
          <>
            <LinesCard order={order} />
            <ShipmentsCard order={order} />
            <TimelineCard order={order} />
          </>
        }
        side={
          <Stack sx={{ gap: 2 }}>
            <CustomerCard order={order} />
            <PaymentsCard order={order} />
            <DocumentsCard order={order} />
            <ProfitCard order={order} />
          </Stack>
        }
      />
    </>
  );
}
