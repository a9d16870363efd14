import { Box } from "@mui/material";
import type { MediaTileFragment } from "../gql/graphql.js";

type Shown = Pick<MediaTileFragment, "url" | "state" | "failure" | "dominantColor" | "focalPoint">;

/** A picture in a square frame, cropped around its focal point; in words where there is none to see yet. */
export function FramedPicture({ image }: { image: Shown }) {
  return (
    <Box
      className="frame"
      sx={{
        position: "relative",
        aspectRatio: "1",
        border: 1,
        borderColor: "divider",
        borderRadius: 1.5,
        overflow: "hidden",
        bgcolor: image.dominantColor ?? "action.hover",
      }}
    >
      {image.state === "READY" ? (
        <Box
          component="img"
          src={image.url}
          alt=""
          loading="lazy"
          draggable={false}
          sx={{
            width: "100%",
            height: "100%",
            objectFit: "cover",
            objectPosition: positionOf(image.focalPoint),
            display: "block",
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
            bgcolor: "background.paper",
            color: "text.secondary",
            fontSize: 12.5,
          }}
        >
          {image.state === "PENDING" ? "Being prepared" : (image.failure ?? "It could not be read.")}
        </Box>
      )}
    </Box>
  );
}

/** The focal point in CSS; the middle where nobody chose one. */
export const positionOf = (point: { x: number; y: number } | null | undefined): string =>
  point ? `${point.x * 100}% ${point.y * 100}%` : "50% 50%";
