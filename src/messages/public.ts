import { formatCount } from '../text/numbers.ts';
import { type Language, listed } from '../text/words.ts';
import { areasDa, areasEn } from './nouns.ts';
import type { ReportMessages } from './report.ts';
import { bilingual, counted, ofCount, type Sentences, said, text } from './sentences.ts';

/** What a method's rule of publication hides by itself. */
interface Rule {
  /** persons: counts from 1 to below it */
  smallest: number;
  /** persons: all that is counted among fewer */
  denominator: number;
  /** some criterion or indicator has a larger smallest count of its own */
  sensitive: boolean;
  assumed: boolean;
}

/** What is hidden: figures of areas, and areas that show their outcome alone, whose figures are not counted. */
export interface Hidden {
  figures: number;
  areas: number;
  withheld: number;
}

const figuresDa = (count: number) => `${formatCount(count, 'da')} tal`;
const figuresEn = (count: number) => counted(formatCount(count, 'en'), 'figure', 'figures');

/** `145 tal for 100 områder er skjult, og 8 områder viser kun, at de er udelukket` */
export function hiddenDa({ figures, areas, withheld }: Hidden): string {
  const hidden = figures > 0 ? [`${figuresDa(figures)} for ${areasDa(areas)} er skjult`] : [];
  const out =
    withheld > 0 ? [`${areasDa(withheld)} viser kun, at ${ofCount(withheld, 'det', 'de')} er udelukket`] : [];
  return [...hidden, ...out].join(', og ') || 'Ingen tal er skjult';
}

export function hiddenEn({ figures, areas, withheld }: Hidden): string {
  const hidden =
    figures > 0 ? [`${figuresEn(figures)} of ${areasEn(areas)} ${ofCount(figures, 'is', 'are')} hidden`] : [];
  const out =
    withheld > 0
      ? [
          `${areasEn(withheld)} ${ofCount(withheld, 'shows only that it is', 'show only that they are')} excluded`,
        ]
      : [];
  return [...hidden, ...out].join(', and ') || 'No figures are hidden';
}

/** The same of one report, or of each of several by its year. */
function hiddenByYear(all: readonly ({ year: number } & Hidden)[], told: (hidden: Hidden) => string): string {
  const [one, ...others] = all;
  return others.length === 0 ? `${told(one)}.` : all.map((of) => `${of.year}: ${told(of)}.`).join(' ');
}

const fewDa = (smallest: number) => (smallest === 2 ? '1 person' : `1-${smallest - 1} personer`);
const fewEn = (smallest: number) => (smallest === 2 ? '1 person' : `1-${smallest - 1} persons`);

