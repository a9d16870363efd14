import { Kit0001 } from "./0001-kit.js";
import { Staff0002 } from "./0002-staff.js";
import { Content0003 } from "./0003-content.js";
import { Catalog0004 } from "./0004-catalog.js";
import { Inventory0005 } from "./0005-inventory.js";
import { Promotions0006 } from "./0006-promotions.js";
import { Customers0007 } from "./0007-customers.js";
import { Payments0008 } from "./0008-payments.js";
import { Orders0009 } from "./0009-orders.js";
import { Checkout0010 } from "./0010-checkout.js";
import { Collections0011 } from "./0011-collections.js";
import { Products0012 } from "./0012-products.js";
import { Search0013 } from "./0013-search.js";
import { Media0014 } from "./0014-media.js";
import { Files0015 } from "./0015-files.js";
import { Locations0016 } from "./0016-locations.js";
import { Documents0017 } from "./0017-documents.js";
import { Seals0018 } from "./0018-seals.js";

/** One linear history for the one database. A step that has been released is never edited. */
export const migrations = [
  { name: "0001-kit", class: Kit0001 },
  { name: "0002-staff", class: Staff0002 },
  { name: "0003-content", class: Content0003 },
  { name: "0004-catalog", class: Catalog0004 },
  { name: "0005-inventory", class: Inventory0005 },
  { name: "0006-promotions", class: Promotions0006 },
  { name: "0007-customers", class: Customers0007 },
  { name: "0008-payments", class: Payments0008 },
  { name: "0009-orders", class: Orders0009 },
  { name: "0010-checkout", class: Checkout0010 },
  { name: "0011-collections", class: Collections0011 },
  { name: "0012-products", class: Products0012 },
  { name: "0013-search", class: Search0013 },
  { name: "0014-media", class: Media0014 },
  { name: "0015-files", class: Files0015 },
  { name: "0016-locations", class: Locations0016 },
  { name: "0017-documents", class: Documents0017 },
  { name: "0018-seals", class: Seals0018 },
] as const;
