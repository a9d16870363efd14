import { useState, type KeyboardEvent } from "react";
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragMoveEvent,
  type KeyboardCoordinateGetter,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Box } from "@mui/material";
import { CategoryRow, indent } from "./CategoryRow.js";
import {
  branchOf,
  childrenOf,
  depthOf,
  placeByKey,
  placeOf,
  visible,
  type Place,
  type TreeNode,
} from "./tree.js";

interface Props {
  readonly nodes: readonly TreeNode[];
  readonly selected: string | null;
  readonly isLocked: boolean;
  readonly onSelect: (id: string) => void;
  readonly onMove: (node: TreeNode, place: Place) => void;
}

/** Right and left change the depth; up and down go from row to row. */
const byKeys: KeyboardCoordinateGetter = (event, args) => {
  const { x, y } = args.currentCoordinates;
  if (event.code === "ArrowRight") return { x: x + indent, y };
  if (event.code === "ArrowLeft") return { x: x - indent, y };
  const next = sortableKeyboardCoordinates(event, args);
  return next && { x, y: next.y };
};

/** The tree as rows that are dragged up and down, and to the right to go below the row above. */
export function CategoryTree({ nodes, selected, isLocked, onSelect, onMove }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [drag, setDrag] = useState<{ id: string; depth: number } | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byKeys }),
  );
  // What is below the dragged row travels inside it.
  const below = drag ? new Set(branchOf(nodes, drag.id).slice(1)) : new Set<TreeNode>();
  const shown = visible(nodes, closed).filter((node) => !below.has(node));

  const toggle = (id: string) =>
    setClosed(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  const landing = ({ active, over, delta }: DragMoveEvent) =>
    over && placeOf(shown, String(active.id), String(over.id), Math.round(delta.x / indent));
  const moveByKey = (node: TreeNode) => (event: KeyboardEvent) => {
    if (!event.altKey || !event.key.startsWith("Arrow") || isLocked) return;
    event.preventDefault();
    const place = placeByKey(nodes, node.id, event.key);
    if (!place) return;
    if (place.parentId !== null)
      setClosed((before) => new Set([...before].filter((id) => id !== place.parentId)));
    onMove(node, place);
    refocus(node.id);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) =>
        setDrag({ id: String(active.id), depth: depthOf(nodes, String(active.id)) })
      }
      onDragMove={(event) => {
        const place = landing(event);
        if (place && drag && place.depth !== drag.depth) setDrag({ id: drag.id, depth: place.depth });
      }}
      onDragCancel={() => setDrag(null)}
      onDragEnd={(event) => {
        const place = landing(event);
        const node = nodes.find(({ id }) => id === String(event.active.id));
        setDrag(null);
        if (place && node && !isWhereItWas(nodes, node, place))
          onMove(node, { parentId: place.parentId, position: place.position });
      }}
    >
      <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <Box component="ul" aria-label="Categories" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {shown.map((node) => {
            const hasChildren = childrenOf(nodes, node.id).length > 0;
            return (
              <CategoryRow
                key={node.id}
                node={node}
                depth={drag?.id === node.id ? drag.depth : depthOf(nodes, node.id)}
                isSelected={node.id === selected}
                isLocked={isLocked}
                isOpen={hasChildren ? !closed.has(node.id) : null}
                onToggle={() => toggle(node.id)}
                onSelect={() => onSelect(node.id)}
                onMoveKey={moveByKey(node)}
              />
            );
          })}
        </Box>
      </SortableContext>
    </DndContext>
  );
}

function isWhereItWas(nodes: readonly TreeNode[], node: TreeNode, place: Place): boolean {
  const at = childrenOf(nodes, node.parentId).findIndex(({ id }) => id === node.id);
  return place.parentId === node.parentId && place.position === at;
}

/** The row is drawn anew where it went, and the keys should go on working there. */
function refocus(id: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-category="${id}"]`)?.focus(), 0);
}
