import { Box, Button, Slider, Stack } from "@mui/material";
import { positionOf } from "./FramedPicture.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly url: string;
  readonly point: Point | null;
  readonly isLocked?: boolean;
  readonly onChange: (point: Point | null) => void;
}

const middle: Point = { x: 0.5, y: 0.5 };
const crops = [
  { label: "Square", ratio: "1" },
  { label: "Portrait", ratio: "4 / 5" },
  { label: "Wide", ratio: "2" },
];

/** Where the eye should rest: by a click on the picture, or with the arrow keys on two sliders. */
export function FocalPicker({ url, point, isLocked = false, onChange }: Props) {
  const at = point ?? middle;
  return (
    <Stack sx={{ gap: 2 }}>
      <Box sx={{ display: "grid", placeItems: "center", bgcolor: "action.hover", borderRadius: 1.5, p: 1 }}>
        <Box sx={{ position: "relative", lineHeight: 0, cursor: isLocked ? "default" : "crosshair" }}>
          <Box
            component="img"
            src={url}
            alt=""
            draggable={false}
            data-testid="focal-picture"
            onClick={(event) => {
              if (isLocked) return;
              const box = event.currentTarget.getBoundingClientRect();
              onChange({
                x: within((event.clientX - box.left) / box.width),
                y: within((event.clientY - box.top) / box.height),
              });
            }}
            sx={{ maxWidth: "100%", maxHeight: 420, borderRadius: 1 }}
          />
          <Box
            aria-hidden
            sx={{
              position: "absolute",
              left: `${at.x * 100}%`,
              top: `${at.y * 100}%`,
              width: 26,
              height: 26,
              ml: "-13px",
              mt: "-13px",
              borderRadius: "50%",
              border: "2px solid #fff",
              boxShadow: "0 0 0 1.5px rgb(0 0 0 / 0.7), inset 0 0 0 1.5px rgb(0 0 0 / 0.45)",
              pointerEvents: "none",
              opacity: point ? 1 : 0.65,
            }}
          />
        </Box>
      </Box>
      {!isLocked && (
        <Stack direction="row" sx={{ gap: 3, alignItems: "center", flexWrap: "wrap" }}>
          <Axis label="Across" value={at.x} onChange={(x) => onChange({ ...at, x })} />
          <Axis label="Down" value={at.y} onChange={(y) => onChange({ ...at, y })} />
          <Button size="small" disabled={point === null} onClick={() => onChange(null)}>
            Back to the middle
          </Button>
        </Stack>
      )}
      <Stack direction="row" sx={{ gap: 1.5, alignItems: "flex-end", flexWrap: "wrap" }}>
        {crops.map(({ label, ratio }) => (
          <Box key={label} sx={{ textAlign: "center", fontSize: 12, color: "text.secondary" }}>
            <Box
              component="img"
              src={url}
              alt=""
              sx={{
                height: 72,
                maxWidth: "100%",
                aspectRatio: ratio,
                objectFit: "cover",
                objectPosition: positionOf(point),
                borderRadius: 1,
              }}
            />
            <Box>{label}</Box>
          </Box>
        ))}
      </Stack>
    </Stack>
  );
}

function Axis({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", flex: "1 1 160px" }}>
      <Box component="span" sx={{ fontSize: 13, color: "text.secondary", width: 48 }}>
        {label}
      </Box>
      <Slider
        size="small"
        value={Math.round(value * 100)}
        min={0}
        max={100}
        step={1}
        getAriaLabel={() => `Focal point, ${label.toLowerCase()}`}
        getAriaValueText={(percent) => `${percent} per cent`}
        onChange={(_event, next) => onChange((Array.isArray(next) ? (next[0] ?? 0) : next) / 100)}
      />
    </Stack>
  );
}

const within = (part: number): number => Math.round(Math.min(Math.max(part, 0), 1) * 1_000) / 1_000;
