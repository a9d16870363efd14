import { Box } from "@mui/material";
import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { Section } from "../app/ui/Section.js";

const titleMax = 60;
const descriptionMax = 160;

/** How the product shows up in a search engine, as one types. */
export function SeoCard() {
  const [title, slug, description, seoTitle, seoDescription] = useWatch<Record<string, string | null>>({
    name: ["title", "slug", "description", "seo.title", "seo.description"],
  });
  const shown = {
    title: seoTitle || title || "Title of the product",
    description: seoDescription || plainText(description ?? "") || "The description begins here.",
  };
  return (
    <Section title="In search engines">
      <Box sx={{ display: "grid", gap: 2 }}>
        <Box
          sx={{ bgcolor: "action.hover", borderRadius: 1.25, p: 1.5, overflowWrap: "anywhere" }}
          aria-hidden
        >
          <Box sx={{ color: "text.secondary", fontSize: 12 }}>…/products/{slug || "its-title"}</Box>
          <Box sx={{ color: "info.main", fontSize: 15, lineHeight: 1.35 }}>{cut(shown.title, titleMax)}</Box>
          <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{cut(shown.description, descriptionMax)}</Box>
        </Box>
        <TextInput source="slug" label="Address" helperText="Empty: made from the title." />
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

function plainText(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent?.trim() ?? "";
}

function cut(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;
}

function counted(text: string | null | undefined, lengthMax: number): string {
  return `${text?.length ?? 0} of about ${lengthMax} letters`;
}
