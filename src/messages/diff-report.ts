import { da, en } from './nouns.ts';
import { type Bilingual, enumerated, shortList } from './sentences.ts';

/** What a comparison says. Counts of residents come as texts, with what is missing said. */
export interface DiffMessages {
  years: { old: number; new: number };
  'years-same': { year: number };
  nothing: Record<never, never>;
  'nothing-but-wording': Record<never, never>;
  'nothing-asked': Record<never, never>;
  told: { sections: string };
  counts: { cameIn: number; wereOpen: number; wentOut: number; nowOpen: number; stayed: number };
  'counts-apart': { vanished: number; redrawnOld: number; appeared: number; redrawnNew: number };
  totals: { old: number; new: number; areas: { old: number; new: number }; residents: string };
  moved: { cameIn: string; wentOut: string };
  residents: { residents: string; isOne: boolean };
  'residents-missing': Record<never, never>;
  'residents-partly': { residents: string; without: number };
  'population-missing': Record<never, never>;

  'outcome-from-to': { old: string; new: string };
  'reason-open': { by: string };
  'reason-from-to': { old: string; new: string };
  'by-each': { clauses: string };
  'by-together': { clauses: string };
  'by-untold': Record<never, never>;
  'criteria-met': { old: number; new: number };
  'criteria-flips': { count: string; flips: string };
  'flip-to': { criterion: string; answer: 'met' | 'not-met' | 'unknown'; cause: string };
  'flip-certainty': { criterion: string; answer: 'open' | 'met' | 'not-met'; cause: string };
  'class-moved': {
    ladder: string;
    old: string;
    new: string;
    indicator:
      | { title: string; old: string; new: string; crossed: string; side: 'above' | 'at' | 'below' }
      | undefined;
  };
  'rule-changed': Record<never, never>;
  'criteria-and-rule': { criteria: string };
  'list-came': { name: string };
  'list-went': { name: string };
  'link-came': { name: string };
  'link-went': { name: string };
  'list-method-came': { name: string };
  'list-method-went': { name: string };
  'list-given': { name: string };
  'list-not-given': { name: string };
  'exclusion-came': { title: string };
  'exclusion-went': { title: string };
  'enclosure-came': Record<never, never>;
  'enclosure-went': Record<never, never>;

  'cause-each': { parts: string };
  'cause-together': { sets: string };
  'cause-against': { parts: string };
  'cause-not-needed': Record<never, never>;
  'cause-needed': { parts: string };
  'cause-redefined': Record<never, never>;
  'cause-untold': { why: 'other-year' | 'column' | 'region' | 'ring' | 'not-reproduced' };
  'cause-untold-all': Record<never, never>;

  'criterion-met': { old: number; new: number };
  'criterion-values': { changed: number; came: number; went: number };
  'criterion-added': { met: number };
  'criterion-removed': { met: number };
  'criterion-redefined': { old: number; new: number };
  'criterion-unmoved': { criteria: string };
  'flips-explained': Record<never, never>;
  'flips-none': Record<never, never>;

  'near-explained': { within: string };
  'near-caption': Record<never, never>;
  'near-none': Record<never, never>;
  'near-before': { count: number };
  'near-untold': Record<never, never>;

  appeared: { area: string; outcome: string };
  vanished: { area: string; outcome: string };
  'redrawn-head': { old: string; new: string };
  'redrawn-part': { old: string; new: string; share: string; residents: string };
  'redrawn-part-residents': { residents: string };
  'redrawn-unknown': { old: string; share: string };
  'redrawn-explained': Record<never, never>;
  'unpaired-explained': Record<never, never>;

  'lists-given-now': Record<never, never>;
  'lists-given-before': Record<never, never>;
  'list-year': { list: string; old: string; new: string };
  'list-year-none': Record<never, never>;
  'boligomraade-came': { name: string; lists: string };
  'boligomraade-went': { name: string; lists: string };
  'boligomraade-moved': { name: string; came: string; went: string };
  'link-changed': { name: string; area: string; old: string; new: string };
  'link-none': Record<never, never>;
  'link-counts': { share: string };
  'link-below': { share: string };
  'list-residents': { count: number };

