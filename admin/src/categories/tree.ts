/** A category as the tree shows it. A tree is a list of these, depth first. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly path: string;
  readonly productCount: number;
  readonly version: number;
}

export interface Place {
  readonly parentId: string | null;
  /** The place among the neighbours there, from 0, not counting the one that moves. */
  readonly position: number;
}

const depthMax = 8;

const byId = (nodes: readonly TreeNode[]): Map<string, TreeNode> =>
  new Map(nodes.map((node) => [node.id, node]));

/** How far a node is from the root, which is 0. */
export function depthOf(nodes: readonly TreeNode[], id: string): number {
  const known = byId(nodes);
  let depth = 0;
  for (let at = known.get(id)?.parentId; at; at = known.get(at)?.parentId) depth += 1;
  return depth;
}

export const childrenOf = (nodes: readonly TreeNode[], parentId: string | null): TreeNode[] =>
  nodes.filter((node) => node.parentId === parentId);

/** A node and everything below it, in order. */
export function branchOf(nodes: readonly TreeNode[], id: string): TreeNode[] {
  const own = nodes.filter((node) => node.id === id);
  return [...own, ...childrenOf(nodes, id).flatMap((child) => branchOf(nodes, child.id))];
}

/** The nodes that show while some branches are closed. */
export function visible(nodes: readonly TreeNode[], closed: ReadonlySet<string>): TreeNode[] {
  const hidden = new Set<string>();
  for (const node of nodes)
    if (node.parentId !== null && (closed.has(node.parentId) || hidden.has(node.parentId)))
      hidden.add(node.id);
  return nodes.filter(({ id }) => !hidden.has(id));
}

/** The tree after a branch has moved. */
export function moved(nodes: readonly TreeNode[], id: string, { parentId, position }: Place): TreeNode[] {
  const branch = branchOf(nodes, id);
  const rest = nodes.filter((node) => !branch.includes(node));
  const [top, ...below] = branch;
  if (!top) return [...nodes];
  const put = [{ ...top, parentId }, ...below];
  const neighbours = childrenOf(rest, parentId);
  const next = neighbours[position];
  if (next) {
    const at = rest.indexOf(next);
    return [...rest.slice(0, at), ...put, ...rest.slice(at)];
  }
  const last = parentId === null ? rest.at(-1) : branchOf(rest, parentId).at(-1);
  const at = last ? rest.indexOf(last) + 1 : rest.length;
  return [...rest.slice(0, at), ...put, ...rest.slice(at)];
}

/**
 * Where a branch lands that is dropped over a row, some steps to the right or left of where it was. The row
 * above decides how deep it may go, the row below how shallow.
 * @param shown the rows that show, without what is below the one that is dragged
 */
export function placeOf(
  shown: readonly TreeNode[],
  activeId: string,
  overId: string,
  steps: number,
): (Place & { depth: number }) | null {
  const from = shown.findIndex(({ id }) => id === activeId);
  const to = shown.findIndex(({ id }) => id === overId);
  const active = shown[from];
  if (!active || to < 0) return null;
  const order = shown.filter(({ id }) => id !== activeId);
  order.splice(to, 0, active);
  const [above, below] = [order[to - 1], order[to + 1]];
  const deepest = above ? depthOf(shown, above.id) + 1 : 0;
  const shallowest = below ? depthOf(shown, below.id) : 0;
  const depth = Math.max(Math.min(depthOf(shown, activeId) + steps, deepest, depthMax - 1), shallowest);
  const parentId = parentAt(shown, above, depth);
  const before = order.slice(0, to).filter((node) => node.parentId === parentId);
  return { parentId, position: before.length, depth };
}

/** Who is above at this depth, going up from the row above. */
function parentAt(nodes: readonly TreeNode[], above: TreeNode | undefined, depth: number): string | null {
  if (depth === 0 || !above) return null;
  const known = byId(nodes);
  let at: TreeNode | undefined = above;
  for (let steps = depthOf(nodes, above.id) - (depth - 1); steps > 0 && at; steps -= 1)
    at = at.parentId === null ? undefined : known.get(at.parentId);
  return at?.id ?? null;
}

/** Where the arrow keys take a category; null where there is nothing that way. */
export function placeByKey(nodes: readonly TreeNode[], id: string, key: string): Place | null {
  const node = nodes.find((one) => one.id === id);
  if (!node) return null;
  const neighbours = childrenOf(nodes, node.parentId);
  const at = neighbours.findIndex((one) => one.id === id);
  if (key === "ArrowUp" && at > 0) return { parentId: node.parentId, position: at - 1 };
  if (key === "ArrowDown" && at < neighbours.length - 1) return { parentId: node.parentId, position: at + 1 };
  const before = neighbours[at - 1];
  if (key === "ArrowRight" && before)
    return { parentId: before.id, position: childrenOf(nodes, before.id).length };
  const parent = nodes.find((one) => one.id === node.parentId);
  if (key === "ArrowLeft" && parent) {
    const above = childrenOf(nodes, parent.parentId).findIndex((one) => one.id === parent.id);
    return { parentId: parent.parentId, position: above + 1 };
  }
  return null;
}
