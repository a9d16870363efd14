import { useState } from "react";
import Add from "@mui/icons-material/Add";
import { Box, Button, useMediaQuery, type Theme } from "@mui/material";
import { NotAllowed } from "../app/NotAllowed.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { Empty, Trouble, Waiting } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import {
  AdminCategoryCreateDocument,
  AdminCategoryMoveDocument,
  AdminCategoryTreeDocument,
  AdminCategoryUpdateDocument,
} from "../gql/graphql.js";
import { CategoryEditForm, CategoryNewForm } from "./CategoryForm.js";
import { CategoryTree } from "./CategoryTree.js";
import { childrenOf } from "./tree.js";
import { useTree } from "./use-tree.js";

/** What stands beside the tree: a category that exists, or one that is about to. */
type Beside = { readonly id: string } | { readonly parentId: string | null } | null;

export function CategoriesPage() {
  return useMay(AdminCategoryTreeDocument) ? <Categories /> : <NotAllowed />;
}

function Categories() {
  const { nodes, isPending, error, refetch, move, refresh } = useTree();
  const [beside, setBeside] = useState<Beside>(null);
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("lg"));
  const mayCreate = useMay(AdminCategoryCreateDocument);
  const mayMove = useMay(AdminCategoryMoveDocument);
  const mayUpdate = useMay(AdminCategoryUpdateDocument);
  const selected = beside && "id" in beside ? nodes.find(({ id }) => id === beside.id) : undefined;
  const add = (parentId: string | null) => () => setBeside({ parentId });

  const panel = panelOf();
  function panelOf() {
    if (!beside) return null;
    if (selected)
      return (
        <CategoryEditForm
          id={selected.id}
          isLocked={!mayUpdate}
          hasContents={selected.productCount > 0 || childrenOf(nodes, selected.id).length > 0}
          onSaved={refresh}
          onDeleted={async () => {
            setBeside(null);
            await refresh();
          }}
        />
      );
    if (!("parentId" in beside)) return null;
    return (
      <CategoryNewForm
        parent={nodes.find(({ id }) => id === beside.parentId) ?? null}
        onSaved={async (id) => {
          await refresh();
          setBeside({ id });
        }}
      />
    );
  }

  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  return (
    <>
      <PageHeader title="Categories" below="The tree by which customers find their way.">
        {isNarrow && panel && (
          <Button variant="outlined" onClick={() => setBeside(null)}>
            Back to the tree
          </Button>
        )}
        {mayCreate && selected && (
          <Button variant="outlined" onClick={add(selected.id)}>
            New in {selected.name}
          </Button>
        )}
        {mayCreate && (
          <Button variant="contained" startIcon={<Add />} onClick={add(null)}>
            New category
          </Button>
        )}
      </PageHeader>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 440px)" },
        }}
      >
        {(!isNarrow || !panel) && (
          <Section
            title="Tree"
            hint={
              mayMove
                ? "Drag to sort, to the right to put one into another. With keys: Alt and the arrows."
                : undefined
            }
          >
            {nodes.length === 0 ? (
              <Empty title="No categories yet">
                Make the first one; products are placed in it on their own page.
              </Empty>
            ) : (
              <CategoryTree
                nodes={nodes}
                selected={selected?.id ?? null}
                isLocked={!mayMove}
                onSelect={(id) => setBeside({ id })}
                onMove={(node, place) => void move(node, place)}
              />
            )}
          </Section>
        )}
        {panel ?? (!isNarrow && <Hint />)}
      </Box>
    </>
  );
}

function Hint() {
  return (
    <Section title="Category">
      <Box sx={{ color: "text.secondary" }}>Choose a category to change its name, picture and texts.</Box>
    </Section>
  );
}
