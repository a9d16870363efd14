import { Migration } from "@mikro-orm/migrations";

export class Checkout0010 extends Migration {
  override up(): void {}
}
