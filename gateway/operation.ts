import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { gatewayError } from "./errors.js";

/** A field of a type that an operation reads, whichever way it gets there. */
export interface FieldUse {
  readonly typeName: string;
  readonly fieldName: string;
  readonly path: readonly string[];
}

/** What an operation asks for, once its variables have decided every @skip and @include. */
export interface OperationFacts {
  readonly kind: OperationDefinitionNode["operation"];
  /** Each `Type.field` once; where a type is not known yet, every type that it could be. */
  readonly uses: readonly FieldUse[];
  /** One for each alias. */
  readonly rootFields: readonly FieldNode[];
  readonly depth: number;
  readonly cost: number;
}

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced, with defaults. */
  variables: Record<string, unknown>;
  /** Interfaces that say themselves that anyone may read their fields. */
  openInterfaces: ReadonlySet<string>;
}

// Fragments that spread fragments twice each grow without end; nobody means to read this much.
const selectionsMax = 20_000;
const mutationCost = 10;

/** Walks an operation once, through fragments and abstract types, and collects all that the checks need. */
export function factsOf(asked: Asked): OperationFacts {
  const { schema, operation, document } = asked;
  const root = schema.getRootType(operation.operation);
  if (!root)
    throw gatewayError("This kind of operation is not served.", { code: "BAD_REQUEST", status: 400 });
  const walk = new Walk(asked, fragmentsOf(document));
  const cost = walk.set(operation.selectionSet, { type: root, possible: [root], isAsDeclared: true }, []);
  return {
    kind: operation.operation,
    uses: [...walk.uses.values()],
    rootFields: walk.rootFields,
    depth: walk.depth,
    cost,
  };
}

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

/** Where the walk stands: the type as written, and the objects that can really be there. */
interface Place {
  type: GraphQLCompositeType;
  possible: readonly GraphQLObjectType[];
  /** Whether the field that led here is of this very type, and no fragment came between. */
  isAsDeclared: boolean;
}

class Walk {
  readonly uses = new Map<string, FieldUse>();
  readonly rootFields: FieldNode[] = [];
  depth = 0;
  #selections = 0;

  constructor(
    private readonly asked: Asked,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** Returns the cost of the set. @param page how often each item of a list stands in the answer */
  set(set: SelectionSetNode, place: Place, path: readonly string[], page = 1): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (++this.#selections > selectionsMax) throw tooLarge();
      if (this.#isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        cost += this.#field(selection, place, path, page);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment) cost += this.set(fragment.selectionSet, this.#narrowed(place, fragment), path, page);
    }
    return cost;
  }

  #field(node: FieldNode, place: Place, path: readonly string[], page: number): number {
    const fieldName = node.name.value;
    const here = [...path, node.alias?.value ?? fieldName];
    this.depth = Math.max(this.depth, here.length);
    if (path.length === 0) this.rootFields.push(node);
    if (fieldName.startsWith("__")) return 0;
    this.#use(fieldName, place, here);

    const field =
      isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[fieldName] : undefined;
    const child = field && getNamedType(field.type);
    const isMutation = path.length === 0 && this.asked.operation.operation === "mutation";
    if (!field || !isCompositeType(child) || !node.selectionSet) return isMutation ? mutationCost : 0;

    const size = pageSizeOf(getArgumentValues(field, node, this.asked.variables));
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    // Only the items of a page come `first` times; its count and its facets come once.
    const isItems = page > 1 && isList && (fieldName === "nodes" || fieldName === "edges");
    const inner = this.set(node.selectionSet, this.#at(child), here, isList ? 1 : size);
    const times = isItems ? page : isList ? size : 1;
    return times * (inner + 1) + (isMutation ? mutationCost : 0);
  }

  #use(fieldName: string, { type, possible, isAsDeclared }: Place, path: readonly string[]): void {
    // Once a fragment has narrowed the interface, the rules of the types inside count.
    if (isAsDeclared && isInterfaceType(type) && this.asked.openInterfaces.has(type.name)) return;
    for (const { name } of possible) {
      const coordinate = `${name}.${fieldName}`;
      if (!this.uses.has(coordinate)) this.uses.set(coordinate, { typeName: name, fieldName, path });
    }
  }

  #at(type: GraphQLCompositeType): Place {
    const possible = isAbstractType(type) ? this.asked.schema.getPossibleTypes(type) : [type];
    return { type, possible, isAsDeclared: true };
  }

  #narrowed(place: Place, { typeCondition }: FragmentDefinitionNode | InlineFragmentNode): Place {
    const condition = typeCondition && this.asked.schema.getType(typeCondition.name.value);
    if (!isCompositeType(condition) || condition === place.type) return place;
    const inside = new Set(this.#at(condition).possible);
    const possible = place.possible.filter((candidate) => inside.has(candidate));
    return { type: condition, possible, isAsDeclared: false };
  }

  #isLeftOut(selection: SelectionNode): boolean {
    const { variables } = this.asked;
    if (!selection.directives?.length) return false;
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) return true;
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false;
  }
}

function pageSizeOf(values: Record<string, unknown>): number {
  const size = values["first"] ?? values["last"];
  return typeof size === "number" && size > 1 ? size : 1;
}

const tooLarge = () =>
  gatewayError("This operation spreads too many fields.", {
    code: "QUERY_TOO_LARGE",
    status: 400,
    details: { limit: "selections", allowed: selectionsMax },
  });
