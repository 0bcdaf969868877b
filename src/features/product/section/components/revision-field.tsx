"use client";

import { useField } from "@/components/form/form-context";

/** What the writer has seen last: after a conflict the answer carries the new number, so that saving again is possible. */
export function RevisionField({ revision }: { revision: number }) {
  const field = useField("revision");
  return <input type="hidden" name="revision" value={field.valueOf("revision", String(revision))} readOnly />;
}
