import { useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

/** A thin line that shows that the next page is on its way. */
export function Working(): ReactElement {
  const { state } = useNavigation();
  return <div className="working" data-state={state} aria-hidden="true" />;
}
