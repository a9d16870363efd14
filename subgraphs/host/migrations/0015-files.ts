import { Migration } from "@mikro-orm/migrations";

/** Exports, and imports that go on where they were stopped. */
export class Files0015 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
