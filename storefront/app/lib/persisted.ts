import type { DocumentNode, OperationTypeNode } from "graphql";

interface Meta {
  readonly operation: OperationTypeNode;
  readonly name: string;
  readonly hash: string;
}

const known = new WeakMap<object, DocumentNode>();
const hashes = new WeakMap<object, string>();

/**
 * Gives a generated document (a hash without text) the smallest shape that urql accepts: an operation with
 * its kind and name, and no fields.
 */
export function persisted(document: DocumentNode): DocumentNode {
  const made = known.get(document);
  if (made) return made;
  const meta = (document as unknown as { readonly __meta__: Meta }).__meta__;
  const node = {
    kind: "Document",
    documentId: meta.hash,
    definitions: [
      {
        kind: "OperationDefinition",
        operation: meta.operation,
        name: { kind: "Name", value: meta.name },
        selectionSet: { kind: "SelectionSet", selections: [] },
      },
    ],
  } as unknown as DocumentNode;
  known.set(document, node);
  hashes.set(node, meta.hash.replace(/^sha256:/, ""));
  return node;
}

/** The bare sha256 of a document made by `persisted`. */
export function hashOf(document: DocumentNode): string {
  const hash =
    hashes.get(document) ?? (document as { documentId?: string }).documentId?.replace(/^sha256:/, "");
  if (!hash) throw new Error("This document was not made by persisted().");
  return hash;
}
