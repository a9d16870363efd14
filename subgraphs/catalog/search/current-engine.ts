import type { SearchEngine } from "./engine.js";
import { postgresSearch } from "./postgres-search.js";

/** The search that lists and suggestions ask. A search server would be chosen here. */
export const engine: SearchEngine = postgresSearch;
