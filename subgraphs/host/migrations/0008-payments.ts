import { Migration } from "@mikro-orm/migrations";

export class Payments0008 extends Migration {
  override up(): void {}
}
