import type { FinishedPage } from "./serve-page";

type Options = { bytes: number; milliseconds: number; clock: () => number };
type Kept = { page: FinishedPage; at: number };
type Flight = Promise<FinishedPage | undefined>;

/**
 * Finished pages by key, the longest unused thrown out first. Readers who ask for the same page at the same time share
 * one rendering, unless something changed since it began.
 */
export class PageCache {
  private readonly kept = new Map<string, Kept>();
  private readonly flights = new Map<string, Flight>();
  private generation = 0;
  private bytes = 0;

  constructor(private readonly options: Options) {}

  /** Something shown on some page changed: nothing rendered or begun before this moment is shown again. */
  clear(): void {
    this.generation += 1;
    this.kept.clear();
    this.flights.clear();
    this.bytes = 0;
  }

  /** A page past its age is shown a last time while it is rendered anew, so that nobody waits for the hour to turn. */
  find(key: string, render: () => Flight): Flight {
    const kept = this.kept.get(key);
    const age = kept ? this.options.clock() - kept.at : Number.POSITIVE_INFINITY;
    if (!kept || age >= 2 * this.options.milliseconds) return this.fly(key, render);
    this.kept.delete(key);
    this.kept.set(key, kept);
    if (age >= this.options.milliseconds) this.fly(key, render).catch(() => {});
    return Promise.resolve(kept.page);
  }

  private fly(key: string, render: () => Flight): Flight {
    const flight = this.flights.get(key) ?? this.begin(key, render);
    this.flights.set(key, flight);
    return flight;
  }

  private async begin(key: string, render: () => Flight): Flight {
    const { generation } = this;
    const at = this.options.clock();
    try {
      const page = await render();
      if (page?.status === 200 && generation === this.generation) this.keep(key, { page, at });
      return page;
    } finally {
      // After a change the key may already belong to a later rendering.
      if (generation === this.generation) this.flights.delete(key);
    }
  }

  private keep(key: string, kept: Kept): void {
    this.drop(key);
    if (kept.page.bytes > this.options.bytes / 8) return;
    this.kept.set(key, kept);
    this.bytes += kept.page.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.options.bytes) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.page.bytes ?? 0;
    this.kept.delete(key);
  }
}
