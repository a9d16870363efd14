import Close from "@mui/icons-material/Close";
import DragIndicator from "@mui/icons-material/DragIndicator";
import TuneOutlined from "@mui/icons-material/TuneOutlined";
import { Box, IconButton, LinearProgress, Stack, TextField } from "@mui/material";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { FramedPicture } from "../media/FramedPicture.js";
import { altLettersMax } from "../media/Show.js";
import type { PictureValue } from "./values.js";

interface Props {
  readonly picture: PictureValue;
  readonly at: number;
  readonly isLocked: boolean;
  /** 0 to 1 while the bytes are on their way, else null. */
  readonly progress: number | null;
  readonly onAlt: (alt: string) => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One picture of the form: what it shows in words, and the handle by which it is moved. */
export function PictureTile({ picture, at, isLocked, progress, onAlt, onOpen, onRemove }: Props) {
  const name = `picture ${at + 1}`;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: picture.key,
    disabled: isLocked,
  });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1.5,
        overflow: "hidden",
        bgcolor: "background.paper",
        position: "relative",
        ...(isDragging && { zIndex: 2, boxShadow: "0 8px 28px rgb(0 0 0 / 0.2)" }),
      }}
    >
      <Box
        sx={{
          position: "relative",
          opacity: progress === null ? 1 : 0.5,
          "& .frame": { border: 0, borderRadius: 0 },
        }}
      >
        <FramedPicture image={{ ...picture, dominantColor: null }} />
        {at === 0 && (
          <Box
            sx={{
              position: "absolute",
              left: 8,
              top: 8,
              px: 0.75,
              py: 0.25,
              borderRadius: 1,
              fontSize: 11.5,
              fontWeight: 550,
              bgcolor: "background.paper",
              color: "text.primary",
            }}
          >
            In lists
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
      <Box sx={{ px: 1, pt: 1.5 }}>
        <TextField
          label="What it shows"
          value={picture.alt}
          disabled={isLocked}
          fullWidth
          onChange={(event) => onAlt(event.target.value)}
          slotProps={{ htmlInput: { maxLength: altLettersMax } }}
        />
      </Box>
      <Stack direction="row" sx={{ justifyContent: "space-between", px: 0.5, py: 0.25 }}>
        {!isLocked && (
          <IconButton
            size="small"
            aria-label={`Move ${name}`}
            {...attributes}
            {...listeners}
            sx={{ cursor: "grab", touchAction: "none" }}
          >
            <DragIndicator fontSize="small" />
          </IconButton>
        )}
        <Box sx={{ ml: "auto" }}>
          <IconButton size="small" aria-label={`Variants and focus of ${name}`} onClick={onOpen}>
            <TuneOutlined fontSize="small" />
          </IconButton>
          {!isLocked && (
            <IconButton size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
              <Close fontSize="small" />
            </IconButton>
          )}
        </Box>
      </Stack>
    </Box>
  );
}
