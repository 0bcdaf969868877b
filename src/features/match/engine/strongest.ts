/**
 * Keeps the strongest few of many: a binary heap with the weakest on top. Equals are kept in the order of their places, the
 * lower first, so that the outcome never depends on the order of insertion.
 */
export class Strongest {
  private readonly scores: Float64Array;
  private readonly places: Uint32Array;
  size = 0;

  constructor(readonly most: number) {
    this.scores = new Float64Array(most);
    this.places = new Uint32Array(most);
  }

  /** What a newcomer has to beat or equal. */
  get least(): number {
    return this.size < this.most ? Number.NEGATIVE_INFINITY : (this.scores[0] as number);
  }

  offer(score: number, place: number): void {
    if (this.size < this.most) {
      this.put(this.size, score, place);
      this.size += 1;
      this.rise(this.size - 1);
    } else if (
      this.most > 0 &&
      this.weaker(this.scores[0] as number, this.places[0] as number, score, place)
    ) {
      this.put(0, score, place);
      this.sink();
    }
  }

  /** The strongest first. */
  sorted(): { score: number; place: number }[] {
    return Array.from({ length: this.size }, (_, at) => ({
      score: this.scores[at] as number,
      place: this.places[at] as number,
    })).sort((a, b) => b.score - a.score || a.place - b.place);
  }

  private weaker(score: number, place: number, than: number, thanPlace: number): boolean {
    return score < than || (score === than && place > thanPlace);
  }

  private put(at: number, score: number, place: number): void {
    this.scores[at] = score;
    this.places[at] = place;
  }

  private isWeaker(a: number, b: number): boolean {
    return this.weaker(
      this.scores[a] as number,
      this.places[a] as number,
      this.scores[b] as number,
      this.places[b] as number,
    );
  }

  private swap(a: number, b: number): void {
    const score = this.scores[a] as number;
    const place = this.places[a] as number;
    this.put(a, this.scores[b] as number, this.places[b] as number);
    this.put(b, score, place);
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.isWeaker(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let weakest = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.size && this.isWeaker(child, weakest)) weakest = child;
      }
      if (weakest === at) return;
      this.swap(at, weakest);
      at = weakest;
    }
  }
}
