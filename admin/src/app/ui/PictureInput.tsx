import { useState } from "react";
import AddPhotoAlternateOutlined from "@mui/icons-material/AddPhotoAlternateOutlined";
import { Alert, Box, Button, LinearProgress, Stack } from "@mui/material";
import { useController } from "react-hook-form";
import { AdminImageCreateDocument } from "../../gql/graphql.js";
import { send } from "../gateway.js";
import { accepted } from "../refusal.js";
import { uploadFile } from "../uploads.js";
import { useMay } from "../viewer.js";
import { DropZone } from "./DropZone.js";

/** A picture in a form: the API's id of it, and where it can be seen meanwhile. */
export interface OnePicture {
  readonly id: string;
  readonly url: string;
}

interface Props {
  readonly source: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly hint: string;
}

/** One picture: dropped, uploaded at once, and kept when the form is saved. */
export function PictureInput({ source, alt, hint }: Props) {
  const { field, fieldState } = useController<Record<string, OnePicture | null>>({ name: source });
  const mayAdd = useMay(AdminImageCreateDocument) && field.disabled !== true;
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    setProgress(0);
    try {
      const uploadKey = await uploadFile(file, "PRODUCT_IMAGE", setProgress);
      const { image } = accepted((await send(AdminImageCreateDocument, { uploadKey, alt })).imageCreate);
      if (image) field.onChange({ id: image.id, url: URL.createObjectURL(file) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : `${file.name} could not be uploaded.`);
    }
    setProgress(null);
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      {field.value && (
        <Box
          component="img"
          src={field.value.url}
          alt={alt}
          sx={{ width: "100%", maxHeight: 220, objectFit: "cover", borderRadius: 1.5, display: "block" }}
        />
      )}
      {progress !== null && (
        <LinearProgress variant="determinate" value={progress * 100} aria-label="Uploading the picture" />
      )}
      {mayAdd && field.value && (
        <Button variant="outlined" onClick={() => field.onChange(null)} sx={{ justifySelf: "start" }}>
          Remove the picture
        </Button>
      )}
      {mayAdd && !field.value && progress === null && (
        <DropZone
          accept="image/jpeg,image/png,image/webp,image/avif"
          onFiles={(files) => void take(files[0])}
        >
          <AddPhotoAlternateOutlined sx={{ color: "text.secondary", fontSize: 28 }} />
          <Box sx={{ fontWeight: 550 }}>Drop a picture here, or choose a file</Box>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{hint}</Box>
        </DropZone>
      )}
      {(problem ?? fieldState.error?.message) && (
        <Alert severity="error">{problem ?? fieldState.error?.message}</Alert>
      )}
    </Stack>
  );
}
