import type { MikroORM } from "@mikro-orm/postgresql";
import { openOrm } from "./orm.js";

/** Brings a database to this version, as its owner. Returns the names of the steps that were taken. */
export async function migrate(url: string): Promise<string[]> {
  const orm: MikroORM = await openOrm({ url, poolMax: 2 });
  try {
    const steps = await orm.migrator.up();
    // The shop compares this table with the migrations it knows before it says that it is ready.
    await orm.em.fork().execute("grant select on migrations to till_app");
    return steps.map((step) => step.name);
  } finally {
    await orm.close(true);
  }
}
