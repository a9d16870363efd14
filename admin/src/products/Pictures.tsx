import { useState } from "react";
import AddPhotoAlternateOutlined from "@mui/icons-material/AddPhotoAlternateOutlined";
import { Alert, Box } from "@mui/material";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { DropZone } from "../app/ui/DropZone.js";
import { Section } from "../app/ui/Section.js";
import { uploadFile } from "../app/uploads.js";
import { useMay } from "../app/viewer.js";
import { AdminImageCreateDocument } from "../gql/graphql.js";
import { PictureTile } from "./PictureTile.js";
import type { PictureValue, ProductValues } from "./values.js";

/** The product's pictures in their order; the first is the one in lists. New ones are uploaded as they are dropped. */
export function Pictures() {
  const { getValues, setValue } = useFormContext<ProductValues>();
  const { disabled } = useFormState<ProductValues>();
  const mayAdd = useMay(AdminImageCreateDocument) && !disabled;
  const pictures = useWatch<ProductValues, "images">({ name: "images" }) ?? [];
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  const set = (next: PictureValue[]) => setValue("images", next, { shouldDirty: true });
  const patch = (key: string, change: Partial<PictureValue>) =>
    set(getValues("images").map((picture) => (picture.key === key ? { ...picture, ...change } : picture)));
  const drop = (key: string) => set(getValues("images").filter((picture) => picture.key !== key));
  const move = (key: string, to: number) => {
    const rest = getValues("images").filter((picture) => picture.key !== key);
    const picture = getValues("images").find((own) => own.key === key);
    if (picture) set([...rest.slice(0, to), picture, ...rest.slice(to)]);
  };
  const take = async (file: File) => {
    const key = crypto.randomUUID();
    set([
      ...getValues("images"),
      { key, id: null, uploadKey: null, url: URL.createObjectURL(file), alt: "", state: "READY" as const },
    ]);
    try {
      const uploadKey = await uploadFile(file, "PRODUCT_IMAGE", (part) =>
        setProgress((all) => ({ ...all, [key]: part })),
      );
      patch(key, { uploadKey });
    } catch (error) {
      drop(key);
      setProblem(error instanceof Error ? error.message : `${file.name} could not be uploaded.`);
    }
  };
  const takeAll = (files: File[]) => {
    setProblem(null);
    for (const file of files) void take(file);
  };

  const hint =
    mayAdd && pictures.length > 1 ? "Drag to reorder. The first one stands for the product." : undefined;

  return (
    <Section title="Pictures" hint={hint}>
      {pictures.length > 0 && (
        <Box
          component="ul"
          sx={{
            listStyle: "none",
            p: 0,
            m: 0,
            mb: 2,
            display: "grid",
            gap: 1.5,
            gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
          }}
        >
          {pictures.map((picture, at) => (
            <PictureTile
              key={picture.key}
              picture={picture}
              at={at}
              count={pictures.length}
              isLocked={!mayAdd}
              progress={
                picture.id === null && picture.uploadKey === null ? (progress[picture.key] ?? 0) : null
              }
              onAlt={(alt) => patch(picture.key, { alt })}
              onRemove={() => drop(picture.key)}
              onMove={(to) => move(picture.key, to)}
              onDragStart={() => setDragged(picture.key)}
              onDropHere={() => dragged !== null && move(dragged, at)}
            />
          ))}
        </Box>
      )}
      {mayAdd && (
        <DropZone accept="image/jpeg,image/png,image/webp,image/avif" isMultiple onFiles={takeAll}>
          <AddPhotoAlternateOutlined sx={{ color: "text.secondary", fontSize: 28 }} />
          <Box sx={{ fontWeight: 550 }}>Drop pictures here, or choose files</Box>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
            JPEG, PNG, WebP or AVIF; large ones look best.
          </Box>
        </DropZone>
      )}
      {problem && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {problem}
        </Alert>
      )}
    </Section>
  );
}