  'parameter-from-to': { topic: string; path: string; old: string; new: string };
  'parameter-added': { topic: string; path: string; value: string };
  'parameter-removed': { topic: string; path: string; value: string };
  'parameter-block': Record<never, never>;
  wording: { count: number };
  engine: { old: string; new: string };

  'input-changed': { role: string; name: string; old: string; new: string };
  'input-replaced': { role: string; old: string; new: string };
  'input-renamed': { role: string; old: string; new: string };
  'input-added': { role: string; name: string };
  'input-removed': { role: string; name: string };
  populations: { count: number };
  names: { count: number };
  'part-indicators': Record<never, never>;
  'ladder-of-one': { ladder: string; only: 'old' | 'new' };
  'ladder-moved': { ladder: string; moves: string };
  'ladder-move': { old: string; new: string; areas: string[] };
  'part-byomraader': Record<never, never>;
  'part-outlines': Record<never, never>;
}

type Apart = DiffMessages['counts-apart'];

/** Of areas before and now, how many are in one of the records alone. */
export const countsApart = {
  da: (p: Apart, before: string, now: string) =>
    apart([
      [before, [p.vanished, 'er væk i den nye optegnelse'], [p.redrawnOld, 'er tegnet om'], 'og'],
      [now, [p.appeared, 'er nye i den nye optegnelse'], [p.redrawnNew, 'er tegnet om'], 'og'],
    ]),
  en: (p: Apart, before: string, now: string) =>
    apart([
      [before, [p.vanished, 'gone in the new record'], [p.redrawnOld, 'redrawn'], 'and'],
      [now, [p.appeared, 'new in the new record'], [p.redrawnNew, 'redrawn'], 'and'],
    ]),
};

function apart(sides: [string, [number, string], [number, string], and: string][]): string {
  return sides
    .map(([of, one, other, and]) => [of, someOf([one, other], and)])
    .flatMap(([of, told]) => (told === '' ? [] : [`${of}: ${told}.`]))
    .join(' ');
}

