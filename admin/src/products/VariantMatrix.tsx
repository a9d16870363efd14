import { useState } from "react";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Box, Button, IconButton, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useFieldArray, useFormContext, useFormState, useWatch } from "react-hook-form";
import { formatPerMille, marginPerMille } from "../app/money.js";
import { Section } from "../app/ui/Section.js";
import { holds, useMayGate } from "../app/viewer.js";
import { MatrixCell } from "./MatrixCell.js";
import type { ProductValues } from "./values.js";
import { missingRows, type VariantRow } from "./variant-matrix.js";

const measures = [
  { field: "lengthMm", label: "Length" },
  { field: "widthMm", label: "Width" },
  { field: "heightMm", label: "Height" },
] as const;

/** One row per combination. What differs between rows is edited here and nowhere else. */
export function VariantMatrix() {
  const { control, getValues } = useFormContext<ProductValues>();
  const { disabled } = useFormState<ProductValues>();
  const { fields, append, remove } = useFieldArray<ProductValues, "variants", "key">({
    control,
    name: "variants",
    keyName: "key",
  });
  const options = useWatch<ProductValues, "options">({ name: "options" }) ?? [];
  const maySeeCost = useMayGate("withCost");
  const [showsMeasures, setShowsMeasures] = useState(() =>
    fields.some(({ lengthMm, widthMm, heightMm }) => (lengthMm ?? widthMm ?? heightMm) !== null),
  );
  const hasNewRows = fields.some((row) => row.id === null);
  const missing = missingRows(options, fields);
  const isSingle = fields.length === 1 && (fields[0]?.options.length ?? 0) === 0;
  return (
    <Section
      title={isSingle ? "Price and identity" : `${fields.length} variants`}
      flush
      action={
        <>
          {missing.length > 0 && !disabled && (
            <Button onClick={() => append(missingRows(options, getValues("variants")))}>
              Add {missing.length} missing {missing.length === 1 ? "combination" : "combinations"}
            </Button>
          )}
          <Button
            sx={{ color: "text.secondary" }}
            aria-pressed={showsMeasures}
            onClick={() => setShowsMeasures(!showsMeasures)}
          >
            {showsMeasures ? "Hide measures" : "Measures"}
          </Button>
        </>
      }
    >
      <Table
        size="small"
        sx={{ "& td, & th": { px: 0.75 }, "& td": { verticalAlign: "top", borderBottom: 0 } }}
      >
        <TableHead>
          <TableRow>
            {!isSingle && <TableCell sx={{ pl: "20px !important" }}>Variant</TableCell>}
            <TableCell align="right">Price</TableCell>
            <TableCell align="right">Compare at</TableCell>
            {maySeeCost && <TableCell align="right">Cost</TableCell>}
            {maySeeCost && <TableCell align="right">Margin</TableCell>}
            <TableCell>SKU</TableCell>
            <TableCell>Barcode</TableCell>
            <TableCell align="right">Weight, g</TableCell>
            {showsMeasures &&
              measures.map(({ field, label }) => (
                <TableCell key={field} align="right">
                  {label}, mm
                </TableCell>
              ))}
            <TableCell align="right">{hasNewRows ? "Stock" : "On hand"}</TableCell>
            <TableCell component="td" />
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map((row, at) => (
            <Row
              key={row.key}
              row={row}
              at={at}
              isSingle={isSingle}
              maySeeCost={maySeeCost}
              showsMeasures={showsMeasures}
              {...(!isSingle && !disabled && fields.length > 1 && { onRemove: () => remove(at) })}
            />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

interface RowProps {
  readonly row: VariantRow;
  readonly at: number;
  readonly isSingle: boolean;
  readonly maySeeCost: boolean;
  readonly showsMeasures: boolean;
  readonly onRemove?: () => void;
}

function Row({ row, at, isSingle, maySeeCost, showsMeasures, onRemove }: RowProps) {
  const name = row.options.map((option) => option.value).join(" / ") || "the product";
  return (
    <TableRow>
      {!isSingle && (
        <TableCell sx={{ pl: "20px !important", pt: "14px !important", minWidth: 120, fontWeight: 550 }}>
          {name}
        </TableCell>
      )}
      <MatrixCell at={at} field="price" label={`Price of ${name}`} kind="money" width={96} />
      <MatrixCell
        at={at}
        field="compareAtPrice"
        label={`Price to compare ${name} with`}
        kind="money"
        width={96}
      />
      {maySeeCost && (
        <MatrixCell
          at={at}
          field="cost"
          label={`Cost of ${name}`}
          kind="money"
          width={88}
          isLocked={!holds("catalog.cost.write")}
        />
      )}
      {maySeeCost && <MarginCell at={at} />}
      <MatrixCell at={at} field="sku" label={`SKU of ${name}`} kind="text" width={150} />
      <MatrixCell at={at} field="barcode" label={`Barcode of ${name}`} kind="text" width={150} />
      <MatrixCell at={at} field="weightGrams" label={`Weight of ${name} in grams`} kind="count" width={80} />
      {showsMeasures &&
        measures.map(({ field, label }) => (
          <MatrixCell
            key={field}
            at={at}
            field={field}
            label={`${label} of ${name} in millimetres`}
            kind="count"
            width={80}
          />
        ))}
      {row.id === null ? (
        <MatrixCell
          at={at}
          field="initialStock"
          label={`Pieces of ${name} to begin with`}
          kind="count"
          width={80}
        />
      ) : (
        <TableCell align="right" sx={{ pt: "14px !important", color: "text.secondary" }}>
          {row.onHand ?? "–"}
        </TableCell>
      )}
      <TableCell sx={{ pr: "12px !important" }}>
        {onRemove && (
          <IconButton size="small" aria-label={`Remove ${name}`} onClick={onRemove} sx={{ mt: 0.5 }}>
            <DeleteOutline fontSize="small" />
          </IconButton>
        )}
      </TableCell>
    </TableRow>
  );
}

/** What is left of the price before tax and fees, as one types; thin margins are marked. */
function MarginCell({ at }: { at: number }) {
  const [price, cost] = useWatch<ProductValues, [`variants.${number}.price`, `variants.${number}.cost`]>({
    name: [`variants.${at}.price`, `variants.${at}.cost`],
  });
  const margin = marginPerMille(price, cost);
  const thinBelowPerMille = 200;
  return (
    <TableCell align="right" sx={{ pt: "14px !important", whiteSpace: "nowrap" }}>
      <Box
        component="span"
        sx={{ color: margin !== null && margin < thinBelowPerMille ? "error.main" : "text.secondary" }}
      >
        {margin === null ? "–" : formatPerMille(margin)}
      </Box>
    </TableCell>
  );
}
