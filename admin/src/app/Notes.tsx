import { Notification } from "react-admin";

/** What just happened, said at the top: the bottom belongs to the save bar. */
export function Notes() {
  return <Notification anchorOrigin={{ vertical: "top", horizontal: "center" }} autoHideDuration={4000} />;
}
