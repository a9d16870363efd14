import { Migration } from "@mikro-orm/migrations";

export class Orders0009 extends Migration {
  override up(): void {}
}
