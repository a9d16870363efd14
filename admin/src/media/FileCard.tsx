import { Link as MuiLink } from "@mui/material";
import { Fact, Section } from "../app/ui/Section.js";
import { When } from "../app/ui/Values.js";
import type { MediaDetailFragment } from "../gql/graphql.js";

/** The file as it came in. */
export function FileCard({ image }: { image: MediaDetailFragment }) {
  const { filename, width, height, bytes, createdAt, originalUrl } = image;
  return (
    <Section title="File">
      {filename && <Fact label="Name">{filename}</Fact>}
      {width > 0 && (
        <Fact label="Pixels">
          {width.toLocaleString("en-GB")} × {height.toLocaleString("en-GB")}
        </Fact>
      )}
      {bytes !== null && <Fact label="Size">{sizeWords(bytes)}</Fact>}
      <Fact label="Added">
        <When at={createdAt} />
      </Fact>
      {originalUrl && (
        <MuiLink href={originalUrl} sx={{ display: "inline-block", mt: 1 }}>
          Download the original
        </MuiLink>
      )}
    </Section>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString("en-GB")} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
