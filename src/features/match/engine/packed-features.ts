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
  const [length, ...parts] = line.split(" ");
  const counts = new Map<string, number>();
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at < 0) counts.set(part, 1);
    else counts.set(part.slice(0, at), Number(part.slice(at + 1)));
  }
  return { counts, length: Number(length) };
}
