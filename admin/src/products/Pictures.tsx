import { useState } from "react";
import AddPhotoAlternateOutlined from "@mui/icons-material/AddPhotoAlternateOutlined";
import { Alert, Box } from "@mui/material";
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from "@dnd-kit/sortable";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { DropZone } from "../app/ui/DropZone.js";
import { Section } from "../app/ui/Section.js";
import { uploadFile } from "../app/uploads.js";
import { useMay } from "../app/viewer.js";
import { AdminImageCreateDocument } from "../gql/graphql.js";
import { PictureDialog } from "./PictureDialog.js";
import { PictureTile } from "./PictureTile.js";
import { blankPicture, type PictureValue, type ProductValues } from "./values.js";

/** The product's pictures in their order; the first is the one in lists. New ones are uploaded as they are dropped. */
export function Pictures() {
  const { disabled } = useFormState<ProductValues>();
  const mayAdd = useMay(AdminImageCreateDocument) && !disabled;
  const pictures = useWatch<ProductValues, "images">({ name: "images" }) ?? [];
  const { patch, drop, move, take, progress, problem } = usePictures();
  const [opened, setOpened] = useState<string | null>(null);
  const open = pictures.find(({ key }) => key === opened);
  const silent = pictures.filter(({ alt }) => alt.trim() === "").length;
  const hint =
    mayAdd && pictures.length > 1 ? "Drag to reorder. The first one stands for the product." : undefined;

  return (
    <Section title="Pictures" hint={hint}>
      {pictures.length > 0 && (
        <Sorting pictures={pictures} onMove={move}>
          <Box
            component="ul"
            aria-label="Pictures of the product"
            sx={{
              listStyle: "none",
              p: 0,
              m: 0,
              mb: 2,
              display: "grid",
              gap: 1.5,
              gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
            }}
          >
            {pictures.map((picture, at) => (
              <PictureTile
                key={picture.key}
                picture={picture}
                at={at}
                isLocked={!mayAdd}
                progress={isOnItsWay(picture) ? (progress[picture.key] ?? 0) : null}
                onAlt={(alt) => patch(picture.key, { alt })}
                onOpen={() => setOpened(picture.key)}
                onRemove={() => drop(picture.key)}
              />
            ))}
          </Box>
        </Sorting>
      )}
      {silent > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {silent === 1 ? "One picture has" : `${silent} pictures have`} no text for people who cannot see{" "}
          {silent === 1 ? "it" : "them"}.
        </Alert>
      )}
      {mayAdd && (
        <DropZone accept="image/jpeg,image/png,image/webp,image/avif" isMultiple onFiles={take}>
          <AddPhotoAlternateOutlined sx={{ color: "text.secondary", fontSize: 28 }} />
          <Box sx={{ fontWeight: 550 }}>Drop pictures here, or choose files</Box>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
            JPEG, PNG, WebP or AVIF of at most 10 MB; large ones look best.
          </Box>
        </DropZone>
      )}
      {problem && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {problem}
        </Alert>
      )}
      {open && (
        <PictureDialog
          picture={open}
          isLocked={!mayAdd}
          onChange={(change) => patch(open.key, change)}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}

const isOnItsWay = ({ id, uploadKey }: PictureValue): boolean => id === null && uploadKey === null;

/** Dragging by mouse, finger and keyboard: space picks up, arrows move, space puts down. */
function Sorting({
  pictures,
  onMove,
  children,
}: {
  pictures: readonly PictureValue[];
  onMove: (from: string, to: string) => void;
  children: React.ReactNode;
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keys = pictures.map(({ key }) => key);
  const place = (key: string | number) => `place ${keys.indexOf(String(key)) + 1} of ${keys.length}`;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }: DragEndEvent) => {
        if (over && active.id !== over.id) onMove(String(active.id), String(over.id));
      }}
      accessibility={{
        screenReaderInstructions: {
          draggable: "Press space to pick the picture up, arrow keys to move it, space to put it down.",
        },
        announcements: {
          onDragStart: ({ active }) => `Picked up the picture at ${place(active.id)}.`,
          onDragOver: ({ over }) => (over ? `It would go to ${place(over.id)}.` : "It is over no place."),
          onDragEnd: ({ over }) => (over ? `It is at ${place(over.id)} now.` : "It is where it was."),
          onDragCancel: () => "It is where it was.",
        },
      }}
    >
      <SortableContext items={keys} strategy={rectSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What can be done with the pictures of the form. */
function usePictures() {
  const { getValues, setValue } = useFormContext<ProductValues>();
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const set = (next: PictureValue[]) => setValue("images", next, { shouldDirty: true });
  const patch = (key: string, change: Partial<PictureValue>) =>
    set(getValues("images").map((picture) => (picture.key === key ? { ...picture, ...change } : picture)));
  const drop = (key: string) => set(getValues("images").filter((picture) => picture.key !== key));
  const move = (from: string, to: string) => {
    const now = getValues("images");
    const [start, end] = [from, to].map((wanted) => now.findIndex(({ key }) => key === wanted));
    set(arrayMove(now, start!, end!));
  };
  const takeOne = async (file: File) => {
    const key = crypto.randomUUID();
    set([...getValues("images"), { ...blankPicture, key, url: URL.createObjectURL(file) }]);
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
  const take = (files: File[]) => {
    setProblem(null);
    for (const file of files) void takeOne(file);
  };
  return { patch, drop, move, take, progress, problem };
}
