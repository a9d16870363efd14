import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import type { Provider } from "./payment.entity.js";

/** What a provider told us, word for word, and what came of it. */
@Entity({ tableName: "webhook_events" })
@Unique({ properties: ["provider", "eventId"] })
export class WebhookEvent {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"whe"> = newId();

  @Property({ type: "text" })
  readonly provider!: Provider;

  @Property({ type: "text" })
  readonly eventId!: string;

  @Property({ type: "text" })
  readonly type!: string;

  @Property({ type: "text" })
  readonly body!: string;

  @Property({ type: "json" })
  readonly headers!: Record<string, string>;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly receivedAt!: Date;

  @Property({ type: "datetime", nullable: true })
  readonly processedAt?: Date | null;

  @Property({ type: "text", nullable: true })
  readonly outcome?: string | null;
}
