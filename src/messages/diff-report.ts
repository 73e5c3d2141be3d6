import { formatCount } from '../text/numbers.ts';
import { type Language, listed } from '../text/words.ts';
import { da, en } from './nouns.ts';
import type { Without } from './report.ts';
import { bilingual, counted, type ParametersOf, said, shortList, text } from './sentences.ts';

/** Areas that changed and neither came in nor went out. */
type MoreMoves = { opened: number; settled: number; reasons: number; excluded: number };
type Apart = { vanished: number; redrawnOld: number; appeared: number; redrawnNew: number };

type Counts = { cameIn: number; wereOpen: number; wentOut: number; nowOpen: number; stayed: number };

/** Who came in, and what became of those of before; `nowOpen` are among `wentOut`. */
export const countsOf = {
  da: (p: Counts, before: string) =>
    `${da.areas(p.cameIn)} kom til${p.wereOpen === 0 ? '' : ` (heraf ${p.wereOpen} før ${p.wereOpen === 1 ? 'uafklaret' : 'uafklarede'})`}. ${before} gik ${p.wentOut - p.nowOpen} ud${p.nowOpen === 0 ? '' : `, ${p.nowOpen} blev ${p.nowOpen === 1 ? 'uafklaret' : 'uafklarede'}`}, og ${p.stayed} er der stadig.`,
  en: (p: Counts, before: string) =>
    `${en.areas(p.cameIn)} came in${p.wereOpen === 0 ? '' : ` (${p.wereOpen} of which ${p.wereOpen === 1 ? 'was' : 'were'} undetermined)`}. ${before}, ${p.wentOut - p.nowOpen} went out${p.nowOpen === 0 ? '' : `, ${p.nowOpen} became undetermined`} and ${p.stayed} stayed.`,
};

/** Of areas before and now, how many are in one of the records alone. */
export const countsApart = {
  da: (p: Apart, before: string, now: string) =>
    apart([
      [before, [p.vanished, 'er væk i den nye optegnelse'], [p.redrawnOld, 'er tegnet om'], 'da'],
      [now, [p.appeared, 'er nye i den nye optegnelse'], [p.redrawnNew, 'er tegnet om'], 'da'],
    ]),
  en: (p: Apart, before: string, now: string) =>
    apart([
      [before, [p.vanished, 'gone in the new record'], [p.redrawnOld, 'redrawn'], 'en'],
      [now, [p.appeared, 'new in the new record'], [p.redrawnNew, 'redrawn'], 'en'],
    ]),
};

function apart(sides: [string, [number, string], [number, string], Language][]): string {
  return sides
    .map(([of, one, other, language]) => [of, someOf([one, other], language)])
    .flatMap(([of, told]) => (told === '' ? [] : [`${of}: ${told}.`]))
    .join(' ');
}

/** `a og b` of what there is any of. */
const someOf = (parts: [number, string][], language: Language) => {
  const told = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return listed(told, language);
};

const untold = {
  da: {
    'other-year': 'det kræver et andet års tal, som en optegnelse ikke har',
    column: 'det kræver en kolonne, som en optegnelse ikke har',
    region: 'det kræver områdernes regioner, som en optegnelse ikke har',
    ring: 'de ikke udpegede blev fundet i en ring, som en optegnelse ikke har',
    'not-reproduced': 'hvad manglende tal kan flytte, kan ikke regnes efter af optegnelsen alene',
  },
  en: {
    'other-year': "it takes another year's figures, which a record does not hold",
    column: 'it takes a column that a record does not hold',
    region: 'it takes the regions of the areas, which a record does not hold',
    ring: 'the areas not designated were found in a ring, which a record does not hold',
    'not-reproduced': 'what missing figures could move cannot be worked out from the record alone',
  },
};

