import { HttpError, type AuthProvider } from "react-admin";
import { AdminLoginDocument, AdminLogoutDocument, AdminViewerDocument } from "../gql/graphql.js";
import { mayAccess } from "./access.js";
import { send } from "./gateway.js";
import { currentViewer, setViewer } from "./viewer.js";

/** Signs staff in and out. The session is an httpOnly cookie of the API: no token ever passes through here. */
export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    const { staffLogin } = await send(AdminLoginDocument, { email, password });
    const refusal = staffLogin.userErrors[0];
    if (refusal) throw new Error(refusal.message);
    // The member of staff is nobody's to read before the cookie is there: asked for with it, in a second step.
    if (!(await knownViewer())) throw new Error("You could not be signed in.");
  },

  async logout() {
    if (!currentViewer()) return;
    // A session that has ended on the server already is as good as one that was closed just now.
    await send(AdminLogoutDocument, {}).catch(() => undefined);
    setViewer(null);
  },

  async checkAuth() {
    if (!(await knownViewer())) throw new Error("Please sign in.");
  },

  /** Only a lost session signs out: a 403 is an answer to one request, not the end of the visit. */
  async checkError(error: { status?: number }) {
    if (error.status !== 401) return;
    setViewer(null);
    throw new Error("Your session has ended. Please sign in again.");
  },

  async getIdentity() {
    const viewer = await knownViewer();
    if (!viewer) throw new Error("Please sign in.");
    return { id: viewer.id, fullName: viewer.name };
  },

  async getPermissions() {
    return (await knownViewer())?.role.permissions ?? [];
  },

  async canAccess({ resource, action }) {
    await knownViewer();
    return mayAccess(resource, action);
  },
};

let asking: Promise<void> | null = null;

/** Asks the API once who is there; several callers at start share the question. */
async function knownViewer() {
  if (currentViewer()) return currentViewer();
  asking ??= send(AdminViewerDocument, {})
    .then(({ viewerStaff }) => setViewer(viewerStaff))
    .catch((error: unknown) => {
      // The API closes the fields of a member of staff to guests: its 401 says that nobody is signed in.
      if (!(error instanceof HttpError) || error.status !== 401) throw error;
      setViewer(null);
    })
    .finally(() => {
      asking = null;
    });
  await asking;
  return currentViewer();
}
