/** Who may import whom. The map of docs/decisions/0002 as data: a broken rule is a failing check. */
const may = {
  catalog: ["content", "inventory"],
  checkout: ["catalog", "customers", "inventory", "orders", "payments", "promotions"],
  orders: ["inventory", "payments", "promotions"],
  content: [],
  customers: [],
  inventory: [],
  payments: [],
  promotions: [],
  staff: [],
};
const domains = Object.keys(may);
const isTest = "(\\.test\\.tsx?$|/testing[^/]*\\.ts$|/e2e/)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports and that starts nothing is dead.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "(^|/)[^/]*\\.config\\.[cm]?[jt]s$",
          "^codegen\\.ts$",
          "^\\.dependency-cruiser\\.cjs$",
          "^admin/codegen",
          "^storefront/codegen",
          "^bench/",
          "^storefront/app/routes/",
          "^storefront/app/entry\\.",
        ],
      },
      to: {},
    },
    {
      name: "kit-knows-no-domain",
      severity: "error",
      from: { path: "^subgraphs/kit/", pathNot: isTest },
      to: { path: "^(subgraphs/(?!kit/)|gateway/|storefront/|admin/)" },
    },
    ...domains.map((domain) => ({
      name: `${domain}-imports-only-listed-domains`,
      severity: "error",
      from: { path: `^subgraphs/${domain}/`, pathNot: isTest },
      to: {
        path: "^(subgraphs|gateway|storefront|admin)/",
        pathNot: [
          `^subgraphs/(kit|${domain})/`,
          ...may[domain].map((other) => `^subgraphs/${other}/index\\.ts$`),
        ],
      },
    })),
    {
      name: "gateway-knows-kit-and-schema",
      severity: "error",
      from: { path: "^gateway/", pathNot: isTest },
      to: { path: "^(subgraphs/(?!kit/)|storefront/|admin/)" },
    },
    {
      name: "front-ends-know-the-schema-only",
      severity: "error",
      from: { path: "^(storefront|admin)/", pathNot: isTest },
      to: { path: "^(subgraphs|gateway)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|build|gql)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
