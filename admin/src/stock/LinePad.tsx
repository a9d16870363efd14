import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { Box, Button, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { Thumb } from "../app/ui/Values.js";
import { AdminStockByCodeDocument, type AdminStockByCodeQuery } from "../gql/graphql.js";

export type ScannedItem = NonNullable<AdminStockByCodeQuery["inventoryItemByCode"]>;

interface Props {
  readonly quantityLabel: string;
  /** What to type when nothing else is said: one unit of a delivery, nothing of a count. */
  readonly usualQuantity: string;
  readonly isZeroAllowed?: boolean;
  readonly onLine: (item: ScannedItem, quantity: number) => void;
}

/** Scan or type a code, Enter, type how many, Enter: hands never leave the keyboard, nor the scanner. */
export function LinePad({ quantityLabel, usualQuantity, isZeroAllowed = false, onLine }: Props) {
  const [code, setCode] = useState("");
  const [item, setItem] = useState<ScannedItem | null>(null);
  const [quantity, setQuantity] = useState(usualQuantity);
  const [problem, setProblem] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const quantityField = useRef<HTMLInputElement>(null);
  const units = /^\d{1,9}$/.test(quantity) ? Number(quantity) : NaN;
  const isGood = item !== null && (units > 0 || (isZeroAllowed && units === 0));

  const find = async () => {
    if (code.trim() === "") return;
    try {
      const found = (await send(AdminStockByCodeDocument, { code })).inventoryItemByCode;
      setItem(found ?? null);
      setProblem(found ? null : `Nothing carries the code ${code.trim()}.`);
      focus(found ? quantityField : codeField);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
    }
  };
  const add = () => {
    if (!item || !isGood) return;
    onLine(item, units);
    setItem(null);
    setCode("");
    setQuantity(usualQuantity);
    focus(codeField);
  };
  return (
    <Stack
      direction={{ xs: "column", sm: "row" }}
      sx={{ gap: 1.5, alignItems: "flex-start", flexWrap: "wrap" }}
    >
      <TextField
        label="SKU or barcode"
        value={code}
        inputRef={codeField}
        onChange={(event) => {
          setCode(event.target.value);
          setItem(null);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (isEnter(event)) void find();
        }}
        error={problem !== null}
        helperText={problem ?? (item ? undefined : "Scan, or type and press Enter.")}
        sx={{ width: { xs: "100%", sm: 260 } }}
      />
      {item && <Found item={item} />}
      <TextField
        label={quantityLabel}
        value={quantity}
        inputRef={quantityField}
        disabled={item === null}
        onChange={(event) => setQuantity(event.target.value)}
        onKeyDown={(event) => {
          if (isEnter(event)) add();
        }}
        error={quantity !== "" && Number.isNaN(units)}
        sx={{ width: 130 }}
        slotProps={{ htmlInput: { inputMode: "numeric", style: { textAlign: "right" } } }}
      />
      <Button variant="outlined" disabled={!isGood} onClick={add} sx={{ height: 40 }}>
        Add
      </Button>
    </Stack>
  );
}

function Found({ item: { variant } }: { item: ScannedItem }) {
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center", minWidth: 0, height: 40 }}>
      <Thumb url={variant.image?.url ?? variant.product.featuredImage?.url} size={36} />
      <Box sx={{ minWidth: 0, lineHeight: 1.3 }}>
        <Box sx={{ fontWeight: 550 }}>{variant.product.title}</Box>
        <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{variant.title}</Box>
      </Box>
    </Stack>
  );
}

/** After the next drawing, when the field is no longer disabled. */
const focus = (field: RefObject<HTMLInputElement | null>) =>
  setTimeout(() => {
    field.current?.focus();
    field.current?.select();
  });

/** Enter goes on to the next field; it sends no form. */
function isEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter") return false;
  event.preventDefault();
  return true;
}
