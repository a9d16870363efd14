import { Migration } from "@mikro-orm/migrations";

/** Collections, and what sorting the tree of categories needs. */
export class Collections0011 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
