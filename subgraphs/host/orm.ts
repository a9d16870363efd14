import "reflect-metadata";
import { Migrator } from "@mikro-orm/migrations";
import { defineConfig, MikroORM } from "@mikro-orm/postgresql";
import { log } from "@till/kit/log";
import { migrations } from "./migrations/index.js";
import { subgraphs } from "./registry.js";

export interface OrmOptions {
  url: string;
  /** The role that statements run as; the owner of the tables when left out, which only migrations need. */
  role?: string;
  poolMax?: number;
}

/** The one ORM over every domain's entities, so that one transaction can cross domains. */
export function openOrm({ url, role, poolMax = 20 }: OrmOptions): Promise<MikroORM> {
  const settings = ["timezone=UTC", "lock_timeout=5000", "idle_in_transaction_session_timeout=10000"];
  if (role) settings.push(`role=${role}`, "statement_timeout=30000");
  return MikroORM.init(
    defineConfig({
      clientUrl: url,
      entities: subgraphs.flatMap((subgraph) => subgraph.entities) as never,
      discovery: { warnWhenNoEntities: false },
      pool: { min: 0, max: poolMax },
      driverOptions: { options: settings.map((setting) => `-c ${setting}`).join(" ") },
      forceUtcTimezone: true,
      allowGlobalContext: false,
      logger: (message) => log.debug(message),
      migrations: {
        tableName: "migrations",
        migrationsList: [...migrations],
        snapshot: false,
        transactional: true,
        allOrNothing: true,
      },
      extensions: [Migrator],
    }),
  );
}
