import { Allow } from "@till/kit/access";
import { audit } from "@till/kit/audit";
import type { Context } from "@till/kit/context";
import { answer, refuse, UserError } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { requeue } from "@till/kit/outbox";
import { connectionOf, keyset, pageOf, pageSize, SortDirection } from "@till/kit/page";
import { Prefixed } from "@till/kit/subgraph";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import {
  Arg,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";

@ObjectType({
  implements: Node,
  description: "A job that failed as often as it may and waits for somebody to look.",
})
@Prefixed("FailedJob", "job")
@Allow("jobs.read")
export class FailedJob {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"job">;

  @Field(() => String, { description: "Which job." })
  readonly name!: string;

  @Field(() => String, { description: "What went wrong the last time." })
  readonly error!: string;

  @Field(() => Int, { description: "How often it was tried." })
  readonly attempts!: number;

  @Field(() => GraphQLISODateTime, { description: "When it failed for the last time." })
  readonly failedAt!: Date;
}

@ObjectType({ description: "A page of failed jobs, latest first." })
export class FailedJobConnection extends connectionOf("FailedJob", FailedJob) {}

@ObjectType({ description: "Whether the job was started afresh." })
export class FailedJobRequeuePayload {
  @Field(() => [UserError], { description: "Why nothing happened." })
  userErrors!: UserError[];
}

@Resolver()
export class FailedJobResolver {
  @Allow("jobs.read")
  @Query(() => FailedJobConnection, { description: "Jobs that gave up, latest first." })
  async failedJobs(
    @Arg("first", () => Int, { description: "Page size, at most 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last item seen." })
    after: string | undefined,
    @Ctx() { read }: Context,
  ): Promise<FailedJobConnection> {
    const size = pageSize(first);
    const columns = [
      { sql: "failed_at", type: "timestamptz", direction: SortDirection.DESC },
      { sql: "id", type: "uuid", direction: SortDirection.DESC },
    ] as const;
    const { where, orderBy, values } = keyset(columns, after, 2);
    const found = await read.query<FailedJob>(
      `select id, name, error, attempts, failed_at as "failedAt" from failed_jobs
        where ${where} order by ${orderBy} limit $1`,
      [size + 1, ...values],
    );
    const page = pageOf(found, size, after, (row) => [row.failedAt, row.id]);
    return new FailedJobConnection(page, async (limit) => {
      const [row] = await read.query<{ n: number }>(
        "select count(*)::int as n from (select 1 from failed_jobs limit $1) x",
        [limit],
      );
      return row!.n;
    });
  }

  @Allow("jobs.requeue")
  @Mutation(() => FailedJobRequeuePayload, { description: "Gives a failed job a fresh start." })
  failedJobRequeue(
    @Arg("id", () => ID, { description: "The failed job." }) id: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<FailedJobRequeuePayload> {
    return answer(
      FailedJobRequeuePayload,
      transact(em, (tx) => requeueFailed(tx, viewer, decodeId("job", id))).then(() => ({})),
    );
  }
}

async function requeueFailed(tx: Tx, viewer: Viewer, id: Id<"job"> | undefined): Promise<void> {
  if (!id || !(await requeue(tx, id)))
    throw refuse("NOT_FOUND", "There is no failed job of that id.", ["id"]);
  await audit(tx, viewer, { action: "jobs.requeue", entity: "FailedJob", entityId: id });
}
