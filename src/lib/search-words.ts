/** Fewer hits than this are worth a second, wider look. */
export const handful = 5;

/**
 * The same search for any of its words, in the words of websearch_to_tsquery; null where nothing can be widened, because
 * there is one word only, or because quotes, a minus or an "or" say exactly what is meant.
 */
export function anyWordOf(q: string): string | null {
  const words = q.split(/\s+/).filter(Boolean);
  const isExact = q.includes('"') || words.some((word) => word.startsWith("-") || /^or$/i.test(word));
  return words.length < 2 || isExact ? null : words.join(" or ");
}
