import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import Close from "@mui/icons-material/Close";
import { Box, IconButton, LinearProgress, Stack, TextField } from "@mui/material";
import type { PictureValue } from "./values.js";

const stateWords = {
  PENDING: "Being prepared. It shows in the shop in a moment.",
  FAILED: "This picture could not be read. Remove it and try another file.",
};

interface Props {
  readonly picture: PictureValue;
  readonly at: number;
  readonly count: number;
  readonly isLocked: boolean;
  /** 0 to 1 while the bytes are on their way, else null. */
  readonly progress: number | null;
  readonly onAlt: (alt: string) => void;
  readonly onRemove: () => void;
  readonly onMove: (to: number) => void;
  readonly onDragStart: () => void;
  readonly onDropHere: () => void;
}

export function PictureTile({
  picture,
  at,
  count,
  isLocked,
  progress,
  onAlt,
  onMove,
  onRemove,
  ...drag
}: Props) {
  const name = `picture ${at + 1}`;
  return (
    <Box
      component="li"
      draggable={!isLocked}
      onDragStart={drag.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.onDropHere();
      }}
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1.5,
        overflow: "hidden",
        cursor: isLocked ? "default" : "grab",
      }}
    >
      <Box sx={{ position: "relative", aspectRatio: "1", bgcolor: "action.hover" }}>
        {picture.state === "READY" ? (
          <Box
            component="img"
            src={picture.url}
            alt=""
            draggable={false}
            sx={{
              width: "100%",
              height: "100%",
              objectFit: "cover",
              display: "block",
              opacity: progress === null ? 1 : 0.5,
            }}
          />
        ) : (
          <Box
            sx={{
              position: "absolute",
              inset: 0,
              display: "grid",
              placeItems: "center",
              p: 1.5,
              textAlign: "center",
              color: "text.secondary",
              fontSize: 12.5,
            }}
          >
            {stateWords[picture.state]}
          </Box>
        )}
        {progress !== null && (
          <LinearProgress
            variant="determinate"
            value={progress * 100}
            aria-label={`Uploading ${name}`}
            sx={{ position: "absolute", left: 8, right: 8, bottom: 8 }}
          />
        )}
      </Box>
      {picture.id === null ? (
        <Box sx={{ px: 1, pt: 1.5 }}>
          <TextField
            label="What it shows"
            value={picture.alt}
            onChange={(event) => onAlt(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        </Box>
      ) : (
        <Box sx={{ px: 1.25, pt: 1, fontSize: 12.5, color: "text.secondary", minHeight: 36 }}>
          {picture.alt || "No description"}
        </Box>
      )}
      {!isLocked && (
        <Stack direction="row" sx={{ justifyContent: "space-between", px: 0.5, py: 0.25 }}>
          <Box>
            <IconButton
              size="small"
              aria-label={`Move ${name} forward`}
              disabled={at === 0}
              onClick={() => onMove(at - 1)}
            >
              <ChevronLeft fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move ${name} back`}
              disabled={at === count - 1}
              onClick={() => onMove(at + 1)}
            >
              <ChevronRight fontSize="small" />
            </IconButton>
          </Box>
          <IconButton size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
            <Close fontSize="small" />
          </IconButton>
        </Stack>
      )}
    </Box>
  );
}
