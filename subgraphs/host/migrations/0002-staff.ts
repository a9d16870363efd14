import { Migration } from "@mikro-orm/migrations";

export class Staff0002 extends Migration {
  override up(): void {}
}
