import type { InputHTMLAttributes, ReactElement } from "react";
import type { FieldError } from "./address-form.js";

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly label: string;
  readonly errors: readonly FieldError[];
  readonly hint?: string;
}

/** A labelled input with its hint and its error beside it. */
export function Field({ name, label, errors, hint, className, ...input }: Props): ReactElement {
  const error = errors.find(({ field }) => field === name)?.message;
  const id = `field-${name}`;
  const notes = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={`field ${className ?? ""}`}>
      <label htmlFor={id}>
        {label} {!input.required && <span className="quiet">(optional)</span>}
      </label>
      <input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
        {...input}
      />
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
