import type { ReactNode } from "react";
import { Box, Link as MuiLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { formatMoney } from "../app/money.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { Thumb } from "../app/ui/Values.js";
import type { MemberPartsFragment } from "../gql/graphql.js";

const line = {
  fontWeight: 550,
  display: "block",
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
} as const;

/** A product on one line: picture, title, price, and what one can do with it. */
export function MemberLine({
  product,
  isPlain = false,
  children,
}: {
  product: MemberPartsFragment;
  /** Inside something that is clicked itself. */
  isPlain?: boolean;
  children?: ReactNode;
}) {
  const { id, title, vendor, status, featuredImage, priceRange } = product;
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", flex: 1, minWidth: 0 }}>
      <Thumb url={featuredImage?.state === "READY" ? featuredImage.url : null} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        {isPlain ? (
          <Box sx={line}>{title}</Box>
        ) : (
          <MuiLink component={Link} to={`/products/${id}`} underline="hover" color="inherit" sx={line}>
            {title}
          </MuiLink>
        )}
        <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
          {[vendor, formatMoney(priceRange.min)].filter(Boolean).join(" · ")}
        </Box>
      </Box>
      {status !== "ACTIVE" && <StatusChip status={status} />}
      {children}
    </Stack>
  );
}