const answered = {
  da: {
    met: 'nu opfyldt',
    'not-met': 'ikke længere opfyldt',
    unknown: 'nu ukendt',
    open: 'nu åbent',
    'met-for-sure': 'nu sikkert opfyldt',
    'not-met-for-sure': 'nu sikkert ikke opfyldt',
  },
  en: {
    met: 'met now',
    'not-met': 'no longer met',
    unknown: 'unknown now',
    open: 'open now',
    'met-for-sure': 'certainly met now',
    'not-met-for-sure': 'certainly not met now',
  },
};
/** What became of the answer to a criterion. */
export type Answered = keyof (typeof answered)['da'];

/** `a, b og c.` of what there is any of. */
export const sentenceOf = (parts: [number, string][], language: Language) => {
  const told = parts.filter(([count]) => count > 0).map(([, text]) => text);
  return told.length === 0 ? '' : `${listed(told, language)}.`;
};

/** What a comparison says. Counts of residents come as texts, with what is missing said. */
export const diffMessages = bilingual({
  years: said<{ old: number; new: number }>(
    (p) => `${p.old} → ${p.new}`,
    (p) => `From ${p.old} to ${p.new}`,
  ),
  'years-same': said<{ year: number }>(
    (p) => `To optegnelser for ${p.year}`,
    (p) => `Two records of ${p.year}`,
  ),
  nothing: text('Ingen forskel.', 'No difference.'),
  'nothing-but-wording': text(
    'Ingen forskel ud over ordlyd og udgave af udpeg.',
    'No difference but in wording and version of udpeg.',
  ),
  'nothing-asked': text('Ingen forskel i det, der er spurgt om.', 'No difference in what was asked for.'),
  told: said<{ sections: string }>(
    (p) => `Kun det, som --only beder om: ${p.sections}.`,
    (p) => `Only what --only asks for: ${p.sections}.`,
  ),
  headline: said<{ old: number; new: number }>(
    (p) =>
      `${formatCount(p.old, 'da')} → ${counted(formatCount(p.new, 'da'), 'udpeget område', 'udpegede områder')}`,
    (p) =>
      `${formatCount(p.old, 'en')} → ${counted(formatCount(p.new, 'en'), 'designated area', 'designated areas')}`,
  ),
  counts: said<Counts>(
    (p) => countsOf.da(p, 'Af de før udpegede'),
    (p) => countsOf.en(p, 'Of those designated before'),
  ),
  'more-moves': said<MoreMoves>(
    (p) =>
      sentenceOf(
        [
          [
            p.opened,
            `${da.areas(p.opened)}, der ikke var udpeget, er blevet ${p.opened === 1 ? 'uafklaret' : 'uafklarede'}`,
          ],
          [p.settled, `${da.areas(p.settled)} er afklaret som ikke udpeget`],
          [p.reasons, `${da.areas(p.reasons)} har en anden begrundelse`],
          [p.excluded, `${da.areas(p.excluded)} er udelukket nu, eller var det før`],
        ],
        'da',
      ),
    (p) =>
      sentenceOf(
        [
          [
            p.opened,
            `${en.areas(p.opened)} that ${p.opened === 1 ? 'was' : 'were'} not designated became undetermined`,
          ],
          [p.settled, `${en.areas(p.settled)} ${p.settled === 1 ? 'is' : 'are'} settled as not designated`],
          [p.reasons, `${en.areas(p.reasons)} ${p.reasons === 1 ? 'has' : 'have'} another reason`],
          [
            p.excluded,
            `${en.areas(p.excluded)} ${p.excluded === 1 ? 'is' : 'are'} excluded now, or ${p.excluded === 1 ? 'was' : 'were'} before`,
          ],
        ],
        'en',
      ),
  ),
  /** some of the areas were designated before */
  'move-count': said<{ move: string; count: number; before: number }>(
    (p) =>
      `${p.move} (${formatCount(p.count, 'da')}, heraf ${formatCount(p.before, 'da')} før ${p.before === 1 ? 'udpeget' : 'udpegede'})`,
    (p) =>
      `${p.move} (${formatCount(p.count, 'en')}, ${formatCount(p.before, 'en')} of them designated before)`,
  ),
  'move-legend': said<{ move: string; before: number }>(
    (p) => `${p.move}, heraf ${formatCount(p.before, 'da')} før ${p.before === 1 ? 'udpeget' : 'udpegede'}`,
    (p) => `${p.move}, ${formatCount(p.before, 'en')} of them designated before`,
  ),
  'no-moves': text('Ingen områder har fået et andet udfald.', 'No area has another outcome.'),
  'areas-of': said<{ count: number }>(
    (p) => da.areas(formatCount(p.count, 'da')),
    (p) => en.areas(formatCount(p.count, 'en')),
  ),
  'causes-note': text('Et område kan have flere årsager.', 'An area may have more than one cause.'),
  'causes-explained': text(
    'Det, der i sig selv var nok til det nye udfald, eller det mindste, der sammen var det. Resten af byen: andres tal flyttede grænsen. Manglende tal: områdets egne eller andres tal mangler nu eller gjorde det før.',
    "What was enough in itself for the new outcome, or the least that was so together. The rest of the city: others' figures moved the limit. Missing figures: the area's own or others' figures are missing now or were before.",
  ),
  'causes-label': text('Årsager og områder', 'Causes and areas'),
  answered: said<{ criterion: string; answer: Answered }>(
    (p) => `${p.criterion} ${answered.da[p.answer]}`,
    (p) => `${p.criterion} ${answered.en[p.answer]}`,
  ),
  'map-caption': said<{ old: number; new: number }>(
    (p) => (p.old === p.new ? 'Kun ændringerne' : `Kun ændringerne fra ${p.old} til ${p.new}`),
    (p) => (p.old === p.new ? 'The changes alone' : `The changes alone, ${p.old} to ${p.new}`),
  ),
  'map-without': said<{ count: number }>(
    (p) => `${da.areas(p.count)} med ændringer har intet omrids og er ikke på kortet.`,
    (p) =>
      `${en.areas(p.count)} with changes ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not on the map.`,
  ),
  'more-names': said<{ count: number }>(
    (p) => `og ${formatCount(p.count, 'da')} mere`,
    (p) => `and ${formatCount(p.count, 'en')} more`,
  ),
  'met-by-fewer': text('Opfyldt af færre', 'Met by fewer'),
  'met-by-more': text('Opfyldt af flere', 'Met by more'),
  'method-same': text('Samme metode begge gange.', 'The same method both times.'),
  'method-changed': said<{ count: number }>(
    (p) => `${da.parameters(p.count)} i metoden er ændret.`,
    (p) => `${en.parameters(p.count)} of the method changed.`,
  ),
  'slope-title': said<{ criterion: string }>(
    (p) => `${p.criterion}, før og nu`,
    (p) => `${p.criterion}, before and now`,
  ),
  'slope-line': said<{ when: string; designated: string; rest: string }>(
    (p) => `${p.when}: udpegede ${p.designated}, øvrige ${p.rest}.`,
    (p) => `${p.when}: designated ${p.designated}, others ${p.rest}.`,
  ),
  'slopes-explained': text(
    'De udpegede områder under ét (ubrudt linje) mod de øvrige vurderede områder under ét (stiplet), hver optegnelses egne. Et brud betyder, at kriteriet måler noget andet nu. Aksen begynder ikke nødvendigvis ved 0.',
    "The designated areas together (solid line) against the other assessed areas together (dashed), each record's own. A break means that the criterion measures something else now. The axis need not begin at 0.",
  ),
  'slope-none': text('Optegnelserne har intet niveau at vise.', 'The records have no level to show.'),
  exactly: said<{ why: string }>(
    (p) => `Nøjagtigt: ${p.why}`,
    (p) => `Exactly: ${p.why}`,
  ),
  broken: text('brud', 'break'),
  'counts-apart': said<Apart>(
    (p) => countsApart.da(p, 'Af de før udpegede', 'Af de nu udpegede'),
    (p) => countsApart.en(p, 'Of those designated before', 'Of those designated now'),
  ),
  totals: said<{ old: number; new: number; areas: { old: number; new: number }; residents: string }>(
    (p) =>
      `Udpeget: ${p.old} → ${p.new} af ${p.areas.old === p.areas.new ? da.areas(p.areas.new) : `${p.areas.old} → ${da.areas(p.areas.new)}`}; ${p.residents}.`,
    (p) =>
      `Designated: ${p.old} → ${p.new} of ${p.areas.old === p.areas.new ? en.areas(p.areas.new) : `${p.areas.old} → ${en.areas(p.areas.new)}`}; ${p.residents}.`,
  ),
  moved: said<{ cameIn: string; wentOut: string }>(
    (p) => `Kom til: ${p.cameIn}. Gik ud eller blev uafklaret: ${p.wentOut}.`,
    (p) => `Came in: ${p.cameIn}. Went out or became undetermined: ${p.wentOut}.`,
  ),
  residents: said<{ residents: string; isOne: boolean }>(
    (p) => `${p.residents} ${p.isOne ? 'beboer' : 'beboere'}`,
    (p) => `${p.residents} ${p.isOne ? 'resident' : 'residents'}`,
  ),
  'residents-missing': said<{ why: Without }>(
    (p) => `beboertal ${withoutDa[p.why]}`,
    (p) => `number of residents ${withoutEn[p.why]}`,
  ),
  'residents-partly': said<{ residents: string; without: number; why: Without }>(
    (p) =>
      `${da.residents(p.residents)} (tal ${withoutDa[p.why]} for ${p.without === 1 ? '1 område' : `${p.without} områder`})`,
    (p) =>
      `${en.residents(p.residents)} (${withoutEn[p.why]} for ${p.without === 1 ? '1 area' : `${p.without} areas`})`,
  ),
  'outcome-from-to': said<{ old: string; new: string }>(
    (p) => `${p.old} → ${p.new}`,
    (p) => `${p.old} → ${p.new}`,
  ),
  'reason-open': said<{ by: string }>(
    (p) => `${p.by}, uafklaret efter kriterierne`,
    (p) => `${p.by}, undetermined by the criteria`,
  ),
  'reason-from-to': said<{ old: string; new: string }>(
    (p) => `udpeget efter ${p.old} → ${p.new}`,
    (p) => `designated by ${p.old} → ${p.new}`,
  ),
  'by-each': said<{ clauses: string }>(
    (p) => `hver for sig nok: ${p.clauses}`,
    (p) => `each enough alone: ${p.clauses}`,
  ),
  'by-together': said<{ clauses: string }>(
    (p) => `kun sammen: ${p.clauses}`,
    (p) => `only together: ${p.clauses}`,
  ),
  'by-untold': text(
    'om mere kunne gøre det alene, kan ikke afgøres: reglen spørger om andre år',
    'whether more would do it alone cannot be told: the rule asks about other years',
  ),
  'criteria-met': said<{ old: number; new: number }>(
    (p) => `${p.old} → ${da.criteria(p.new)}`,
    (p) => `${p.old} → ${en.criteria(p.new)}`,
  ),
  'criteria-flips': said<{ count: string; flips: string }>(
    (p) => `${p.count}: ${p.flips}`,
    (p) => `${p.count}: ${p.flips}`,
  ),
  'class-moved': said<{
    ladder: string;
    old: string;
    new: string;
    indicator:
      | { title: string; old: string; new: string; crossed: string; side: 'above' | 'at' | 'below' }
      | undefined;
  }>(
    ({ indicator, ...p }) =>
      `klasse efter ${p.ladder}: ${p.old} → ${p.new}${indicator === undefined ? '' : ` (${indicator.title} ${indicator.old} → ${indicator.new}${indicator.crossed === '' ? '' : `, nu ${{ above: 'over', at: 'på', below: 'under' }[indicator.side]} ${indicator.crossed}`})`}`,
    ({ indicator, ...p }) =>
      `class by ${p.ladder}: ${p.old} → ${p.new}${indicator === undefined ? '' : ` (${indicator.title} ${indicator.old} → ${indicator.new}${indicator.crossed === '' ? '' : `, ${indicator.side} ${indicator.crossed} now`})`}`,
  ),
  'rule-changed': text('reglen for udpegning er ændret', 'the rule of designation changed'),
  'criteria-and-rule': said<{ criteria: string }>(
    (p) =>
      `kriterier og regel under ét, for reglen spørger om andre år, som en optegnelse ikke har: ${p.criteria}`,
    (p) =>
      `criteria and rule as one, as the rule asks about other years, which a record does not hold: ${p.criteria}`,
  ),
  'list-came': said<{ name: string }>(
    (p) => `${p.name} kom på statens lister`,
    (p) => `${p.name} came onto the state's lists`,
  ),
  'list-went': said<{ name: string }>(
    (p) => `${p.name} gik af statens lister`,
    (p) => `${p.name} went off the state's lists`,
  ),
  'link-came': said<{ name: string }>(
    (p) => `linket til ${p.name} er nu stort nok`,
    (p) => `the link to ${p.name} is large enough now`,
  ),
  'link-went': said<{ name: string }>(
    (p) => `linket til ${p.name} er væk eller ikke længere stort nok`,
    (p) => `the link to ${p.name} is gone or no longer large enough`,
  ),
  'list-method-came': said<{ name: string }>(
    (p) => `${p.name} tæller nu efter metoden`,
    (p) => `${p.name} counts now by the method`,
  ),
  'list-method-went': said<{ name: string }>(
    (p) => `${p.name} tæller ikke længere efter metoden`,
    (p) => `${p.name} no longer counts by the method`,
  ),
  'list-given': said<{ name: string }>(
    (p) => `${p.name} er på statens lister, som den gamle optegnelse er uden`,
    (p) => `${p.name} is on the state's lists, which the old record is without`,
  ),
  'list-not-given': said<{ name: string }>(
    (p) => `${p.name} var på statens lister, som den nye optegnelse er uden`,
    (p) => `${p.name} was on the state's lists, which the new record is without`,
  ),
  'exclusion-came': said<{ title: string }>(
    (p) => `udelukket nu: ${p.title}`,
    (p) => `excluded now: ${p.title}`,
  ),
  'exclusion-went': said<{ title: string }>(
    (p) => `ikke længere udelukket: ${p.title}`,
    (p) => `no longer excluded: ${p.title}`,
  ),
  'enclosure-came': text('alle dets naboer er udpeget', 'all its neighbours are designated'),
  'enclosure-went': text(
    'ikke længere alle dets naboer er udpeget',
    'no longer are all its neighbours designated',
  ),
  'cause-each': said<{ parts: string }>(
    (p) => `hver for sig nok: ${p.parts}`,
    (p) => `each enough alone: ${p.parts}`,
  ),
  'cause-together': said<{ sets: string }>(
    (p) => `kun sammen: ${p.sets}`,
    (p) => `only together: ${p.sets}`,
  ),
  'cause-against': said<{ parts: string }>(
    (p) => `trods ${p.parts}`,
    (p) => `despite ${p.parts}`,
  ),
  'cause-not-needed': text('det andet tilsammen ville også gøre det', 'the rest together would do it too'),
  'cause-needed': said<{ parts: string }>(
    (p) => `i sidste ende også ${p.parts}`,
    (p) => `in the end ${p.parts} too`,
  ),
  'cause-redefined': text('måler noget andet nu', 'measures something else now'),
  'cause-untold': said<{ why: 'other-year' | 'column' | 'region' | 'ring' | 'not-reproduced' }>(
    (p) => `reglen for sig kan ikke prøves: ${untold.da[p.why]}`,
    (p) => `the rule apart cannot be tried: ${untold.en[p.why]}`,
  ),
  'cause-hidden': text('hvad det skyldes, er skjult', 'what it is due to is hidden'),
  'cause-untold-all': text('kan ikke deles op af optegnelserne', 'cannot be taken apart from the records'),
  'criterion-met': said<{ old: number; new: number }>(
    (p) => `opfyldt af ${p.old} → ${da.areas(p.new)}`,
    (p) => `met by ${p.old} → ${en.areas(p.new)}`,
  ),
  'criterion-values': said<{ changed: number; came: number; went: number; hidden?: number }>(
    (p) => {
      const texts = someOf(
        [
          [p.changed, p.changed === 1 ? 'værdi ændret' : 'værdier ændret'],
          [p.came, 'kommet til'],
          [p.went, 'mangler nu'],
          [p.hidden ?? 0, 'skjult før eller nu'],
        ],
        'da',
      );
      return texts === '' ? 'alle værdier er de samme' : texts;
    },
    (p) => {
      const texts = someOf(
        [
          [p.changed, p.changed === 1 ? 'value changed' : 'values changed'],
          [p.came, 'filled in'],
          [p.went, 'missing now'],
          [p.hidden ?? 0, 'hidden before or now'],
        ],
        'en',
      );
      return texts === '' ? 'all values are the same' : texts;
    },
  ),
  'criterion-added': said<{ met: number }>(
    (p) => `kom til i metoden; opfyldt af ${da.areas(p.met)}`,
    (p) => `came into the method; met by ${en.areas(p.met)}`,
  ),
  'criterion-removed': said<{ met: number }>(
    (p) => `gik ud af metoden; var opfyldt af ${da.areas(p.met)}`,
    (p) => `went out of the method; was met by ${en.areas(p.met)}`,
  ),
  'criterion-redefined': said<{ old: number; new: number }>(
    (p) => `måler noget andet nu, så værdier sammenlignes ikke; opfyldt af ${p.old} → ${da.areas(p.new)}`,
    (p) =>
      `measures something else now, so that values are not compared; met by ${p.old} → ${en.areas(p.new)}`,
  ),
  'criterion-unmoved': said<{ criteria: string }>(
    (p) => `Intet svar skiftede i ${p.criteria}.`,
    (p) => `No verdict flipped in ${p.criteria}.`,
  ),
  'flips-explained': text(
    'Hvorfor: det, der alene giver det nye svar, når det tages fra den nye optegnelse og resten fra den gamle; ellers det mindste, der gør det sammen. “Trods”: trak alene den anden vej.',
    'Why: what alone gives the new verdict, taken from the new record with the rest from the old one; else the least that does so together. “Despite”: alone it went the other way.',
  ),
  'flips-none': text('Intet svar skiftede.', 'No verdict flipped.'),
  'near-explained': said<{ within: string }>(
    (p) =>
      `Samme udfald som før, men ét kriterium kan vende det: dets værdi ligger nu højst ${p.within} af grænsen fra den, og det gjorde intet sådant kriterium før.`,
    (p) =>
      `Same outcome as before, but one criterion could turn it: its value is now within ${p.within} of the limit, and no such criterion's was before.`,
  ),
  'near-caption': text(
    'Områderne, kriteriet der kan vende dem, og afstanden fra grænsen',
    'The areas, the criterion that could turn them, and how far it is from the limit',
  ),
  'near-none': text('Ingen områder kom tæt på.', 'No area came near.'),
  'near-before': said<{ count: number }>(
    (p) => (p.count === 1 ? '1 område var der allerede.' : `${p.count} områder var der allerede.`),
    (p) => (p.count === 1 ? '1 area was there already.' : `${p.count} areas were there already.`),
  ),
  'near-untold': text(
    'Kan ikke siges: reglen spørger om andet end årets svar på kriterierne.',
    'Cannot be told: the rule asks about other things than the verdicts of the year.',
  ),
  appeared: said<{ area: string; outcome: string }>(
    (p) => `ny: ${p.area}, ${p.outcome}`,
    (p) => `new: ${p.area}, ${p.outcome}`,
  ),
  vanished: said<{ area: string; outcome: string }>(
    (p) => `væk: ${p.area}, var ${p.outcome}`,
    (p) => `gone: ${p.area}, was ${p.outcome}`,
  ),
  'redrawn-head': said<{ old: string; new: string }>(
    (p) => `tegnet om: ${p.old} → ${p.new}`,
    (p) => `redrawn: ${p.old} → ${p.new}`,
  ),
  'redrawn-part': said<{ old: string; new: string; share: string; residents: string }>(
    (p) => `${p.share} af ${p.old} bor i ${p.new}${p.residents}`,
    (p) => `${p.share} of ${p.old} live in ${p.new}${p.residents}`,
  ),
  'redrawn-part-residents': said<{ residents: string }>(
    (p) => `, ca. ${da.residents(p.residents)}`,
    (p) => `, about ${en.residents(p.residents)}`,
  ),
  'redrawn-unknown': said<{ old: string; share: string }>(
    (p) => `${p.share} af ${p.old} bor i områder, som tabellen ikke nævner`,
    (p) => `${p.share} of ${p.old} live in areas that the table does not name`,
  ),
  'redrawn-explained': text(
    'Områder tegnet om er ikke de samme områder, så deres værdier sammenlignes ikke. Beboere, der flyttede med, er andelen af de gamle.',
    'Areas redrawn are not the same areas, so their values are not compared. Residents who moved along are the share of the old ones.',
  ),
  'unpaired-explained': text(
    'Områder parres kun på deres nummer. Er nogen af dem tegnet om, så giv tabellen med --redrawn.',
    'Areas are paired by their ids alone. If any of them was redrawn, give the table by --redrawn.',
  ),
  'lists-given-now': text(
    'Den gamle optegnelse er lavet uden statens lister, den nye med.',
    "The old record was made without the state's lists, the new one with them.",
  ),
  'lists-given-before': text(
    'Den gamle optegnelse er lavet med statens lister, den nye uden.',
    "The old record was made with the state's lists, the new one without.",
  ),
  'list-year': said<{ list: string; old: string; new: string }>(
    (p) => `Listen over ${p.list}: ${p.old} → ${p.new}`,
    (p) => `The list of ${p.list}: ${p.old} → ${p.new}`,
  ),
  'list-year-none': text('ingen', 'none'),
  'boligomraade-came': said<{ name: string; lists: string }>(
    (p) => `${p.name} kom på: ${p.lists}`,
    (p) => `${p.name} came onto: ${p.lists}`,
  ),
  'boligomraade-went': said<{ name: string; lists: string }>(
    (p) => `${p.name} gik af: ${p.lists}`,
    (p) => `${p.name} went off: ${p.lists}`,
  ),
  'boligomraade-moved': said<{ name: string; came: string; went: string }>(
    (p) =>
      `${p.name} ${[p.came && `kom også på ${p.came}`, p.went && `gik af ${p.went}`].filter(Boolean).join(', ')}`,
    (p) =>
      `${p.name} ${[p.came && `came onto ${p.came} too`, p.went && `went off ${p.went}`].filter(Boolean).join(', ')}`,
  ),
  'link-changed': said<{ name: string; area: string; old: string; new: string }>(
    (p) => `${p.name}, link til ${p.area}: ${p.old} → ${p.new}`,
    (p) => `${p.name}, link to ${p.area}: ${p.old} → ${p.new}`,
  ),
  'link-none': text('intet', 'no link'),
  'link-counts': said<{ share: string }>(
    (p) => `${p.share}, tæller`,
    (p) => `${p.share}, counts`,
  ),
  'link-below': said<{ share: string }>(
    (p) => `${p.share}, for lidt til at tælle`,
    (p) => `${p.share}, too little to count`,
  ),
  'list-residents': said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 boligområde har et andet antal beboere.'
        : `${p.count} boligområder har et andet antal beboere.`,
    (p) =>
      p.count === 1
        ? '1 boligområde has another number of residents.'
        : `${p.count} boligområder have another number of residents.`,
  ),
  'parameter-from-to': said<{ topic: string; path: string; old: string; new: string }>(
    (p) => `${p.topic} (${p.path}): ${p.old} → ${p.new}`,
    (p) => `${p.topic} (${p.path}): ${p.old} → ${p.new}`,
  ),
  'parameter-added': said<{ topic: string; path: string; value: string }>(
    (p) => `${p.topic} (${p.path}) kom til: ${p.value}`,
    (p) => `${p.topic} (${p.path}) came in: ${p.value}`,
  ),
  'parameter-removed': said<{ topic: string; path: string; value: string }>(
    (p) => `${p.topic} (${p.path}) gik ud: ${p.value}`,
    (p) => `${p.topic} (${p.path}) went out: ${p.value}`,
  ),
  'parameter-block': text('se metoden', 'see the method'),
  wording: said<{ count: number }>(
    (p) =>
      p.count === 1 ? '1 sted er kun ordlyden en anden.' : `${p.count} steder er kun ordlyden en anden.`,
    (p) =>
      p.count === 1
        ? 'In 1 place only the wording differs.'
        : `In ${p.count} places only the wording differs.`,
  ),
  engine: said<{ old: string; new: string }>(
    (p) => `Udgave af udpeg: ${p.old} → ${p.new}`,
    (p) => `Version of udpeg: ${p.old} → ${p.new}`,
  ),
  'input-changed': said<{ role: string; name: string; old: string; new: string }>(
    (p) => `${p.role}: ${p.name} har andet indhold (SHA-256 ${p.old} → ${p.new})`,
    (p) => `${p.role}: ${p.name} has other content (SHA-256 ${p.old} → ${p.new})`,
  ),
  'input-replaced': said<{ role: string; old: string; new: string }>(
    (p) => `${p.role}: ${p.old} → ${p.new}`,
    (p) => `${p.role}: ${p.old} → ${p.new}`,
  ),
  'input-renamed': said<{ role: string; old: string; new: string }>(
    (p) => `${p.role}: ${p.old} hedder nu ${p.new}, samme indhold`,
    (p) => `${p.role}: ${p.old} is now called ${p.new}, same content`,
  ),
  'input-added': said<{ role: string; name: string }>(
    (p) => `${p.role}: ${p.name} kom til`,
    (p) => `${p.role}: ${p.name} came in`,
  ),
  'input-removed': said<{ role: string; name: string }>(
    (p) => `${p.role}: ${p.name} gik ud`,
    (p) => `${p.role}: ${p.name} went out`,
  ),
  populations: said<{ count: number }>(
    (p) => (p.count === 1 ? '1 område har et andet folketal.' : `${p.count} områder har et andet folketal.`),
    (p) => (p.count === 1 ? '1 area has another population.' : `${p.count} areas have another population.`),
  ),
  names: said<{ count: number }>(
    (p) => (p.count === 1 ? '1 område har et andet navn.' : `${p.count} områder har et andet navn.`),
    (p) => (p.count === 1 ? '1 area has another name.' : `${p.count} areas have other names.`),
  ),
  'part-indicators': text('Indikatorerne er ikke de samme.', 'The indicators are not the same.'),
  'ladder-of-one': said<{ ladder: string; only: 'old' | 'new' }>(
    (p) => `Klasser efter ${p.ladder} har kun den ${p.only === 'old' ? 'gamle' : 'nye'} optegnelse.`,
    (p) => `Only the ${p.only} record has classes by ${p.ladder}.`,
  ),
  'ladder-moved': said<{ ladder: string; moves: string }>(
    (p) => `Klasser efter ${p.ladder}: ${p.moves}.`,
    (p) => `Classes by ${p.ladder}: ${p.moves}.`,
  ),
  'ladder-move': said<{ old: string; new: string; areas: string[] }>(
    (p) => `${p.old} → ${p.new} for ${da.areas(p.areas.length)} (${shortList(p.areas)})`,
    (p) => `${p.old} → ${p.new} of ${en.areas(p.areas.length)} (${shortList(p.areas)})`,
  ),
  'part-byomraader': text('Byområderne er ikke de samme.', 'The byområder are not the same.'),
  'part-outlines': text('Omridsene er ikke de samme.', 'The outlines are not the same.'),
});
export type DiffMessages = ParametersOf<typeof diffMessages>;

const withoutDa = { missing: 'mangler', hidden: 'skjult', either: 'mangler eller er skjult' };
const withoutEn = { missing: 'missing', hidden: 'hidden', either: 'missing or hidden' };
