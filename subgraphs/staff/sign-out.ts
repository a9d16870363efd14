import { audit } from "@till/kit/audit";
import type { Tx } from "@till/kit/tx";
import { touch } from "@till/kit/changes";
import type { Viewer } from "@till/kit/viewer";

/** Ends the session that the request came with. Its token is worthless from the commit on. */
export async function signOut(tx: Tx, viewer: Viewer): Promise<void> {
  if (!viewer.sessionId) return;
  await tx.execute("delete from staff_sessions where id = ?", [viewer.sessionId]);
  touch(tx, `session:${viewer.sessionId}`);
  await audit(tx, viewer, {
    action: "staff.logout",
    entity: "StaffMember",
    ...(viewer.id && { entityId: viewer.id }),
  });
}
