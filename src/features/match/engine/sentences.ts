const longest = 400;

/** Cuts a text into its sentences; each is found unchanged in the text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[A-Z0-9“"(])|\s*\n+\s*/)
    .map((sentence) => cut(sentence.trim()).trim())
    .filter((sentence) => sentence.length > 2);
}

/** Never through the middle of a character: half of one is no text, and no database keeps it. */
function cut(sentence: string): string {
  const last = sentence.codePointAt(longest - 1) ?? 0;
  return sentence.slice(0, last > 0xffff ? longest - 1 : longest);
}