/** What documents say of who may read them, and of what is hidden in public ones. */
export const publicMessages = bilingual({
  'range-between': said<{ least: string; most: string }>(
    (p) => `${p.least} til ${p.most}`,
    (p) => `${p.least} to ${p.most}`,
  ),
  internal: text('Intern: må ikke offentliggøres', 'Internal: not for publication'),
  'internal-explained': text(
    'Den kan vise tal, som personer kan kendes på.',
    'It may show figures that persons could be told by.',
  ),
  public: text('Offentlig udgave', 'Public version'),
  'public-rule': said<Rule & { hidden: readonly ({ year: number } & Hidden)[] }>(
    (p) =>
      `Skjult er antal på ${fewDa(p.smallest)}, antal hvor alle på nær ${fewDa(p.smallest)} er talt med, ${p.sensitive ? 'større antal for det, som metoden kalder særligt følsomt, ' : ''}alt, der er talt blandt færre end ${p.denominator} personer, og tal, som sådanne ellers følger af${p.assumed ? '; grænserne er en antagelse i metoden' : ''}. ${hiddenByYear(p.hidden, hiddenDa)} Et skjult tal findes og er regnet med i svaret; et tal, der mangler, findes ikke.`,
    (p) =>
      `Hidden are counts of ${fewEn(p.smallest)}, counts of all but ${fewEn(p.smallest)}, ${p.sensitive ? 'larger ones of what the method calls sensitive, ' : ''}all that is counted among fewer than ${p.denominator} persons, and figures that such counts would follow from${p.assumed ? '; these limits are an assumption of the method' : ''}. ${hiddenByYear(p.hidden, hiddenEn)} A hidden figure is there and counts in the verdict; a missing figure is not there.`,
  ),
  publication: text('Offentliggørelse', 'Publication'),
  'no-rule': text(
    'Metoden siger ikke, hvad der må offentliggøres: den har ingen blok publish:. Der kan derfor ikke laves en offentlig udgave, og intet af dette må offentliggøres, før det er afgjort.',
    'The method does not say what may be published: it has no block publish:. So there can be no public version, and nothing of this may be published before that is settled.',
  ),
  rule: said<{ smallest: number; denominator: number; basis: string }>(
    (p) =>
      `Det må offentliggøres (${p.basis}), når antal på ${fewDa(p.smallest)} er skjult, og også antal, hvor alle på nær ${fewDa(p.smallest)} er talt med. Hvad der er talt blandt færre end ${p.denominator} personer, er skjult helt. Et område, der er udelukket for sit folketal, viser kun det.`,
    (p) =>
      `It may be published (${p.basis}) where counts of ${fewEn(p.smallest)} are hidden, and counts of all but ${fewEn(p.smallest)}, too. What is counted among fewer than ${p.denominator} persons is hidden altogether. An area that is excluded for its population shows that alone.`,
  ),
  sensitive: said<{ criterion: string; smallest: number }>(
    (p) => `${p.criterion} er særligt følsomt: antal på ${fewDa(p.smallest)} er skjult.`,
    (p) => `${p.criterion} is of a sensitive kind: counts of ${fewEn(p.smallest)} are hidden.`,
  ),
  decimals: said<{ decimals: number }>(
    (p) =>
      `Sammenligningstal og grænseværdier er afrundet til ${p.decimals === 0 ? 'hele tal' : ofCount(p.decimals, '1 decimal', `${p.decimals} decimaler`)}, og til flere decimaler, hvor et svar ellers ville se forkert ud. Tal for flere områder under ét er afrundet sådan, hvor skjulte antal indgår i dem.`,
    (p) =>
      `Reference values and limits are rounded to ${p.decimals === 0 ? 'whole numbers' : ofCount(p.decimals, '1 decimal', `${p.decimals} decimals`)}, and to more decimals where a verdict would look wrong without. Figures of several areas together are rounded so where hidden counts are part of them.`,
  ),
  'verdict-show': text(
    'Svaret på kriteriet vises, også hvor tallet er skjult.',
    'The verdict is shown, also where the figure is hidden.',
  ),
  'verdict-hide': text(
    'Svaret på kriteriet er også skjult, hvor det ville røbe et skjult tal.',
    'The verdict is hidden, too, where it would give a hidden figure away.',
  ),
  internalRecord: text(
    'Den interne optegnelse, som dette er den offentlige udgave af (HMAC-SHA256 under kommunens nøgle):',
    "The internal record that this is the public version of (HMAC-SHA256 under the municipality's key):",
  ),
  'same-record': text(
    'Den samme offentlige optegnelse giver det samme med:',
    'The same public record gives the same with:',
  ),
  approximate: text(
    'Sammenligningstal, grænseværdier og marginer er omtrentlige (ca.): de er regnet med andre antal i de skjultes sted og afrundet, så ingen skjulte tal kan regnes ud af dem. Svarene er givet efter de rigtige tal.',
    'Reference values, limits and margins are approximate (about): they are computed with other counts in place of the hidden ones and rounded, so that no hidden figure can be worked out from them. The verdicts are by the true figures.',
  ),
  'of-whole-city': text(
    'Hvert område er holdt op mod resten af byen: alle andre områder under ét. Det sammenligningstal, der er vist, er hele byens og det samme for alle, og grænseværdien er regnet af det, medmindre svaret så ville se forkert ud. Marginen er derfor omtrentlig, mest for store områder.',
    'Each area was compared with the rest of the city: all other areas together. The reference value shown is that of the whole city, the same for all, and the limit follows from it, unless the verdict would look wrong then. So the margin is approximate, most of all that of large areas.',
  ),
  'reference-range': said<{ levels: string }>(
    (p) => `Efter det, der er vist, kan niveauet i hele byen være: ${p.levels}.`,
    (p) => `By what is shown, the level of the whole city could be: ${p.levels}.`,
  ),
  level: said<{ criterion: string; between: string }>(
    (p) => `${p.criterion} ${p.between}`,
    (p) => `${p.criterion} ${p.between}`,
  ),
  'ranges-explained': text(
    'Hvor tal er skjult blandt områderne, er niveauet vist som det mindste og det største, det kan være efter det, der er vist.',
    'Where figures are hidden among the areas, the level is shown as the least and the greatest that it could be by what is shown.',
  ),
  'hidden-value': said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 område, hvis tal er skjult, er ikke tegnet.'
        : `${formatCount(p.count, 'da')} områder, hvis tal er skjult, er ikke tegnet.`,
    (p) =>
      p.count === 1
        ? '1 area whose figure is hidden is not drawn.'
        : `${formatCount(p.count, 'en')} areas whose figure is hidden are not drawn.`,
  ),
  'hidden-among-unknown': said<{ count: number }>(
    (p) => `De ukendte svar er også dem, der er skjult: ${formatCount(p.count, 'da')} i alt.`,
    (p) =>
      `The unknown include ${formatCount(p.count, 'en')} ${ofCount(p.count, 'verdict that is', 'verdicts that are')} hidden.`,
  ),
  'hidden-verdict': text('Skjult', 'Hidden'),
  'not-turned': said<{ criteria: string; count: number }>(
    (p) =>
      `${p.criteria} er skjult for området; hvor langt der er til grænsen, er derfor ikke vist, og hvad en ændring af ${ofCount(p.count, 'det tal', 'de tal')} ville give, er ikke regnet med.`,
    (p) =>
      `${p.criteria} ${ofCount(p.count, 'is', 'are')} hidden for the area; how far the limit is away is therefore not shown, and what a change of ${ofCount(p.count, 'that figure', 'those figures')} would give is not counted in.`,
  ),
  'turned-approximately': text(
    'Det er regnet efter de omtrentlige grænseværdier, så de rigtige ændringer kan være lidt mindre eller større.',
    'It is computed by the approximate limits, so that the true changes may be slightly smaller or larger.',
  ),
  'not-public': text('skjult i den offentlige udgave', 'hidden in the public version'),
  'mark-read': text('kun internt:', 'internal only:'),
  'mark-means': said<{ sign: string }>(
    (p) => `Tal med mærket ${p.sign} foran er skjult i den offentlige udgave.`,
    (p) => `Figures with the mark ${p.sign} before them are hidden in the public version.`,
  ),
  'marks-explained': said<Hidden & { ranked: boolean }>(
    (p) => {
      const withheld = `alle tal for ${areasDa(p.withheld)}, der er udelukket for ${ofCount(p.withheld, 'sit', 'deres')} folketal`;
      const figures = `${figuresDa(p.figures)} for ${areasDa(p.areas)}`;
      const all = [...(p.figures > 0 ? [figures] : []), ...(p.withheld > 0 ? [withheld] : [])];
      return `${all.length === 0 ? 'Den offentlige udgave skjuler ingen af områdernes tal.' : `Det gælder ${listed(all, 'da')}.`} Sammenligningstal, grænseværdier og marginer viser den kun omtrentligt${p.ranked ? ', rang og indeks slet ikke' : ''}.`;
    },
    (p) => {
      const withheld = `all figures of ${areasEn(p.withheld)} excluded for ${ofCount(p.withheld, 'its', 'their')} population`;
      const figures = `${figuresEn(p.figures)} of ${areasEn(p.areas)}`;
      const all = [...(p.figures > 0 ? [figures] : []), ...(p.withheld > 0 ? [withheld] : [])];
      return `${all.length === 0 ? 'The public version hides none of the figures of the areas.' : `They are ${listed(all, 'en')}.`} It shows reference values, limits and margins only approximately${p.ranked ? ', and rank and index not at all' : ''}.`;
    },
  ),
  'hidden-of-area': said<{ figures: string[] }>(
    (p) => `Den offentlige udgave skjuler områdets tal for: ${listed(p.figures, 'da')}.`,
    (p) => `The public version hides the figures of the area for: ${listed(p.figures, 'en')}.`,
  ),
  'open-for-hidden': text(
    '“Uafklaret” står også, hvor svaret ville hænge på en skjult afgørelse.',
    '“Undetermined” stands also where the answer would hang on a hidden verdict.',
  ),
  'near-hidden': said<{ count: number }>(
    (p) =>
      `For ${formatCount(p.count, 'da')} ${ofCount(p.count, 'område', 'områder')} er det skjult, hvor langt der er til grænsen; ${ofCount(p.count, 'det', 'de')} står sidst på sin side og er ikke talt med blandt dem tæt på.`,
    (p) =>
      `Of ${formatCount(p.count, 'en')} ${ofCount(p.count, 'area', 'areas')} it is hidden how far the limit is away; ${ofCount(p.count, 'it stands', 'they stand')} last on ${ofCount(p.count, 'its side and is', 'their side and are')} not counted among those near.`,
  ),
});

/** What a public report says instead. */
export const publicSentences: Record<Language, Partial<Sentences<ReportMessages>>> = {
  da: {
    'same-bytes': (p) =>
      `Rapporten er lavet af udpeg ${p.version} af den interne optegnelse. Den samme interne optegnelse giver den samme offentlige udgave, tegn for tegn, med kommandoen; var andre optegnelser offentlige først, gives de med --published:`,
  },
  en: {
    'same-bytes': (p) =>
      `The report was made by udpeg ${p.version} from the internal record. The same internal record gives the same public version, character for character, with the command; records that were public before are given with --published:`,
  },
};
