export { snapshotOf, type VariantSnapshot } from "./snapshot.js";
