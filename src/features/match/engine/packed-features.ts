import type { Features } from "./features";

/**
 * Features as one line of text to be kept: each once, with its count unless that is 1. Counting is dear and reading this is
 * not, so that a fresh process is ready soon.
 */
export function packFeatures({ counts, length }: Features): string {
  const parts = [...counts].map(([feature, count]) => (count === 1 ? feature : `${feature}=${count}`));
  return [length, ...parts].join(" ");
}

export function unpackFeatures(line: string): Features {
  const counts = new Map<string, number>();
  eachPacked(line, (feature, count) => counts.set(feature, count));
  return { counts, length: packedLength(line) };
}

export function packedLength(line: string): number {
  const end = line.indexOf(" ");
  return Number(end < 0 ? line : line.slice(0, end));
}

/** Reads such a line through without holding it all as an object. */
export function eachPacked(line: string, see: (feature: string, count: number) => void): void {
  for (let from = line.indexOf(" ") + 1; from > 0 && from < line.length; ) {
    const space = line.indexOf(" ", from);
    const to = space < 0 ? line.length : space;
    const part = line.slice(from, to);
    const at = part.lastIndexOf("=");
    if (at < 0) see(part, 1);
    else see(part.slice(0, at), Number(part.slice(at + 1)));
    from = to + 1;
  }
}
