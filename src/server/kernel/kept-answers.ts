import type { Context } from "./context";

type Options<Answer> = {
  /** How old an answer may be, in milliseconds. */
  milliseconds: number;
  most: number;
  /** What is cheap to find is found anew each time. */
  isWorthKeeping: (answer: Answer) => boolean;
};
type Kept<Answer> = { at: number; answer: Promise<Answer> };

/**
 * Costly answers of one database that may be a little old. Past its age an answer is given a last time while it is found
 * anew, but never at twice that age; whoever asks while it is being found waits for the same one.
 */
export class KeptAnswers<Answer> {
  private readonly databases = new WeakMap<Context["db"], Map<string, Kept<Answer>>>();

  constructor(private readonly options: Options<Answer>) {}

  find({ db, now }: Pick<Context, "db" | "now">, key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.of(db);
    const kept = known.get(key);
    const age = kept ? now.getTime() - kept.at : Number.POSITIVE_INFINITY;
    const { milliseconds } = this.options;
    if (kept && age < milliseconds) return kept.answer;
    const fresh = this.keep(known, key, { at: now.getTime(), answer: ask() });
    if (!kept || age >= 2 * milliseconds) return fresh;
    fresh.catch(() => {});
    return kept.answer;
  }

  private of(db: Context["db"]): Map<string, Kept<Answer>> {
    const known = this.databases.get(db) ?? new Map<string, Kept<Answer>>();
    this.databases.set(db, known);
    return known;
  }

  private keep(known: Map<string, Kept<Answer>>, key: string, kept: Kept<Answer>): Promise<Answer> {
    known.delete(key);
    known.set(key, kept);
    const [oldest] = known.keys();
    if (known.size > this.options.most && oldest !== undefined) known.delete(oldest);
    const forget = () => {
      if (known.get(key) === kept) known.delete(key);
    };
    kept.answer.then((answer) => this.options.isWorthKeeping(answer) || forget(), forget);
    return kept.answer;
  }
}
