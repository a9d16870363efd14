import { Box, Link as MuiLink, Stack } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { Link, useParams } from "react-router-dom";
import { mayAccess } from "../app/access.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Fact, Section, TwoColumns } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { Thumb } from "../app/ui/Values.js";
import { AdjustButton } from "./AdjustButton.js";
import { Level } from "./List.js";
import { Movements } from "./Movements.js";
import { LevelsCard } from "./LevelsCard.js";
import type { FullItem } from "./source.js";
import { ThresholdCard } from "./ThresholdCard.js";

const back = { to: "/stock", label: "Stock" };

export function StockPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })}>
      <Item />
    </ShowBase>
  );
}

function Item() {
  const { record: item, error, isPending, refetch } = useShowContext<FullItem>();
  if (error) {
    return (
      <>
        <PageHeader title="Stock" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !item) return <Waiting />;
  const { variant } = item;
  return (
    <>
      <PageHeader
        title={variant.product.title}
        back={back}
        beside={<Level item={item} />}
        below={[variant.title, variant.sku].filter(Boolean).join(" · ")}
      >
        <AdjustButton item={item} />
      </PageHeader>
      <TwoColumns
        main={<Movements item={item} />}
        side={
          <>
            <Section title="Level">
              <Stack direction="row" sx={{ gap: 2, alignItems: "center", mb: 1.5 }}>
                <Thumb url={variant.image?.url ?? variant.product.featuredImage?.url} size={64} />
                <Box>
                  <Box sx={{ fontSize: 26, fontWeight: 620, lineHeight: 1.2 }}>{item.available}</Box>
                  <Box sx={{ color: "text.secondary" }}>can be sold</Box>
                </Box>
              </Stack>
              <Fact label="On hand">{item.onHand}</Fact>
              <Fact label="Held for orders">{item.reserved}</Fact>
              {item.backordered > 0 && <Fact label="Owed to orders">{item.backordered}</Fact>}
              {item.inTransit > 0 && <Fact label="On its way">{item.inTransit}</Fact>}
              {mayAccess("products", "edit") && (
                <MuiLink
                  component={Link}
                  to={`/products/${variant.product.id}`}
                  sx={{ display: "block", mt: 1 }}
                >
                  Open the product
                </MuiLink>
              )}
            </Section>
            <LevelsCard levels={item.levels} />
            <ThresholdCard item={item} />
          </>
        }
      />
    </>
  );
}
