import { useState } from "react";
import { Box, Tooltip, type SxProps } from "@mui/material";
import { exactDate, relativeDate } from "../dates.js";
import { formatMoney, type Money } from "../money.js";

/** An amount with its currency, in figures that align. */
export function MoneyText({ value, sx }: { value: Money | null | undefined; sx?: SxProps }) {
  return (
    <Box
      component="span"
      sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", ...(sx as object) }}
    >
      {value ? formatMoney(value) : "–"}
    </Box>
  );
}

/** A date as one would say it; the exact time shows on hover and to screen readers. */
export function When({ at }: { at: string | null | undefined }) {
  if (!at) return <span>–</span>;
  return (
    <Tooltip title={exactDate(at)}>
      <time dateTime={at}>{relativeDate(at)}</time>
    </Tooltip>
  );
}

/** A small square picture, or a quiet box where there is none or it does not arrive. */
export function Thumb({
  url,
  alt = "",
  size = 40,
}: {
  url: string | null | undefined;
  alt?: string;
  size?: number;
}) {
  const box = {
    width: size,
    height: size,
    borderRadius: "8px",
    flex: "none",
    bgcolor: "action.hover",
  } as const;
  const [isBroken, setBroken] = useState(false);
  if (!url || isBroken) return <Box component="span" aria-hidden sx={{ ...box, display: "inline-block" }} />;
  return (
    <Box
      component="img"
      src={url}
      alt={alt}
      loading="lazy"
      onError={() => setBroken(true)}
      width={size}
      height={size}
      sx={{ ...box, objectFit: "cover" }}
    />
  );
}
