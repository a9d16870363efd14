import { Migration } from "@mikro-orm/migrations";

/** What a product keeps beyond its first form: earlier addresses, drafts, revisions, bulk edits. */
export class Products0012 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
