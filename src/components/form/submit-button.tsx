"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass } from "@/components/ui/button";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: "primary" | "secondary" | "warning" | "link";
  name?: string;
  value?: string;
  pendingText?: string;
};

export function SubmitButton({ children, variant, name, value, pendingText = "Saving…" }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  // aria-disabled, not disabled: the button keeps the keyboard focus while it waits.
  const refuseWhilePending = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <>
      <button
        className={buttonClass(variant)}
        type="submit"
        name={name}
        value={value}
        aria-disabled={pending || undefined}
        onClick={refuseWhilePending}
      >
        {pending ? pendingText : children}
      </button>
      <span className="nhsuk-u-visually-hidden" role="status">
        {pending ? pendingText : ""}
      </span>
    </>
  );
}
