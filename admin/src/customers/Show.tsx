import { Link } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Fact, Section, TwoColumns } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { MoneyText, When } from "../app/ui/Values.js";
import { RecentOrders } from "../home/RecentOrders.js";
import type { CustomerDetail } from "./source.js";

const back = { to: "/customers", label: "Customers" };

export function CustomerPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })}>
      <Customer />
    </ShowBase>
  );
}

function Customer() {
  const { record: customer, error, isPending, refetch } = useShowContext<CustomerDetail>();
  if (error) {
    return (
      <>
        <PageHeader title="Customer" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !customer) return <Waiting />;
  return (
    <>
      <PageHeader
        title={customer.name}
        back={back}
        below={
          <>
            Customer since <When at={customer.createdAt} />
          </>
        }
      />
      <TwoColumns
        main={<RecentOrders orders={customer.orders.nodes} title="Orders" />}
        side={
          <>
            <Section title="In figures">
              <Fact label="Orders">{customer.orderCount}</Fact>
              <Fact label="Spent">
                <MoneyText value={customer.spent} />
              </Fact>
            </Section>
            <Section title="Contact">
              <Link href={`mailto:${customer.email}`} sx={{ overflowWrap: "anywhere" }}>
                {customer.email}
              </Link>
              <Fact label="Phone">{customer.phone ?? "–"}</Fact>
              <Fact label="Newsletter">{customer.acceptsMarketing ? "Yes" : "No"}</Fact>
            </Section>
          </>
        }
      />
    </>
  );
}
