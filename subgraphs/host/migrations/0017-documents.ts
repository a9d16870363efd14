import { Migration } from "@mikro-orm/migrations";

/** Invoices, credit notes and returns. */
export class Documents0017 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
