import { createRequire } from 'node:module';
import type loader from 'highs';
import { greatestOf, leastOf, sumOf } from './propagation.ts';
import type { Answer, Puzzle } from './puzzle.ts';

// the package's types are those of its CommonJS form, which is why it is loaded as such
const load: typeof loader.default = createRequire(import.meta.url)('highs');
const highs = await load();

/**
 * The puzzle as an integer program, solved by HiGHS: a variable of 0 or 1 for each candidate, of which one a cell is 1. A
 * solution shows that the candidates in it are possible, so each is asked for one with as many as can be that were not
 * seen before, until there is none.
 *
 * What the solver calls a solution is checked over whole numbers before it is believed.
 */
export function program(puzzle: Puzzle): Answer {
  const { totals, cells, sums } = puzzle;
  const { integer } = highs.constants.variableType;
  return highs.withModel((model) => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      // numbers of candidates: nothing lies between two of them
      mip_abs_gap: 0.5,
      // for programs of a thousandth of this size it takes longer than all else
      mip_heuristic_run_feasibility_jump: false,
      mip_detect_symmetry: false,
    });
    model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
    let columns = 0;
    const variable = (from: number, to: number) => {
      model.addVar(from, to);
      model.changeColIntegrality(columns, integer);
      return columns++;
    };
    const row = (from: number, to: number, entries: [column: number, value: number][]) =>
      model.addRow(from, to, {
        indices: entries.map(([column]) => column),
        values: entries.map(([, value]) => value),
      });

    const options = cells.map(({ candidates }) => candidates.map(() => variable(0, 1)));
    for (const columns of options)
      row(
        1,
        1,
        columns.map((column) => [column, 1]),
      );
    const counted = (cell: number, times: number): [number, number][] =>
      options[cell].map((column, k) => [column, times * cells[cell].candidates[k].value]);
    for (const { terms, from, to } of sums)
      row(
        from,
        to,
        terms.flatMap(({ cell, times }) => counted(cell, times)),
      );
    for (const [k, { known, from, to }] of totals.entries()) {
      const members = cells.flatMap((cell, at) => (cell.total === k ? [at] : []));
      const first = Math.max(from, known + sumOf(members, (at) => leastOf(cells[at])));
      const last = Math.min(to, known + sumOf(members, (at) => greatestOf(cells[at])));
      if (first > last) return undefined;
      // told from the known part on, so that no number is large
      const whole = variable(first - known, last - known);
      row(0, 0, [[whole, -1], ...members.flatMap((at) => counted(at, 1))]);
      for (const at of members)
        for (const [option, candidate] of cells[at].candidates.entries()) {
          const chosen = options[at][option];
          const least = Math.max(candidate.from, first);
          const most = Math.min(candidate.to, last);
          if (least > most) row(0, 0, [[chosen, 1]]);
          else if (least > first || most < last) {
            // chosen: least <= whole <= most; else no more than first <= whole <= last
            row(first - known, Number.POSITIVE_INFINITY, [
              [whole, 1],
              [chosen, first - least],
            ]);
            row(Number.NEGATIVE_INFINITY, last - known, [
              [whole, 1],
              [chosen, last - most],
            ]);
          }
        }
    }

    const left = cells.map(() => new Set<number>());
    const unseen = new Set(options.flat());
    for (const column of unseen) model.changeColCost(column, 1);
    do {
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.infeasible) return undefined;
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with ${status}`);
      const { colValue } = model.getSolution();
      const chosen = options.map((columns) => columns.findIndex((column) => colValue[column] > 0.5));
      if (!holds(puzzle, chosen)) throw new Error('HiGHS calls a solution what is none');
      let news = 0;
      for (const [cell, option] of chosen.entries()) {
        left[cell].add(cells[cell].candidates[option].value);
        const column = options[cell][option];
        if (!unseen.delete(column)) continue;
        news++;
        model.changeColCost(column, 0);
      }
      if (news === 0) break;
    } while (unseen.size > 0);
    return left.map((values) => [...values].sort((a, b) => a - b));
  });
}

function holds({ totals, cells, sums }: Puzzle, chosen: number[]): boolean {
  const at = (cell: number) => cells[cell].candidates[chosen[cell]];
  const whole = totals.map(
    ({ known }, k) =>
      known + sumOf([...cells.keys()], (cell) => (cells[cell].total === k ? at(cell).value : 0)),
  );
  return (
    totals.every(({ from, to }, k) => from <= whole[k] && whole[k] <= to) &&
    cells.every(
      ({ total }, cell) =>
        total === undefined || (at(cell).from <= whole[total] && whole[total] <= at(cell).to),
    ) &&
    sums.every(({ terms, from, to }) => {
      const sum = sumOf(terms, ({ cell, times }) => times * at(cell).value);
      return from <= sum && sum <= to;
    })
  );
}
