import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import Close from "@mui/icons-material/Close";
import DragIndicator from "@mui/icons-material/DragIndicator";
import { Box, Button, IconButton, Stack } from "@mui/material";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import {
  AdminCollectionProductsAddDocument,
  type CollectionSort,
  type MemberPartsFragment,
} from "../gql/graphql.js";
import { MemberLine } from "./MemberLine.js";
import { ProductPicker } from "./ProductPicker.js";
import { useMembers } from "./use-members.js";

/** The products of a collection by hand: added, taken out, and dragged into their order. */
export function Members({ id, sort }: { id: string; sort: CollectionSort }) {
  const { members, count, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, ...on } =
    useMembers(id);
  const may = useMay(AdminCollectionProductsAddDocument);
  const isSorted = may && sort === "MANUAL";
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const product = members.find((one) => one.id === active.id);
    const to = members.findIndex((one) => one.id === over?.id);
    if (product && to >= 0 && product.id !== over?.id) void on.move(product, to);
  };
  const total = count ? `${count.value.toLocaleString("en-GB")} in it. ` : "";
  return (
    <Section
      title="Products"
      hint={
        isSorted
          ? `${total}Drag to sort; with keys: Space, the arrows, Space. Saved at once.`
          : `${total}${sort === "MANUAL" ? "" : "Shown in another order; choose “As sorted by hand” to drag them."}`
      }
    >
      <Stack sx={{ gap: 2 }}>
        {may && (
          <ProductPicker
            label="Add a product"
            onPick={(product) => void on.add(product)}
            isOut={(product) => members.some((one) => one.id === product.id)}
          />
        )}
        {error && <Trouble error={error} retry={() => void refetch()} />}
        {isPending && <Waiting rows={4} />}
        {!isPending && members.length === 0 && (
          <Box sx={{ color: "text.secondary" }}>Nothing in it yet. Search for the first product above.</Box>
        )}
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext items={members.map((one) => one.id)} strategy={verticalListSortingStrategy}>
            <Box
              component="ol"
              aria-label="Products of the collection"
              sx={{ listStyle: "none", m: 0, p: 0 }}
            >
              {members.map((product) => (
                <Member
                  key={product.id}
                  product={product}
                  isSorted={isSorted}
                  {...(may && { onRemove: () => void on.remove(product) })}
                />
              ))}
            </Box>
          </SortableContext>
        </DndContext>
        {hasNextPage && (
          <Button
            onClick={() => void fetchNextPage()}
            disabled={isFetchingNextPage}
            sx={{ alignSelf: "center" }}
          >
            Show more
          </Button>
        )}
      </Stack>
    </Section>
  );
}

function Member({
  product,
  isSorted,
  onRemove,
}: {
  product: MemberPartsFragment;
  isSorted: boolean;
  onRemove?: () => void;
}) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: product.id,
      disabled: !isSorted,
    });
  return (
    <Stack
      component="li"
      ref={setNodeRef}
      direction="row"
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{
        alignItems: "center",
        gap: 0.5,
        py: 0.75,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: isDragging ? "background.paper" : "transparent",
        boxShadow: isDragging ? 4 : 0,
        position: "relative",
        zIndex: isDragging ? 1 : "auto",
      }}
    >
      {isSorted && (
        <IconButton
          ref={setActivatorNodeRef}
          size="small"
          {...attributes}
          {...listeners}
          aria-label={`Drag ${product.title}`}
          sx={{ cursor: "grab", touchAction: "none", color: "text.secondary" }}
        >
          <DragIndicator fontSize="small" />
        </IconButton>
      )}
      <MemberLine product={product}>
        {onRemove && (
          <IconButton size="small" aria-label={`Take ${product.title} out`} onClick={onRemove}>
            <Close fontSize="small" />
          </IconButton>
        )}
      </MemberLine>
    </Stack>
  );
}
