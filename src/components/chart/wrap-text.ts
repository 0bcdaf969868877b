/** Breaks a label into lines, because SVG text does not wrap by itself; a no-break space keeps words together. */
export function wrapText(text: string, width = 27): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
