/**
 * What a form action hands back to its page when it could not go on: the problems, and everything typed.
 * `errors` is keyed by field name ("a.b"); a date field's error stands under its plain name. `message` is a
 * problem of the whole form, such as "Somebody else changed this". `null` before the first submission.
 */
export type FormState = {
  errors: Record<string, string[]>;
  values: Record<string, string | string[]>;
  message?: string;
} | null;
