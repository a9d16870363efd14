import { useSyncExternalStore } from "react";
import { operationPermissions } from "../gql/permissions.js";
import type { ViewerPartsFragment } from "../gql/graphql.js";
import { gates, type Gate } from "./gates.js";

/** The signed-in member of staff; null until known and after leaving. */
export type Viewer = ViewerPartsFragment;

let viewer: Viewer | null = null;
const listeners = new Set<() => void>();

export function currentViewer(): Viewer | null {
  return viewer;
}

export function setViewer(next: Viewer | null): void {
  viewer = next;
  for (const listener of listeners) listener();
}

export function useViewer(): Viewer | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentViewer);
}

/** For what is no operation of its own: a gated field, or one field of an input. */
export function holds(permission: string): boolean {
  return viewer?.role.permissions.includes(permission) ?? false;
}

export function mayGate(gate: Gate): boolean {
  return holds(gates[gate]);
}

export function useMayGate(gate: Gate): boolean {
  useViewer();
  return mayGate(gate);
}

/** Whether the viewer may send this operation. An operation without an entry is nobody's. */
export function mayOperate(name: string): boolean {
  const needs = operationPermissions[name];
  if (!viewer || !needs) return false;
  const { permissions } = viewer.role;
  return needs.every((permission) => permissions.includes(permission));
}

/** A button follows the document it would send: `useMay(AdminOrderRefundDocument)`. */
export function useMay(document: object): boolean {
  useViewer();
  return mayOperate((document as { __meta__: { name: string } }).__meta__.name);
}
