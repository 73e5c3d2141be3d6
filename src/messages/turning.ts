import { formatCount } from '../text/numbers.ts';
import { openForDa, openForEn } from './nouns.ts';
import type { Without } from './report.ts';
import { bilingual, counted, ofCount, type ParametersOf, said, text } from './sentences.ts';

const whyDa = {
  list: 'udpeget, fordi et boligområde på statens lister ligger her',
  enclosed: 'udpeget, fordi alle dets naboer er det',
  in: 'udpeget ved en beslutning',
  out: 'ikke udpeget, fordi det er besluttet',
  kept: 'fastholdt som udpeget fra en tidligere runde',
};
const whyEn = {
  list: "designated because a boligområde on the state's lists lies here",
  enclosed: 'designated because all its neighbours are',
  in: 'designated by a decision',
  out: 'not designated because that is decided',
  kept: 'kept as designated from an earlier round',
};

/** What is said of how certain figures are, and of what would give an area another answer. */
export const turningMessages = bilingual({
  certainty: text('Hvor sikre tallene er', 'How certain the figures are'),
  'straddling-what': text(
    'Ligger grænseværdien inden for et områdes interval, kan områdets tal alene ikke vise, på hvilken side af grænsen området hører hjemme. Svaret på kriteriet følger tallet, som det er.',
    "Where the limit lies within an area's interval, the area's figure alone cannot show on which side of the limit the area belongs. The answer to the criterion follows the figure as it is.",
  ),
  /** `most`: of more than half of the areas; else of the criterion where it is of most */
  straddling: said<{ criteria: string; most: boolean }>(
    (p) =>
      p.most
        ? `Grænsen ligger inden for de fleste områders interval ved ${p.criteria}.`
        : `Det er ved intet kriterium de fleste områder; flest er det ved ${p.criteria}.`,
    (p) =>
      p.most
        ? `The limit lies within the interval of most areas for ${p.criteria}.`
        : `For no criterion is that most of the areas; the largest number is for ${p.criteria}.`,
  ),
  'straddling-of': said<{ criterion: string; straddle: number; areas: number }>(
    (p) => `${p.criterion} (${formatCount(p.straddle, 'da')} af ${formatCount(p.areas, 'da')})`,
    (p) => `${p.criterion} (${formatCount(p.straddle, 'en')} of ${formatCount(p.areas, 'en')})`,
  ),
  'straddling-table': text(
    'Områder, hvis interval grænseværdien ligger inden for',
    'Areas whose interval the limit lies within',
  ),
  'with-interval': text('Områder med interval', 'Areas with an interval'),
  within: text('Grænsen inden for intervallet', 'Limit within the interval'),
  'of-these-met': text('Heraf opfyldt', 'Of these met'),
  'not-met': text('Heraf ikke opfyldt', 'Of these not met'),
  denominator: text('Nævner, det midterste område', 'Denominator, the middle area'),
  /** counts are what a share counts, whatever that is */
  steps: said<{ steps: number; more: boolean }>(
    (p) => `${ofCount(p.steps, 'én', formatCount(p.steps, 'da'))} ${p.more ? 'flere' : 'færre'}`,
    (p) => `${ofCount(p.steps, 'one', formatCount(p.steps, 'en'))} ${p.more ? 'more' : 'fewer'}`,
  ),
  'count-change': said<{ label: string; steps: string; counts: string; from: string }>(
    (p) => `${p.label}: ${p.steps} (${p.counts} i stedet for ${p.from})`,
    (p) => `${p.label}: ${p.steps} (${p.counts} instead of ${p.from})`,
  ),
  'less-than-one': text('under én fra grænsen', 'less than one from the limit'),
  'value-change': said<{ label: string; up: boolean; beyond: boolean; to: string; from: string }>(
    (p) =>
      `${p.label}: ${p.up ? (p.beyond ? 'over' : 'mindst') : p.beyond ? 'under' : 'højst'} ${p.to} i stedet for ${p.from}`,
    (p) =>
      `${p.label}: ${p.up ? (p.beyond ? 'above' : 'at least') : p.beyond ? 'below' : 'at most'} ${p.to} instead of ${p.from}`,
  ),
  'flag-change': said<{ label: string; to: string; from: string }>(
    (p) => `${p.label}: ${p.to} i stedet for ${p.from}`,
    (p) => `${p.label}: ${p.to} instead of ${p.from}`,
  ),
  takes: text('Hvad der skal til for et andet svar', 'What another answer would take'),
  excluded: text(
    'Området er ikke vurderet, så dets tal er ikke holdt op mod reglen og kan ikke vende svaret.',
    'The area is not assessed, so its figures are not held against the rule and cannot turn the answer.',
  ),
  /** what answers for it, whatever its figures are */
  kept: said<{ by: keyof typeof whyDa }>(
    (p) =>
      `Området er ${whyDa[p.by]}, og det kan dets egne tal ikke ændre. Her står, hvad der ville vende svaret efter kriterierne alene.`,
    (p) =>
      `The area is ${whyEn[p.by]}, which its own figures cannot change. Here is what would turn the answer by the criteria alone.`,
  ),
  alone: text(
    'Regnet for dette område alene: nævnerne, de andre områders tal og metoden er, som de er. Det siger, hvor langt der er til et andet svar, og ikke, hvad der bør ske.',
    'Computed for this area alone: the denominators, the figures of other areas and the method are as they are. It says how far it is to another answer, and not what ought to happen.',
  ),
  /** `certain`: whatever is open beside these figures; `figures`: how many must change at once; `ways`: how many such sets there are */
  turns: said<{ outcome: string; figures: number; ways: number; certain: Without | undefined }>(
    (p) =>
      `Svaret bliver “${p.outcome}”${p.certain ? `, hvad ${openForDa[p.certain]} end er,` : ''} ${p.figures === 1 ? (p.ways === 1 ? 'ved denne ændring af ét tal:' : 'ved hver af disse ændringer af ét tal:') : `først, når ${p.figures} tal ændres samtidig. ${p.ways === 1 ? 'Det kan ske sådan:' : 'De mindste ændringer først:'}`}`,
    (p) =>
      `The answer becomes “${p.outcome}”${p.certain ? `, whatever ${openForEn[p.certain]} are,` : ''} ${p.figures === 1 ? (p.ways === 1 ? 'by this change of one figure:' : 'by each of these changes of one figure:') : `only when ${p.figures} figures change at once. ${p.ways === 1 ? 'That can happen like this:' : 'The smallest changes first:'}`}`,
  ),
  'in-all': said<{ changes: string; steps: number }>(
    (p) => `${p.changes}; i alt ${formatCount(p.steps, 'da')}`,
    (p) => `${p.changes}; ${formatCount(p.steps, 'en')} in all`,
  ),
  'more-ways': said<{ more: number; figures: number }>(
    (p) =>
      `Og ${formatCount(p.more, 'da')} ${ofCount(p.more, 'anden måde', 'andre måder')} med ${p.figures} tal.`,
    (p) =>
      `And ${formatCount(p.more, 'en')} other ${ofCount(p.more, 'way', 'ways')} with ${counted(p.figures, 'figure', 'figures')}.`,
  ),
  never: said<{ outcome: string; certain: Without | undefined }>(
    (p) =>
      `Ingen ændring af områdets kendte tal kan gøre svaret til “${p.outcome}”${p.certain ? `, hvad ${openForDa[p.certain]} end er` : ''}.`,
    (p) =>
      `No change of the area's known figures can make the answer “${p.outcome}”${p.certain ? ` whatever ${openForEn[p.certain]} are` : ''}.`,
  ),
  untried: said<{ outcome: string; figures: number }>(
    (p) =>
      `For at svaret bliver “${p.outcome}”, skal mindst ${p.figures} tal ændres samtidig; det er der for mange måder at gøre på til, at de er prøvet.`,
    (p) =>
      `For the answer to become “${p.outcome}”, at least ${p.figures} figures must change at once, in more ways than have been tried.`,
  ),
  'asks-years': text(
    'Reglen spørger også om tidligere år, som optegnelsen ikke har; deres svar er holdt åbne.',
    'The rule also asks about earlier years, which the record does not hold; their answers are left open.',
  ),
  held: said<{ criteria: string; count: number }>(
    (p) =>
      `${ofCount(p.count, 'Grænsen', 'Grænserne')} for ${p.criteria} følger også områdets eget tal; her er ${ofCount(p.count, 'den', 'de')} holdt, som ${ofCount(p.count, 'den', 'de')} er.`,
    (p) =>
      `The ${ofCount(p.count, 'limit', 'limits')} of ${p.criteria} ${ofCount(p.count, 'follows', 'follow')} the area's own figure too; here ${ofCount(p.count, 'it is', 'they are')} held as ${ofCount(p.count, 'it is', 'they are')}.`,
  ),
  entangled: said<{ titles: string }>(
    (p) => `${p.titles} regnes også af tal, der her ændres; det er ikke regnet med.`,
    (p) => `${p.titles} is computed of figures that change here, too; that is not counted in.`,
  ),
});
export type TurningMessages = ParametersOf<typeof turningMessages>;
