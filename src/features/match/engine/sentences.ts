const longest = 400;

/** Cuts a text into its sentences; each is found unchanged in the text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[A-Z0-9“"(])|\s*\n+\s*/)
    .map((sentence) => sentence.trim().slice(0, longest).trim())
    .filter((sentence) => sentence.length > 2);
}
