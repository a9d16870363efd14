import { Box } from "@mui/material";
import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { Section } from "./Section.js";

const titleMax = 60;
const descriptionMax = 160;

/** How a page shows up in a search engine, as one types. */
export function SeoFields({
  address,
  title,
  slugHint,
}: {
  address: string;
  title: string;
  slugHint: string;
}) {
  const [slug, seoTitle, seoDescription] = useWatch<Record<string, string | null>>({
    name: ["slug", "seo.title", "seo.description"],
  });
  return (
    <Section title="In search engines">
      <Box sx={{ display: "grid", gap: 2 }}>
        <Box
          sx={{ bgcolor: "action.hover", borderRadius: 1.25, p: 1.5, overflowWrap: "anywhere" }}
          aria-hidden
        >
          <Box sx={{ color: "text.secondary", fontSize: 12 }}>
            …/{[address, slug || "its-name"].filter(Boolean).join("/")}
          </Box>
          <Box sx={{ color: "info.main", fontSize: 15, lineHeight: 1.35 }}>
            {cut(seoTitle || title, titleMax)}
          </Box>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
            {cut(seoDescription || "The description begins here.", descriptionMax)}
          </Box>
        </Box>
        <TextInput source="slug" label="Address" helperText={slugHint} />
        <TextInput source="seo.title" label="Title there" helperText={counted(seoTitle, titleMax)} />
        <TextInput
          source="seo.description"
          label="Description there"
          multiline
          helperText={counted(seoDescription, descriptionMax)}
        />
      </Box>
    </Section>
  );
}

const cut = (text: string, lengthMax: number): string =>
  text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;

const counted = (text: string | null | undefined, lengthMax: number): string =>
  `${text?.length ?? 0} of about ${lengthMax} letters`;
