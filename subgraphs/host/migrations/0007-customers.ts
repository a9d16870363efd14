import { Migration } from "@mikro-orm/migrations";

export class Customers0007 extends Migration {
  override up(): void {}
}
