"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/form-state";
import { errorLinks } from "./error-links";
import { FormStateProvider } from "./form-context";
import { SubmitButton } from "./submit-button";

type ActionFormProps = {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  children?: ReactNode;
  /** null where the form brings its own buttons. */
  submitText?: string | null;
  secondary?: ReactNode;
  className?: string;
};

/**
 * A form over a server action. Without JavaScript the browser posts it and the server renders the answer; with
 * JavaScript React does the same in place. React posts every action form as multipart, so files need no encType.
 */
export function ActionForm({
  action,
  children,
  submitText = "Continue",
  secondary,
  className,
}: ActionFormProps) {
  const [state, submit] = useActionState(action, null);
  const version = useVersion(state);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state) summary.current?.focus();
  }, [state]);

  return (
    <form action={submit} className={className ?? "ix-form"} noValidate>
      <ErrorSummary errors={errorLinks(state)} message={state?.message} ref={summary} />
      <FormStateProvider value={{ state, version }}>{children}</FormStateProvider>
      {submitText || secondary ? (
        <div className="ix-form__buttons">
          {submitText ? <SubmitButton>{submitText}</SubmitButton> : null}
          {secondary}
        </div>
      ) : null}
    </form>
  );
}

function useVersion(state: FormState) {
  const [seen, setSeen] = useState({ state, version: 0 });
  if (seen.state === state) return seen.version;
  const version = seen.version + 1;
  setSeen({ state, version });
  return version;
}
