import { useEffect, useRef, type ReactElement } from "react";
import type { FieldError } from "./address-form.js";

interface Props {
  readonly errors: readonly FieldError[];
  readonly title: string;
}

/** All problems of a form at its top, each a link to its field; it takes the focus when it appears. */
export function ErrorSummary({ errors, title }: Props): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>{field === "" ? message : <a href={`#field-${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
