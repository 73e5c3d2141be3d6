import { byomraadeMessages } from '../../messages/byomraader-report.ts';
import { decisionMessages } from '../../messages/decisions.ts';
import { htmlAreasMessages } from '../../messages/html-areas.ts';
import { illustrationMessages } from '../../messages/illustration.ts';
import { outcomes } from '../../record/area-table.ts';
import type { Report } from '../../record/report.ts';
import type { View } from '../view.ts';

/** What an area is shown as: a letter each, for colours and for the choice of what to show. */
type Kind = 'c' | 'l' | 'b' | 'j' | 'k' | 'd' | 'u' | 'o' | 'n' | 'x';

/** The kinds in their order, each with what it is called. */
export function kinds(view: View): Record<Kind, string> {
  const { language, isIllustration } = view;
  const designated = isIllustration
    ? illustrationMessages[language].kind
    : htmlAreasMessages[language].designated;
  const { u, o, n, x, ...by } = kindsInShort(view);
  const named = Object.entries(by).map(([kind, text]) => [kind, designated({ by: text })]);
  return { ...Object.fromEntries(named), u, o, n, x };
}

/** The same where it is said that they are designated: `by the criteria only`. */
export function kindsInShort({ language, words }: View): Record<Kind, string> {
  const say = decisionMessages[language];
  return {
    b: words.byBoth,
    c: words.byCriteriaOnly,
    l: words.byListOnly,
    j: byomraadeMessages[language]['by-enclosure']({}),
    k: say['by-keeping']({}),
    d: say['by-decision']({}),
    u: words.undetermined,
    o: say['not-designated']({ reason: say['reason-decision']({}) }),
    n: words.notDesignated,
    x: words.excluded,
  };
}

export function kindOf({ areas }: Report, area: number): Kind {
  const outcome = outcomes[areas.outcome[area]];
  if (outcome === 'excluded') return 'x';
  if (outcome === 'undetermined') return 'u';
  if (outcome === 'not-designated') return areas.decided.has(area) ? 'o' : 'n';
  if (areas.joined.has(area)) return 'j';
  if (areas.kept.has(area)) return 'k';
  if (!areas.byStateList.has(area)) return areas.byCriteria[area] === 1 ? 'c' : 'd';
  return areas.byCriteria[area] === 1 ? 'b' : 'l';
}

/** How many areas are of each kind. */
export function kindCounts(report: Report): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let area = 0; area < report.areas.size; area++) {
    const kind = kindOf(report, area);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