/** `a og b` of what there is any of. */
const someOf = (parts: [number, string][], and: string) => {
  const told = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return enumerated(told, and);
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

export const diffMessages: Bilingual<DiffMessages> = {
  da: {
    years: (p) => `${p.old} → ${p.new}`,
    'years-same': (p) => `To optegnelser for ${p.year}`,
    nothing: () => 'Ingen forskel.',
    'nothing-but-wording': () => 'Ingen forskel ud over ordlyd og udgave af udpeg.',
    'nothing-asked': () => 'Ingen forskel i det, der er spurgt om.',
    told: (p) => `Kun det, som --only beder om: ${p.sections}.`,
    counts: (p) =>
      `${da.areas(p.cameIn)} kom til${p.wereOpen === 0 ? '' : ` (heraf ${p.wereOpen} før ${p.wereOpen === 1 ? 'uafklaret' : 'uafklarede'})`}, ${p.wentOut} gik ud${p.nowOpen === 0 ? '' : ` (heraf ${p.nowOpen} nu ${p.nowOpen === 1 ? 'uafklaret' : 'uafklarede'})`}, ${p.stayed} blev.`,
    'counts-apart': (p) => countsApart.da(p, 'Af de før udpegede', 'Af de nu udpegede'),
    totals: (p) =>
      `Udpeget: ${p.old} → ${p.new} af ${p.areas.old === p.areas.new ? da.areas(p.areas.new) : `${p.areas.old} → ${da.areas(p.areas.new)}`}; ${p.residents}.`,
    moved: (p) => `Kom til: ${p.cameIn}. Gik ud: ${p.wentOut}.`,
    residents: (p) => `${p.residents} ${p.isOne ? 'beboer' : 'beboere'}`,
    'residents-missing': () => 'beboertal mangler',
    'residents-partly': (p) =>
      `${da.residents(p.residents)} (tal mangler for ${p.without === 1 ? '1 område' : `${p.without} områder`})`,
    'population-missing': () => 'mangler',

    'outcome-from-to': (p) => `${p.old} → ${p.new}`,
    'reason-open': (p) => `${p.by}, uafklaret efter kriterierne`,
    'reason-from-to': (p) => `udpeget efter ${p.old} → ${p.new}`,
    'by-each': (p) => `hver for sig nok: ${p.clauses}`,
    'by-together': (p) => `kun sammen: ${p.clauses}`,
    'by-untold': () => 'om mere kunne gøre det alene, kan ikke afgøres: reglen spørger om andre år',
    'criteria-met': (p) => `${p.old} → ${da.criteria(p.new)}`,
    'criteria-flips': (p) => `${p.count}: ${p.flips}`,
    'flip-to': (p) =>
      `${p.criterion} ${{ met: 'nu opfyldt', 'not-met': 'ikke længere opfyldt', unknown: 'nu ukendt' }[p.answer]} (${p.cause})`,
    'flip-certainty': (p) =>
      `${p.criterion} ${{ open: 'nu åbent', met: 'nu sikkert opfyldt', 'not-met': 'nu sikkert ikke opfyldt' }[p.answer]} (${p.cause})`,
    'class-moved': ({ indicator, ...p }) =>
      `klasse efter ${p.ladder}: ${p.old} → ${p.new}${indicator === undefined ? '' : ` (${indicator.title} ${indicator.old} → ${indicator.new}${indicator.crossed === '' ? '' : `, nu ${{ above: 'over', at: 'på', below: 'under' }[indicator.side]} ${indicator.crossed}`})`}`,
    'rule-changed': () => 'reglen for udpegning er ændret',
    'criteria-and-rule': (p) =>
      `kriterier og regel under ét, for reglen spørger om andre år, som en optegnelse ikke har: ${p.criteria}`,
    'list-came': (p) => `${p.name} kom på statens lister`,
    'list-went': (p) => `${p.name} gik af statens lister`,
    'link-came': (p) => `linket til ${p.name} er nu stort nok`,
    'link-went': (p) => `linket til ${p.name} er væk eller ikke længere stort nok`,
    'list-method-came': (p) => `${p.name} tæller nu efter metoden`,
    'list-method-went': (p) => `${p.name} tæller ikke længere efter metoden`,
    'list-given': (p) => `${p.name} er på statens lister, som den gamle optegnelse er uden`,
    'list-not-given': (p) => `${p.name} var på statens lister, som den nye optegnelse er uden`,
    'exclusion-came': (p) => `udelukket nu: ${p.title}`,
    'exclusion-went': (p) => `ikke længere udelukket: ${p.title}`,
    'enclosure-came': () => 'alle dets naboer er udpeget',
    'enclosure-went': () => 'ikke længere alle dets naboer er udpeget',

    'cause-each': (p) => `hver for sig nok: ${p.parts}`,
    'cause-together': (p) => `kun sammen: ${p.sets}`,
    'cause-against': (p) => `trods ${p.parts}`,
    'cause-not-needed': () => 'det andet tilsammen ville også gøre det',
    'cause-needed': (p) => `i sidste ende også ${p.parts}`,
    'cause-redefined': () => 'måler noget andet nu',
    'cause-untold': (p) => `reglen for sig kan ikke prøves: ${untold.da[p.why]}`,
    'cause-untold-all': () => 'kan ikke deles op af optegnelserne',

    'criterion-met': (p) => `opfyldt af ${p.old} → ${da.areas(p.new)}`,
    'criterion-values': (p) => {
      const texts = someOf(
        [
          [p.changed, p.changed === 1 ? 'værdi ændret' : 'værdier ændret'],
          [p.came, 'kommet til'],
          [p.went, 'mangler nu'],
        ],
        'og',
      );
      return texts === '' ? 'alle værdier er de samme' : texts;
    },
    'criterion-added': (p) => `kom til i metoden; opfyldt af ${da.areas(p.met)}`,
    'criterion-removed': (p) => `gik ud af metoden; var opfyldt af ${da.areas(p.met)}`,
    'criterion-redefined': (p) =>
      `måler noget andet nu, så værdier sammenlignes ikke; opfyldt af ${p.old} → ${da.areas(p.new)}`,
    'criterion-unmoved': (p) => `Intet svar skiftede i ${p.criteria}.`,
    'flips-explained': () =>
      'Hvorfor: det, der alene giver det nye svar, når det tages fra den nye optegnelse og resten fra den gamle; ellers det mindste, der gør det sammen. “Trods”: trak alene den anden vej.',
    'flips-none': () => 'Intet svar skiftede.',

    'near-explained': (p) =>
      `Samme udfald som før, men ét kriterium kan vende det: dets værdi ligger nu højst ${p.within} af grænsen fra den, og det gjorde intet sådant kriterium før.`,
    'near-caption': () => 'Områderne, kriteriet der kan vende dem, og afstanden fra grænsen',
    'near-none': () => 'Ingen områder kom tæt på.',
    'near-before': (p) =>
      p.count === 1 ? '1 område var der allerede.' : `${p.count} områder var der allerede.`,
    'near-untold': () => 'Kan ikke siges: reglen spørger om andet end årets svar på kriterierne.',

    appeared: (p) => `ny: ${p.area}, ${p.outcome}`,
    vanished: (p) => `væk: ${p.area}, var ${p.outcome}`,
    'redrawn-head': (p) => `tegnet om: ${p.old} → ${p.new}`,
    'redrawn-part': (p) => `${p.share} af ${p.old} bor i ${p.new}${p.residents}`,
    'redrawn-part-residents': (p) => `, ca. ${da.residents(p.residents)}`,
    'redrawn-unknown': (p) => `${p.share} af ${p.old} bor i områder, som tabellen ikke nævner`,
    'redrawn-explained': () =>
      'Områder tegnet om er ikke de samme områder, så deres værdier sammenlignes ikke. Beboere, der flyttede med, er andelen af de gamle.',
    'unpaired-explained': () =>
      'Områder parres kun på deres nummer. Er nogen af dem tegnet om, så giv tabellen med --redrawn.',

    'lists-given-now': () => 'Den gamle optegnelse er lavet uden statens lister, den nye med.',
    'lists-given-before': () => 'Den gamle optegnelse er lavet med statens lister, den nye uden.',
    'list-year': (p) => `Listen over ${p.list}: ${p.old} → ${p.new}`,
    'list-year-none': () => 'ingen',
    'boligomraade-came': (p) => `${p.name} kom på: ${p.lists}`,
    'boligomraade-went': (p) => `${p.name} gik af: ${p.lists}`,
    'boligomraade-moved': (p) =>
      `${p.name} ${[p.came && `kom også på ${p.came}`, p.went && `gik af ${p.went}`].filter(Boolean).join(', ')}`,
    'link-changed': (p) => `${p.name}, link til ${p.area}: ${p.old} → ${p.new}`,
    'link-none': () => 'intet',
    'link-counts': (p) => `${p.share}, tæller`,
    'link-below': (p) => `${p.share}, for lidt til at tælle`,
    'list-residents': (p) =>
      p.count === 1
        ? '1 boligområde har et andet antal beboere.'
        : `${p.count} boligområder har et andet antal beboere.`,

    'parameter-from-to': (p) => `${p.topic} (${p.path}): ${p.old} → ${p.new}`,
    'parameter-added': (p) => `${p.topic} (${p.path}) kom til: ${p.value}`,
    'parameter-removed': (p) => `${p.topic} (${p.path}) gik ud: ${p.value}`,
    'parameter-block': () => 'se metoden',
    wording: (p) =>
      p.count === 1 ? '1 sted er kun ordlyden en anden.' : `${p.count} steder er kun ordlyden en anden.`,
    engine: (p) => `Udgave af udpeg: ${p.old} → ${p.new}`,

    'input-changed': (p) => `${p.role}: ${p.name} har andet indhold (SHA-256 ${p.old} → ${p.new})`,
    'input-replaced': (p) => `${p.role}: ${p.old} → ${p.new}`,
    'input-renamed': (p) => `${p.role}: ${p.old} hedder nu ${p.new}, samme indhold`,
    'input-added': (p) => `${p.role}: ${p.name} kom til`,
    'input-removed': (p) => `${p.role}: ${p.name} gik ud`,
    populations: (p) =>
      p.count === 1 ? '1 område har et andet folketal.' : `${p.count} områder har et andet folketal.`,
    names: (p) => (p.count === 1 ? '1 område har et andet navn.' : `${p.count} områder har et andet navn.`),
    'part-indicators': () => 'Indikatorerne er ikke de samme.',
    'ladder-of-one': (p) =>
      `Klasser efter ${p.ladder} har kun den ${p.only === 'old' ? 'gamle' : 'nye'} optegnelse.`,
    'ladder-moved': (p) => `Klasser efter ${p.ladder}: ${p.moves}.`,
    'ladder-move': (p) => `${p.old} → ${p.new} for ${da.areas(p.areas.length)} (${shortList(p.areas)})`,
    'part-byomraader': () => 'Byområderne er ikke de samme.',
    'part-outlines': () => 'Omridsene er ikke de samme.',
  },
  en: {
    years: (p) => `From ${p.old} to ${p.new}`,
    'years-same': (p) => `Two records of ${p.year}`,
    nothing: () => 'No difference.',
    'nothing-but-wording': () => 'No difference but in wording and version of udpeg.',
    'nothing-asked': () => 'No difference in what was asked for.',
    told: (p) => `Only what --only asks for: ${p.sections}.`,
    counts: (p) =>
      `${en.areas(p.cameIn)} came in${p.wereOpen === 0 ? '' : ` (${p.wereOpen} of which ${p.wereOpen === 1 ? 'was' : 'were'} undetermined)`}, ${p.wentOut} went out${p.nowOpen === 0 ? '' : ` (${p.nowOpen} of which ${p.nowOpen === 1 ? 'is' : 'are'} now undetermined)`}, ${p.stayed} stayed.`,
    'counts-apart': (p) => countsApart.en(p, 'Of those designated before', 'Of those designated now'),
    totals: (p) =>
      `Designated: ${p.old} → ${p.new} of ${p.areas.old === p.areas.new ? en.areas(p.areas.new) : `${p.areas.old} → ${en.areas(p.areas.new)}`}; ${p.residents}.`,
    moved: (p) => `Came in: ${p.cameIn}. Went out: ${p.wentOut}.`,
    residents: (p) => `${p.residents} ${p.isOne ? 'resident' : 'residents'}`,
    'residents-missing': () => 'number of residents missing',
    'residents-partly': (p) =>
      `${en.residents(p.residents)} (missing for ${p.without === 1 ? '1 area' : `${p.without} areas`})`,
    'population-missing': () => 'missing',

    'outcome-from-to': (p) => `${p.old} → ${p.new}`,
    'reason-open': (p) => `${p.by}, undetermined by the criteria`,
    'reason-from-to': (p) => `designated by ${p.old} → ${p.new}`,
    'by-each': (p) => `each enough alone: ${p.clauses}`,
    'by-together': (p) => `only together: ${p.clauses}`,
    'by-untold': () => 'whether more would do it alone cannot be told: the rule asks about other years',
    'criteria-met': (p) => `${p.old} → ${en.criteria(p.new)}`,
    'criteria-flips': (p) => `${p.count}: ${p.flips}`,
    'flip-to': (p) =>
      `${p.criterion} ${{ met: 'met now', 'not-met': 'no longer met', unknown: 'unknown now' }[p.answer]} (${p.cause})`,
    'flip-certainty': (p) =>
      `${p.criterion} ${{ open: 'open now', met: 'certainly met now', 'not-met': 'certainly not met now' }[p.answer]} (${p.cause})`,
    'class-moved': ({ indicator, ...p }) =>
      `class by ${p.ladder}: ${p.old} → ${p.new}${indicator === undefined ? '' : ` (${indicator.title} ${indicator.old} → ${indicator.new}${indicator.crossed === '' ? '' : `, ${indicator.side} ${indicator.crossed} now`})`}`,
    'rule-changed': () => 'the rule of designation changed',
    'criteria-and-rule': (p) =>
      `criteria and rule as one, as the rule asks about other years, which a record does not hold: ${p.criteria}`,
    'list-came': (p) => `${p.name} came onto the state's lists`,
    'list-went': (p) => `${p.name} went off the state's lists`,
    'link-came': (p) => `the link to ${p.name} is large enough now`,
    'link-went': (p) => `the link to ${p.name} is gone or no longer large enough`,
    'list-method-came': (p) => `${p.name} counts now by the method`,
    'list-method-went': (p) => `${p.name} no longer counts by the method`,
    'list-given': (p) => `${p.name} is on the state's lists, which the old record is without`,
    'list-not-given': (p) => `${p.name} was on the state's lists, which the new record is without`,
    'exclusion-came': (p) => `excluded now: ${p.title}`,
    'exclusion-went': (p) => `no longer excluded: ${p.title}`,
    'enclosure-came': () => 'all its neighbours are designated',
    'enclosure-went': () => 'no longer are all its neighbours designated',

    'cause-each': (p) => `each enough alone: ${p.parts}`,
    'cause-together': (p) => `only together: ${p.sets}`,
    'cause-against': (p) => `despite ${p.parts}`,
    'cause-not-needed': () => 'the rest together would do it too',
    'cause-needed': (p) => `in the end ${p.parts} too`,
    'cause-redefined': () => 'measures something else now',
    'cause-untold': (p) => `the rule apart cannot be tried: ${untold.en[p.why]}`,
    'cause-untold-all': () => 'cannot be taken apart from the records',

    'criterion-met': (p) => `met by ${p.old} → ${en.areas(p.new)}`,
    'criterion-values': (p) => {
      const texts = someOf(
        [
          [p.changed, p.changed === 1 ? 'value changed' : 'values changed'],
          [p.came, 'filled in'],
          [p.went, 'missing now'],
        ],
        'and',
      );
      return texts === '' ? 'all values are the same' : texts;
    },
    'criterion-added': (p) => `came into the method; met by ${en.areas(p.met)}`,
    'criterion-removed': (p) => `went out of the method; was met by ${en.areas(p.met)}`,
    'criterion-redefined': (p) =>
      `measures something else now, so that values are not compared; met by ${p.old} → ${en.areas(p.new)}`,
    'criterion-unmoved': (p) => `No verdict flipped in ${p.criteria}.`,
    'flips-explained': () =>
      'Why: what alone gives the new verdict, taken from the new record with the rest from the old one; else the least that does so together. “Despite”: alone it went the other way.',
    'flips-none': () => 'No verdict flipped.',

    'near-explained': (p) =>
      `Same outcome as before, but one criterion could turn it: its value is now within ${p.within} of the limit, and no such criterion's was before.`,
    'near-caption': () => 'The areas, the criterion that could turn them, and how far it is from the limit',
    'near-none': () => 'No area came near.',
    'near-before': (p) =>
      p.count === 1 ? '1 area was there already.' : `${p.count} areas were there already.`,
    'near-untold': () => 'Cannot be told: the rule asks about other things than the verdicts of the year.',

    appeared: (p) => `new: ${p.area}, ${p.outcome}`,
    vanished: (p) => `gone: ${p.area}, was ${p.outcome}`,
    'redrawn-head': (p) => `redrawn: ${p.old} → ${p.new}`,
    'redrawn-part': (p) => `${p.share} of ${p.old} live in ${p.new}${p.residents}`,
    'redrawn-part-residents': (p) => `, about ${en.residents(p.residents)}`,
    'redrawn-unknown': (p) => `${p.share} of ${p.old} live in areas that the table does not name`,
    'redrawn-explained': () =>
      'Areas redrawn are not the same areas, so their values are not compared. Residents who moved along are the share of the old ones.',
    'unpaired-explained': () =>
      'Areas are paired by their ids alone. If any of them was redrawn, give the table by --redrawn.',

    'lists-given-now': () => "The old record was made without the state's lists, the new one with them.",
    'lists-given-before': () => "The old record was made with the state's lists, the new one without.",
    'list-year': (p) => `The list of ${p.list}: ${p.old} → ${p.new}`,
    'list-year-none': () => 'none',
    'boligomraade-came': (p) => `${p.name} came onto: ${p.lists}`,
    'boligomraade-went': (p) => `${p.name} went off: ${p.lists}`,
    'boligomraade-moved': (p) =>
      `${p.name} ${[p.came && `came onto ${p.came} too`, p.went && `went off ${p.went}`].filter(Boolean).join(', ')}`,
    'link-changed': (p) => `${p.name}, link to ${p.area}: ${p.old} → ${p.new}`,
    'link-none': () => 'no link',
    'link-counts': (p) => `${p.share}, counts`,
    'link-below': (p) => `${p.share}, too little to count`,
    'list-residents': (p) =>
      p.count === 1
        ? '1 boligområde has another number of residents.'
        : `${p.count} boligområder have another number of residents.`,

    'parameter-from-to': (p) => `${p.topic} (${p.path}): ${p.old} → ${p.new}`,
    'parameter-added': (p) => `${p.topic} (${p.path}) came in: ${p.value}`,
    'parameter-removed': (p) => `${p.topic} (${p.path}) went out: ${p.value}`,
    'parameter-block': () => 'see the method',
    wording: (p) =>
      p.count === 1
        ? 'In 1 place only the wording differs.'
        : `In ${p.count} places only the wording differs.`,
    engine: (p) => `Version of udpeg: ${p.old} → ${p.new}`,

    'input-changed': (p) => `${p.role}: ${p.name} has other content (SHA-256 ${p.old} → ${p.new})`,
    'input-replaced': (p) => `${p.role}: ${p.old} → ${p.new}`,
    'input-renamed': (p) => `${p.role}: ${p.old} is now called ${p.new}, same content`,
    'input-added': (p) => `${p.role}: ${p.name} came in`,
    'input-removed': (p) => `${p.role}: ${p.name} went out`,
    populations: (p) =>
      p.count === 1 ? '1 area has another population.' : `${p.count} areas have another population.`,
    names: (p) => (p.count === 1 ? '1 area has another name.' : `${p.count} areas have other names.`),
    'part-indicators': () => 'The indicators are not the same.',
    'ladder-of-one': (p) => `Only the ${p.only} record has classes by ${p.ladder}.`,
    'ladder-moved': (p) => `Classes by ${p.ladder}: ${p.moves}.`,
    'ladder-move': (p) => `${p.old} → ${p.new} of ${en.areas(p.areas.length)} (${shortList(p.areas)})`,
    'part-byomraader': () => 'The byområder are not the same.',
    'part-outlines': () => 'The outlines are not the same.',
  },
};
