import Add from "@mui/icons-material/Add";
import { Box, Button } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { formatMoney } from "../app/money.js";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip, statusWord } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminPromotionCreateDocument,
  type PromotionDetailFragment,
  type PromotionStatus,
} from "../gql/graphql.js";

const statuses: readonly PromotionStatus[] = ["RUNNING", "SCHEDULED", "PAUSED", "ENDED", "USED_UP"];
const filters = [
  { source: "status", label: "Status", choices: statuses.map((id) => ({ id, name: statusWord(id) })) },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function PromotionList() {
  return (
    <ListPage
      title="Promotions"
      searchLabel="Code or title"
      filters={filters}
      actions={<NewButton />}
      empty={
        <Empty title="No promotions yet" action={<NewButton />}>
          A code that customers type at the checkout: a percentage, an amount, or free shipping.
        </Empty>
      }
    >
      <DataTable.Col<PromotionDetailFragment>
        label="Code"
        render={({ code, title }) => (
          <>
            <Box sx={{ fontWeight: 600, letterSpacing: "0.02em" }}>{code}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{title}</Box>
          </>
        )}
      />
      <DataTable.Col<PromotionDetailFragment> label="Gives" render={(promotion) => gift(promotion)} />
      <DataTable.Col<PromotionDetailFragment>
        label="Status"
        render={({ status }) => <StatusChip status={status} />}
      />
      <DataTable.Col<PromotionDetailFragment>
        label="Ends"
        sx={fromMedium}
        render={({ endsAt }) => (endsAt ? <When at={endsAt} /> : "Open end")}
      />
      <DataTable.Col<PromotionDetailFragment>
        label="Used"
        align="right"
        sx={fromMedium}
        render={({ usedCount, usageLimit }) =>
          usageLimit === null ? usedCount : `${usedCount} of ${usageLimit}`
        }
      />
    </ListPage>
  );
}

function gift({ kind, percent, amount, minimumSpend }: PromotionDetailFragment): string {
  const worth = {
    PERCENT: `${Number(percent ?? 0)} % off`,
    FIXED: amount ? `${formatMoney(amount)} off` : "–",
    FREE_SHIPPING: "Free shipping",
  }[kind];
  return minimumSpend ? `${worth} from ${formatMoney(minimumSpend)}` : worth;
}

function NewButton() {
  if (!useMay(AdminPromotionCreateDocument)) return null;
  return (
    <Button component={Link} to="/promotions/create" variant="contained" startIcon={<Add />}>
      New promotion
    </Button>
  );
}
