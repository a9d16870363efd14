import { Migration } from "@mikro-orm/migrations";

export class Content0003 extends Migration {
  override up(): void {}
}
