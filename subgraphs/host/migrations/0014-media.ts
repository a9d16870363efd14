import { Migration } from "@mikro-orm/migrations";

/** What a picture tells beyond its file. */
export class Media0014 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
