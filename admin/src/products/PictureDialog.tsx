import {
  Box,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from "@mui/material";
import { useFormContext, useWatch } from "react-hook-form";
import { FocalPicker } from "../media/FocalPicker.js";
import type { PictureValue, ProductValues } from "./values.js";
import type { VariantRow } from "./variant-matrix.js";

interface Props {
  readonly picture: PictureValue;
  readonly isLocked: boolean;
  readonly onChange: (change: Partial<PictureValue>) => void;
  readonly onClose: () => void;
}

/** What one picture is for: the variants that it shows, and the place that stays in view. Saved with the product. */
export function PictureDialog({ picture, isLocked, onChange, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="picture-title">
      <DialogTitle id="picture-title" component="h2" sx={{ fontSize: 18, fontWeight: 600, pb: 1 }}>
        Variants and focus
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 3 }}>
          <VariantLinks picture={picture} isLocked={isLocked} />
          {picture.state === "READY" && (
            <Box>
              <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600, mb: 1 }}>
                Where the eye should rest
              </Typography>
              <FocalPicker
                url={picture.url}
                point={picture.focalPoint}
                isLocked={isLocked}
                onChange={(focalPoint) => onChange({ focalPoint })}
              />
            </Box>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** One chip per option value: "Forest" links the picture with every size in that colour. */
function VariantLinks({ picture, isLocked }: Pick<Props, "picture" | "isLocked">) {
  const { getValues, setValue } = useFormContext<ProductValues>();
  const options = useWatch<ProductValues, "options">({ name: "options" }) ?? [];
  const variants = useWatch<ProductValues, "variants">({ name: "variants" }) ?? [];
  if (options.every(({ values }) => values.length === 0)) return null;

  const of = (rows: readonly VariantRow[], name: string, value: string) =>
    rows.filter((row) => row.options.some((option) => option.name === name && option.value === value));
  const isLinked = ({ imageKeys }: VariantRow) => imageKeys.includes(picture.key);
  const toggle = (name: string, value: string) => {
    const rows = getValues("variants");
    const chosen = new Set(of(rows, name, value));
    const isOn = [...chosen].every(isLinked);
    for (const [at, row] of rows.entries()) {
      if (!chosen.has(row)) continue;
      const others = row.imageKeys.filter((key) => key !== picture.key);
      setValue(`variants.${at}.imageKeys`, isOn ? others : [...others, picture.key], { shouldDirty: true });
    }
  };
  const count = variants.filter(isLinked).length;
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600 }}>
        Variants it shows
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {count === 0
          ? "None in particular: it shows the product."
          : `${count} of ${variants.length} variants. A shopper who chooses one sees this picture.`}
      </Typography>
      <Stack sx={{ gap: 1.25 }}>
        {options.map(({ name, values }) => (
          <Stack
            key={name}
            direction="row"
            role="group"
            aria-label={name}
            sx={{ gap: 0.75, flexWrap: "wrap", alignItems: "center" }}
          >
            <Box component="span" sx={{ fontSize: 13, color: "text.secondary", minWidth: 64 }}>
              {name}
            </Box>
            {values.map((value) => {
              const rows = of(variants, name, value);
              const linked = rows.filter(isLinked).length;
              const isOn = rows.length > 0 && linked === rows.length;
              return (
                <Chip
                  key={value}
                  label={linked > 0 && !isOn ? `${value} (some)` : value}
                  color={isOn ? "primary" : "default"}
                  variant={isOn ? "filled" : "outlined"}
                  aria-pressed={isOn}
                  disabled={isLocked || rows.length === 0}
                  onClick={() => toggle(name, value)}
                />
              );
            })}
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
