import type { ReactElement } from "react";

const paths = {
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20",
  bag: "M5.5 8.5h13l.8 11.5H4.7ZM8.8 8.5V7a3.2 3.2 0 0 1 6.4 0v1.5",
  person:
    "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.9-3.6 3.9-5.5 7.5-5.5s6.6 1.9 7.5 5.5",
  menu: "M4 7.5h16M4 12h16M4 16.5h16",
  close: "m6 6 12 12M18 6 6 18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  arrow: "M4 12h15m-6-6 6 6-6 6",
  chevron: "m6 9 6 6 6-6",
  filter: "M4 7h16M7 12h10M10 17h4",
  lock: "M6.5 11h11v9h-11ZM9 11V8a3 3 0 0 1 6 0v3",
  parcel: "m4 8 8-4 8 4v8.5L12 20.5l-8-4ZM4 8l8 4 8-4M12 12v8.5",
  leaf: "M5 19c0-8 5-13.5 14-14 .5 9-4 14-10.5 14-1 0-2-.3-2.6-.9M5 19c2-4.5 5-7.5 9-9.5",
  alert: "M12 8.5v4.5m0 3v.1M12 3.8 2.8 19.7h18.4Z",
  minus: "M6 12h12",
  plus: "M6 12h12M12 6v12",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; it says nothing on its own, so assistive technology skips it. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
