import { type ClassColumns, recordedEnds } from './report.ts';
import type { AreaJson } from './schema.ts';

/** Gathers what the areas of a record say of classes and indicators that missing cells leave open. */
export class OpenReader {
  readonly #classes = new Map<string, Map<number, readonly (string | null)[]>>();
  readonly #ranges = new Map<string, Map<number, readonly [number, number]>>();
  readonly ranges = new Map<string, (area: number) => readonly [number, number] | undefined>();

  add(area: number, open: NonNullable<AreaJson['couldBe']>): void {
    for (const one of open) {
      if ('class' in one) {
        const ofLadder = this.#classes.get(one.class) ?? new Map<number, readonly (string | null)[]>();
        this.#classes.set(one.class, ofLadder.set(area, one.is));
        continue;
      }
      const ofIndicator = this.#ranges.get(one.indicator) ?? new Map<number, readonly [number, number]>();
      ofIndicator.set(area, recordedEnds(one.range));
      this.#ranges.set(one.indicator, ofIndicator);
      this.ranges.set(one.indicator, (position) => ofIndicator.get(position));
    }
  }

  /** @param of may be filled in later */
  classColumns(id: string, labels: string[], of: Int16Array): ClassColumns {
    return {
      id,
      labels,
      of,
      couldBe: (area) =>
        this.#classes
          .get(id)
          ?.get(area)
          ?.map((label) => (label === null ? -1 : labels.indexOf(label))) ?? [of[area]],
    };
  }
}
