import WarningAmber from "@mui/icons-material/WarningAmber";
import { Box } from "@mui/material";
import { Link } from "react-router-dom";
import type { MediaTileFragment } from "../gql/graphql.js";
import { FramedPicture } from "./FramedPicture.js";

/** A picture of the library: what it is, where it is used, and what it lacks. */
export function MediaTile({ image }: { image: MediaTileFragment }) {
  const { id, alt } = image;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Box
        component={Link}
        to={`/media/${encodeURIComponent(id)}`}
        sx={{
          display: "block",
          color: "inherit",
          textDecoration: "none",
          borderRadius: 1.5,
          "&:focus-visible": { outline: "2px solid", outlineColor: "primary.main", outlineOffset: 3 },
          "&:hover .frame": { borderColor: "text.secondary" },
        }}
      >
        <FramedPicture image={image} />
        <Box
          sx={{
            mt: 0.75,
            fontSize: 13,
            fontWeight: 550,
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
          }}
        >
          {placeOf(image)}
        </Box>
        <Box
          sx={{
            fontSize: 12.5,
            display: "flex",
            alignItems: "center",
            gap: 0.5,
            color: "text.secondary",
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
          }}
        >
          {alt === "" && <WarningAmber aria-hidden sx={{ fontSize: 15, color: "warning.main" }} />}
          <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>
            {alt === "" ? "No text" : alt}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

function placeOf({ product, categories, collections, isInOrders }: MediaTileFragment): string {
  const [category] = categories;
  const [collection] = collections;
  if (product) return product.title;
  if (category) return `Category ${category.name}`;
  if (collection) return `Collection ${collection.title}`;
  return isInOrders ? "Only in orders" : "Not used";
}
