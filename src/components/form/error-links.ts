import type { FormState } from "@/lib/form-state";
import { fieldId } from "./field-id";

/** The lines of the error summary: each leads to its field; an error under "" concerns the whole form. */
export function errorLinks(state: FormState) {
  return Object.entries(state?.errors ?? {}).flatMap(([name, texts]) =>
    texts.map((text) => ({ text, href: name ? `#${fieldId(name)}` : undefined })),
  );
}
