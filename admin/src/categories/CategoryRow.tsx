import type { KeyboardEvent } from "react";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import DragIndicator from "@mui/icons-material/DragIndicator";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { Box, ButtonBase, IconButton, Stack } from "@mui/material";
import type { TreeNode } from "./tree.js";

export const indent = 26;

interface Props {
  readonly node: TreeNode;
  readonly depth: number;
  readonly isSelected: boolean;
  readonly isLocked: boolean;
  /** Null for a leaf. */
  readonly isOpen: boolean | null;
  readonly onToggle: () => void;
  readonly onSelect: () => void;
  readonly onMoveKey: (event: KeyboardEvent) => void;
}

/** A category in the tree: dragged by its handle, moved with Alt and the arrows, opened with Enter. */
export function CategoryRow({ node, depth, isSelected, isLocked, isOpen, ...on }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: node.id,
      disabled: isLocked,
    });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        pl: `${depth * indent}px`,
        borderRadius: 1.25,
        bgcolor: isSelected ? "action.selected" : isDragging ? "background.paper" : "transparent",
        boxShadow: isDragging ? 4 : 0,
        zIndex: isDragging ? 1 : "auto",
        position: "relative",
        "&:hover": { bgcolor: isSelected ? "action.selected" : "action.hover" },
      }}
    >
      <IconButton
        ref={setActivatorNodeRef}
        size="small"
        disabled={isLocked}
        {...attributes}
        {...listeners}
        aria-label={`Drag ${node.name}`}
        sx={{ cursor: isDragging ? "grabbing" : "grab", touchAction: "none", color: "text.secondary" }}
      >
        <DragIndicator fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={isOpen ? `Close ${node.name}` : `Open ${node.name}`}
        aria-expanded={isOpen ?? false}
        onClick={on.onToggle}
        sx={{ visibility: isOpen === null ? "hidden" : "visible", color: "text.secondary" }}
      >
        <ExpandMore
          fontSize="small"
          sx={{ transform: isOpen ? "none" : "rotate(-90deg)", transition: "transform 120ms" }}
        />
      </IconButton>
      <ButtonBase
        onClick={on.onSelect}
        onKeyDown={on.onMoveKey}
        aria-current={isSelected}
        aria-label={`${node.name}, level ${depth + 1}, ${node.productCount} products`}
        data-category={node.id}
        sx={{
          flex: 1,
          justifyContent: "flex-start",
          minHeight: 40,
          borderRadius: 1,
          px: 1,
          minWidth: 0,
          font: "inherit",
        }}
      >
        <Stack direction="row" sx={{ gap: 1.5, alignItems: "baseline", width: "100%", minWidth: 0 }}>
          <Box
            component="span"
            sx={{ fontWeight: 550, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" }}
          >
            {node.name}
          </Box>
          <Box
            component="span"
            sx={{ ml: "auto", color: "text.secondary", fontSize: 12.5, fontVariantNumeric: "tabular-nums" }}
          >
            {node.productCount.toLocaleString("en-GB")}
          </Box>
        </Stack>
      </ButtonBase>
    </Box>
  );
}
