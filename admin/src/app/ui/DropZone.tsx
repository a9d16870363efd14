import { useId, useState, type ReactNode } from "react";
import { Box } from "@mui/material";

interface Props {
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly children: ReactNode;
}

/** Takes files by drag and drop, by click, and by keyboard: underneath it is a plain file input. */
export function DropZone({ accept, isMultiple = false, onFiles, children }: Props) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <Box
      component="label"
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      sx={{
        display: "block",
        textAlign: "center",
        p: 3,
        border: "1.5px dashed",
        borderColor: isOver ? "primary.main" : "divider",
        bgcolor: isOver ? "action.hover" : "transparent",
        borderRadius: 1.5,
        cursor: "pointer",
        "&:focus-within": { outline: "2px solid", outlineColor: "primary.main", outlineOffset: 2 },
        "&:hover": { bgcolor: "action.hover" },
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMultiple}
        style={{ position: "absolute", opacity: 0, width: 1, height: 1 }}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {children}
    </Box>
  );
}
