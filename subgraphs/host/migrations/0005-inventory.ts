import { Migration } from "@mikro-orm/migrations";

export class Inventory0005 extends Migration {
  override up(): void {}
}
