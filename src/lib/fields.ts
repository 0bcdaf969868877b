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
  z.string({ error: `Enter ${label}` }).refine(isCalendarDay, {
    error: `${capital(label)} must be a real date, like 3 March 2027`,
  });

function isCalendarDay(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

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

export const maxUploadSize = 25 * 1024 * 1024;

/** A file as a form posts it; what it is, only its bytes can say. */
export const upload = z
  .instanceof(File, { error: "Choose a file" })
  .refine(({ size }) => size > 0, { error: "The file is empty" })
  .refine(({ size }) => size <= maxUploadSize, { error: "The file must be smaller than 25 MB" });

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
