import { useState } from "react";
import { Alert, Box, Button, Stack, TextField } from "@mui/material";
import { ShowBase, useNotify, useRefresh, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section, TwoColumns } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import { AdminImageUpdateDocument, type MediaDetailFragment } from "../gql/graphql.js";
import { DeletePictureButton } from "./DeletePictureButton.js";
import { FileCard } from "./FileCard.js";
import { FocalPicker } from "./FocalPicker.js";
import { FramedPicture } from "./FramedPicture.js";
import { ReplaceButton } from "./ReplaceButton.js";
import { WhereUsed } from "./WhereUsed.js";

const back = { to: "/media", label: "Pictures" };
export const altLettersMax = 500;

export function MediaPage() {
  const { id } = useParams();
  return (
    <ShowBase {...(id !== undefined && { id })}>
      <Picture />
    </ShowBase>
  );
}

function Picture() {
  const { record: image, error, isPending, refetch } = useShowContext<MediaDetailFragment>();
  if (error) {
    return (
      <>
        <PageHeader title="Picture" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !image) return <Waiting />;
  const { alt, focalPoint } = image;
  return (
    <>
      <PageHeader title={image.product?.title ?? image.filename ?? "Picture"} back={back}>
        <ReplaceButton image={image} />
        <DeletePictureButton image={image} />
      </PageHeader>
      <TwoColumns
        main={<TextAndFocus key={JSON.stringify([image.id, alt, focalPoint])} image={image} />}
        side={
          <>
            <WhereUsed image={image} />
            <FileCard image={image} />
          </>
        }
      />
    </>
  );
}

function TextAndFocus({ image }: { image: MediaDetailFragment }) {
  const may = useMay(AdminImageUpdateDocument);
  const [alt, setAlt] = useState(image.alt);
  const [point, setPoint] = useState(image.focalPoint);
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const isChanged = alt !== image.alt || JSON.stringify(point) !== JSON.stringify(image.focalPoint);
  const save = async () => {
    setProblem(null);
    try {
      const input = { alt, focalPoint: point && { x: point.x, y: point.y } };
      accepted((await send(AdminImageUpdateDocument, { id: image.id, input })).imageUpdate);
      notify("Saved", { type: "success" });
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
    }
  };
  return (
    <Section
      title="What it shows"
      hint="Click where the eye should rest: that place stays in view wherever the picture is cropped."
    >
      <Stack
        component="form"
        sx={{ gap: 2 }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {image.state === "READY" ? (
          <FocalPicker url={image.large} point={point} isLocked={!may} onChange={setPoint} />
        ) : (
          <Box sx={{ maxWidth: 280 }}>
            <FramedPicture image={image} />
          </Box>
        )}
        <TextField
          label="Text for people who cannot see it"
          value={alt}
          disabled={!may}
          multiline
          onChange={(event) => setAlt(event.target.value)}
          helperText={
            alt.trim() === ""
              ? "Say in a sentence what one would see. Search engines read it as well."
              : `${alt.length} of ${altLettersMax} letters`
          }
          slotProps={{ htmlInput: { maxLength: altLettersMax } }}
        />
        {problem && <Alert severity="error">{problem}</Alert>}
        {may && (
          <Button type="submit" variant="contained" disabled={!isChanged} sx={{ alignSelf: "flex-start" }}>
            Save
          </Button>
        )}
      </Stack>
    </Section>
  );
}
