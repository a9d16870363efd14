import { Migration } from "@mikro-orm/migrations";

export class Catalog0004 extends Migration {
  override up(): void {}
}
