import type { Services } from "@till/kit/context";
import { forgetSettings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { randomFrom } from "./art/random.js";
import { Buyers } from "./demo/buyers.js";
import { dayMs } from "./demo/calendar.js";
import { Stockroom } from "./demo/ledger.js";
import { keepPictures, keptPictures } from "./demo/media.js";
import { writeCollections } from "./demo/collections.js";
import { codeStates } from "./demo/pricing.js";
import { fernwick, shopper, staff, taxes, zones } from "./demo/shop.js";
import { shelfFates, trade } from "./demo/trade.js";
import { writeSearches } from "./demo/searches.js";
import { writeSynonyms } from "./demo/synonyms.js";
import { writeCatalogue } from "./demo/write-catalogue.js";
import { writePayments, writeShipments, writeTimelines } from "./demo/write-parcels.js";
import {
  writeCustomers,
  writeInvoices,
  writeOrders,
  writePromotions,
  writeStock,
} from "./demo/write-trade.js";
import { writeSettings, writeStaff, writeTaxes, writeZones } from "./foundation.js";
import { idsFrom } from "./ids.js";

export { isSeeded } from "./minimal.js";

/** Printed at each start of the demo shop. */
export const demoLogins: readonly { role: string; email: string; password: string }[] = [
  ...staff.map(({ role, email, password }) => ({ role, email, password })),
  { role: "Customer (storefront)", email: shopper.email, password: shopper.password },
];

const browserCount = 40;

/**
 * Opens Fernwick: its goods, pictures, people, and eighteen months of trade that end now. All of it follows
 * from one set of dice and the clock. All or nothing: a seed that is killed leaves an empty shop.
 */
export async function seedDemo(
  services: Services,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  const now = services.now();
  const pictures = await keptPictures();
  await Promise.all([
    keepPictures(services.storage, pictures.values()),
    transact(services.em.fork(), async (tx) => {
      const ids = idsFrom(randomFrom("fernwick/ids"));
      const opened = new Date(now.getTime() - 760 * dayMs);
      await writeSettings(tx, fernwick);
      const staffIds = await writeStaff(tx, ids, opened, staff);
      await writeZones(tx, ids, opened, zones);
      await writeTaxes(tx, ids, opened, taxes);
      const { shelves, imageKeys } = await writeCatalogue(tx, ids, now, pictures);

      shelfFates(randomFrom("fernwick/fates"), shelves);
      const stock = new Stockroom(shelves, randomFrom("fernwick/stock"), now);
      const buyers = new Buyers(randomFrom("fernwick/buyers"), (since) => ids.at<"cust">(since));
      const codes = codeStates(now, () => ids.at<"promo">(opened));
      const newOrderId = (at: Date): string => ids.at<"ord">(at);
      const orders = trade({ random: randomFrom("fernwick/trade"), now, buyers, stock, codes, newOrderId });
      stock.close();
      buyers.addBrowsers(browserCount, now);

      await writeCustomers(tx, buyers.registered);
      await writePromotions(tx, codes, opened);
      const [, manager, agent] = staff;
      const person = (account: { email: string; name: string }) => ({
        id: staffIds.get(account.email)!,
        name: account.name,
      });
      await writeStock(tx, ids, shelves, stock.movements, { ...person(manager!), now });
      await writeCollections(tx, ids, { now, since: opened, pictures });
      const lines = await writeOrders(tx, ids, orders, { env: services.env, imageKeys });
      await writePayments(tx, ids, orders);
      await writeShipments(tx, ids, orders, lines);
      await writeInvoices(tx, orders);
      await writeTimelines(tx, ids, orders, person(agent!));
      await writeSynonyms(tx, ids, opened);
      await writeSearches(tx, now);
      say(`${shelves.length} variants, ${orders.length} orders, ${buyers.registered.length} customers`);
    }),
  ]);
  forgetSettings();
}
