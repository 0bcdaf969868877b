import { z } from "zod";

/** Answers as forms and callers give them: text is trimmed, and an empty answer is no answer. */
export const text = (label: string, max: number) =>
  z
    .string({ error: `Enter ${label}` })
    .trim()
    .min(1, `Enter ${label}`)
    .max(max, `${capital(label)} must be ${max.toLocaleString("en-GB")} characters or fewer`);

export const optionalText = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${capital(label)} must be ${max.toLocaleString("en-GB")} characters or fewer`)
    .optional()
    .transform((value) => value || undefined);

export const id = z.uuid({ error: "This link is not complete. Go back and try again." });

export const email = z
  .string({ error: "Enter an email address" })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: "Enter an email address in the correct format, like name@example.com" }));

export const wholeNumber = (label: string, min: number, max: number) =>
  z.coerce
    .number({ error: `${capital(label)} must be a number` })
    .int(`${capital(label)} must be a whole number`)
    .min(min, `${capital(label)} must be ${min.toLocaleString("en-GB")} or more`)
    .max(max, `${capital(label)} must be ${max.toLocaleString("en-GB")} or fewer`);

export const decimal = (label: string) => z.coerce.number({ error: `${capital(label)} must be a number` });

/** A calendar day as "2027-03-03". */
export const day = (label: string) =>
  z
    .string({ error: `Enter ${label}` })
    .regex(/^\d{4}-\d{2}-\d{2}$/, `${capital(label)} must be a real date, like 3 March 2027`)
    .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), {
      error: `${capital(label)} must be a real date, like 3 March 2027`,
    });

/** One or several keys of a fixed word list. */
export const choices = <Key extends string>(label: string, keys: readonly [Key, ...Key[]]) =>
  z.array(z.enum(keys, { error: `Choose ${label} from the list` }), { error: `Choose ${label}` });

export const choice = <Key extends string>(label: string, keys: readonly [Key, ...Key[]]) =>
  z.enum(keys, { error: `Choose ${label}` });

export const webAddress = (label: string) =>
  z.url({
    protocol: /^https?$/,
    error: `${capital(label)} must be a web address, like https://www.example.org`,
  });

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
