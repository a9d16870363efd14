import type { ReactElement } from "react";
import GroupOutlined from "@mui/icons-material/GroupOutlined";
import HomeOutlined from "@mui/icons-material/HomeOutlined";
import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import LocalOfferOutlined from "@mui/icons-material/LocalOfferOutlined";
import ReceiptLongOutlined from "@mui/icons-material/ReceiptLongOutlined";
import SettingsOutlined from "@mui/icons-material/SettingsOutlined";
import YardOutlined from "@mui/icons-material/YardOutlined";
import { mayAccess } from "../access.js";

interface Page {
  readonly label: string;
  readonly path: string;
  /** The resource one must be able to see; none for pages that are everybody's. */
  readonly resource?: string;
}

export interface Task extends Page {
  readonly icon: ReactElement;
  readonly children?: readonly Page[];
}

const tasks: readonly Task[] = [
  { label: "Home", path: "/", icon: <HomeOutlined /> },
  {
    label: "Orders",
    path: "/orders",
    resource: "orders",
    icon: <ReceiptLongOutlined />,
    children: [{ label: "Returns", path: "/returns", resource: "returns" }],
  },
  {
    label: "Products",
    path: "/products",
    resource: "products",
    icon: <YardOutlined />,
    children: [
      { label: "Categories", path: "/categories", resource: "categories" },
      { label: "Collections", path: "/collections", resource: "collections" },
      { label: "Pictures", path: "/media", resource: "media" },
      { label: "Tags", path: "/tags", resource: "tags" },
      { label: "Bulk edits", path: "/bulk-edits", resource: "bulk-edits" },
      { label: "Imports", path: "/imports", resource: "imports" },
      { label: "Searches", path: "/searches", resource: "searches" },
      { label: "Synonyms", path: "/synonyms", resource: "synonyms" },
      { label: "Exports", path: "/exports", resource: "exports" },
    ],
  },
  {
    label: "Stock",
    path: "/stock",
    resource: "stock",
    icon: <Inventory2Outlined />,
    children: [
      { label: "Receive", path: "/stock-receive", resource: "stock-receive" },
      { label: "Count", path: "/stock-count", resource: "stock-count" },
      { label: "Alerts", path: "/stock-alerts", resource: "stock-alerts" },
    ],
  },
  { label: "Customers", path: "/customers", resource: "customers", icon: <GroupOutlined /> },
  { label: "Promotions", path: "/promotions", resource: "promotions", icon: <LocalOfferOutlined /> },
  {
    label: "Settings",
    path: "/settings",
    icon: <SettingsOutlined />,
    children: [
      { label: "Stock and locations", path: "/locations", resource: "locations" },
      { label: "Staff and roles", path: "/staff", resource: "staff" },
      { label: "Audit log", path: "/audit", resource: "audit" },
      { label: "Failed jobs", path: "/jobs", resource: "jobs" },
    ],
  },
];

const maySee = ({ resource }: Page) => resource === undefined || mayAccess(resource, "list");

/** The tasks of the shop that the viewer may work on. A task that is only a heading needs at least one page. */
export function tasksOfViewer(): Task[] {
  return tasks
    .map((task) => ({ ...task, children: (task.children ?? []).filter(maySee) }))
    .filter((task) => maySee(task) && (task.path !== "/settings" || task.children.length > 0));
}
