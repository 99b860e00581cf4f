import type { Budget } from '../model/budget.ts';
import type { Readings } from '../views/readings.ts';

/** The pinyin of the edition that is shown; nothing is loaded before the first Latin letter is typed. */
class PinyinSource {
  #readings = $state.raw<Readings | null>(null);
  #budget: Budget | null = null;
  #folder: string | null = null;
  #asked: Budget | null = null;
  /** Letters were typed: an edition that comes later is read aloud at once. */
  #wanted = false;

  /** Another edition, and the folder of its files. */
  show(budget: Budget | null, folder: string | null): void {
    if (budget === this.#budget) return;
    [this.#budget, this.#folder] = [budget, folder];
    this.#readings = null;
    if (this.#wanted) this.#ask();
  }

  /** What a query's letters may sound like: null without letters, and until the readings have come. */
  heard(query: string): Readings | null {
    const readings = this.#readings;
    if (!/[a-zａ-ｚ]/i.test(query)) return null;
    this.#wanted = true;
    this.#ask();
    return readings;
  }

  #ask(): void {
    const budget = this.#budget;
    if (budget && budget !== this.#asked) void this.#load(budget, this.#folder);
  }

  async #load(budget: Budget, folder: string | null): Promise<void> {
    this.#asked = budget;
    try {
      const { loadReadings } = await import('./pinyin-lazy.ts');
      const readings = await loadReadings(budget, folder);
      if (budget === this.#budget) this.#readings = readings;
    } catch {
      // The chunk could not be had; the next letter asks again.
      this.#asked = null;
    }
  }
}

/** The one of this page. */
export const pinyinSource = new PinyinSource();
