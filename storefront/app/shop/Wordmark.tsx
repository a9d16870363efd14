import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

export function Wordmark({ name }: { readonly name: string }): ReactElement {
  return (
    <Link to="/" className="wordmark" aria-label={`${name}, to the start`}>
      <svg viewBox="0 0 28 40" aria-hidden="true" focusable="false">
        <path d="M14 39V6M14 12C10 12 6.5 9.5 6 5.500c4 0 7.5 2.5 8 6.500Zm0 0c4 0 7.5-2.5 8-6.5-4 0-7.5 2.5-8 6.500Zm0 9c-5 0-9-3-9.7-7.5 4.7 0 9 3 9.7 7.500Zm0 0c5 0 9-3 9.7-7.5-4.7 0-9 3-9.7 7.500Zm0 9.500c-5.5 0-10.3-3.3-11.3-8.3 5.5 0 10.3 3.3 11.3 8.300Zm0 0c5.5 0 10.3-3.3 11.3-8.3-5.5 0-10.3 3.3-11.3 8.300Z" />
      </svg>
      <span>{name}</span>
    </Link>
  );
}
