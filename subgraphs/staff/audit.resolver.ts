import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { type Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { connectionOf, keyset, pageOf, pageSize, SortDirection } from "@till/kit/page";
import { Prefixed } from "@till/kit/subgraph";
import { GraphQLJSON } from "graphql-scalars";
import { Arg, Ctx, Field, GraphQLISODateTime, ID, Int, ObjectType, Query, Resolver } from "type-graphql";

@ObjectType({
  implements: Node,
  description: "One change that somebody made. Entries are never changed or removed.",
})
@Prefixed("AuditEntry", "aud")
@Allow("audit.read")
export class AuditEntry {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"aud">;

  @Field(() => String, { nullable: true, description: "Who did it; null for the shop itself." })
  readonly actorName!: string | null;

  @Field(() => String, { description: "What was done, such as `orders.refund`." })
  readonly action!: string;

  @Field(() => String, { description: "The kind of thing that was changed." })
  readonly entity!: string;

  @Field(() => String, { nullable: true, description: "Which one." })
  readonly entityId!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: "What it was before." })
  readonly before!: object | null;

  @Field(() => GraphQLJSON, { nullable: true, description: "What it was afterwards." })
  readonly after!: object | null;

  @Field(() => GraphQLISODateTime, { description: "When." })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: "The request it came with, as in the logs." })
  readonly requestId!: string | null;

  readonly seq!: string;
}

@ObjectType({ description: "A page of the audit log, newest first." })
export class AuditConnection extends connectionOf("Audit", AuditEntry) {}

@Resolver()
export class AuditResolver {
  @Allow("audit.read")
  @Query(() => AuditConnection, { description: "Who changed what, newest first." })
  async auditLog(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Arg("entity", () => String, { nullable: true, description: "Only changes of this kind of thing." })
    entity: string | undefined,
    @Ctx() { read }: Context,
  ): Promise<AuditConnection> {
    const size = pageSize(first);
    const { where, orderBy, values } = keyset(
      [{ sql: "seq", type: "bigint", direction: SortDirection.DESC }],
      after,
      3,
    );
    const found = await read.query<AuditEntry>(
      `select id, seq, actor_name as "actorName", action, entity, entity_id as "entityId", before, after,
              created_at as at, request_id as "requestId"
         from audit_logs where ($1::text is null or entity = $1) and ${where} order by ${orderBy} limit $2`,
      [entity ?? null, size + 1, ...values],
    );
    const page = pageOf(found, size, after, (row) => [row.seq]);
    return new AuditConnection(page, async (limit) => {
      const [row] = await read.query<{ n: number }>(
        "select count(*)::int as n from (select 1 from audit_logs where ($1::text is null or entity = $1) limit $2) x",
        [entity ?? null, limit],
      );
      return row!.n;
    });
  }
}
