import { Migration } from "@mikro-orm/migrations";

export class Promotions0006 extends Migration {
  override up(): void {}
}
