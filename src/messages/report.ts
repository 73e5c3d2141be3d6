import { formatCount } from '../text/numbers.ts';
import { listed } from '../text/words.ts';
import { areasDa, areasEn, boligomraaderDa, boligomraaderEn, da, en, openForDa, openForEn } from './nouns.ts';
import { bilingual, ofCount, type ParametersOf, said, text } from './sentences.ts';
import { type Range, rangeDa, rangeEn, type Untried, untriedText } from './untried.ts';

/** Why areas are undetermined, and of how many: the first of these that holds. */
export interface WhyUndetermined {
  /** figures of their own are missing */
  own: number;
  /** a public report does not show what it hangs on */
  hidden: number;
  /** figures of others that are missing could decide */
  others: number;
  /** a limit that they are held against cannot be computed */
  limit: number;
  /** the rule asks years before, of which a report tells nothing */
  earlier: number;
}

/** Why areas have no population: there is no figure, it is not shown, or one or the other. */
export type Without = 'missing' | 'hidden' | 'either';

/** Where a value may be moved to, with what bounds it. */
interface Span {
  least: string | undefined;
  greatest: string | undefined;
}

/** A criterion as it stands now, which figures missing for other areas may turn. */
interface OpenByOthers extends Span {
  criterion: string;
  /** how the value stands to its limit */
  stands: string;
  met: boolean;
}

function spanDa({ least, greatest }: Span): string {
  if (least === undefined) return greatest === undefined ? 'hvorhen som helst' : `til højst ${greatest}`;
  return greatest === undefined ? `til mindst ${least}` : `til et sted mellem ${least} og ${greatest}`;
}

function spanEn({ least, greatest }: Span): string {
  if (least === undefined) return greatest === undefined ? 'anywhere' : `to at most ${greatest}`;
  return greatest === undefined ? `to at least ${least}` : `to anywhere between ${least} and ${greatest}`;
}

/** Where a limit may lie; of an end that nothing bounds there is no number to tell. */
function placeDa({ least, greatest }: Span): string {
  if (least === undefined) return greatest === undefined ? 'hvor som helst' : `på højst ${greatest}`;
  return greatest === undefined ? `på mindst ${least}` : `et sted mellem ${least} og ${greatest}`;
}

function placeEn({ least, greatest }: Span): string {
  if (least === undefined) return greatest === undefined ? 'anywhere' : `at no more than ${greatest}`;
  return greatest === undefined ? `at no less than ${least}` : `anywhere between ${least} and ${greatest}`;
}

/** The sentences of a report. Numbers come as numbers where they decide a plural, else as text already formatted. */
export const reportMessages = bilingual({
  answer: said<{ designated: number; areas: number }>(
    (p) =>
      p.designated === 0
        ? `Ingen af ${areasDa(p.areas)} er udpeget.`
        : `${formatCount(p.designated, 'da')} af ${areasDa(p.areas)} er udpeget.`,
    (p) =>
      p.designated === 0
        ? `None of ${areasEn(p.areas)} is designated.`
        : `${formatCount(p.designated, 'en')} of ${areasEn(p.areas)} ${p.designated === 1 ? 'is' : 'are'} designated.`,
  ),
  'answer-residents': said<{
    designated: number;
    residents: string;
    without: number;
    why: Without;
    share: string | undefined;
    areas: number;
  }>(
    (p) =>
      `${p.designated === 1 ? 'Det' : 'De'} har ${p.residents}${p.without === 0 ? '' : ` (${withoutDa(p)} ikke talt med)`}${p.share === undefined ? '' : `, svarende til ${p.share} af beboerne i alle ${areasDa(p.areas)}`}.`,
    (p) =>
      `${p.designated === 1 ? 'It has' : 'They have'} ${p.residents}${p.without === 0 ? '' : ` (${withoutEn(p)} left out)`}${p.share === undefined ? '' : `, which is ${p.share} of the residents of all ${areasEn(p.areas)}`}.`,
  ),
  'answer-untried': said<{ untried: Untried }>(
    (p) => `Svaret gælder kun, så vidt det er prøvet: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`,
    (p) => `The answer holds only as far as was tried: it was not tried ${untriedText(p.untried, 'en')}.`,
  ),
  'answer-undetermined': said<WhyOpen>(
    (p) => `${areasDa(p.undetermined)} er ${p.undetermined === 1 ? 'uafklaret' : 'uafklarede'}${whyDa(p)}.`,
    (p) => `${areasEn(p.undetermined)} ${p.undetermined === 1 ? 'is' : 'are'} undetermined${whyEn(p)}.`,
  ),
  'answer-range': said<Range>(
    (p) => rangeDa(p, 'er', 'udpeget'),
    (p) => rangeEn(p, `${p.most === 1 ? 'is' : 'are'} designated`),
  ),
  'answer-criteria-open': said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 af de udpegede områder er uafklaret efter kriterierne: det er udpeget på anden vis, men tal, der mangler, afgør, om det også er udpeget efter dem.'
        : `${formatCount(p.count, 'da')} af de udpegede områder er uafklarede efter kriterierne: de er udpeget på anden vis, men tal, der mangler, afgør, om de også er udpeget efter dem.`,
    (p) =>
      p.count === 1
        ? '1 of the designated areas is undetermined by the criteria: it is designated otherwise, but missing figures decide whether the criteria designate it too.'
        : `${formatCount(p.count, 'en')} of the designated areas are undetermined by the criteria: they are designated otherwise, but missing figures decide whether the criteria designate them too.`,
  ),
  'answer-boligomraader': said<Places>(
    (p) => {
      if (p.count === 0)
        return p.whole
          ? 'Ingen boligområder står på statens lister.'
          : 'Ingen boligområder står på dem af statens lister, som filen har hele; resten er ukendt.';
      const more = p.whole ? '' : ' Ikke alle lister er hele, så der kan være flere.';
      const listed = `${boligomraaderDa(p.count)} står på statens lister og er dermed udpeget.${more}`;
      if (!p.designates)
        return `${listed} ${p.count === 1 ? 'Det' : 'De'} udpeger ikke områderne omkring sig.`;
      return `${listed}${placesDa(p)}`;
    },
    (p) => {
      if (p.count === 0)
        return p.whole
          ? "No boligområder (public-housing areas) are on the state's lists."
          : "No boligområder (public-housing areas) are on those of the state's lists that the file has whole; the rest is unknown.";
      const more = p.whole ? '' : ' Not all lists are whole, so there may be more.';
      const listed = `${boligomraaderEn(p.count)} (public-housing ${p.count === 1 ? 'area' : 'areas'}) ${p.count === 1 ? 'is' : 'are'} on the state's lists and thereby designated.${more}`;
      if (!p.designates)
        return `${listed} ${p.count === 1 ? 'It does not designate the areas around it' : 'They do not designate the areas around them'}.`;
      return `${listed}${placesEn(p)}`;
    },
  ),
  'answer-no-lists': text(
    'Der er ikke givet nogen fil med statens lister, så ingen boligområder indgår.',
    "No file of the state's lists was given, so no boligområder (public-housing areas) take part.",
  ),
  'residents-unknown': text(
    'Der er ingen folketal, så beboerne er ikke talt.',
    'There are no population figures, so residents are not counted.',
  ),
  'residents-without': said<{ count: number; why: Without }>(
    (p) =>
      `${areasDa(p.count)} har ${{ missing: 'intet folketal', hidden: 'skjult folketal', either: 'intet eller skjult folketal' }[p.why]}; beboertallene er summen af de ${p.why === 'missing' ? 'kendte' : 'viste'}.`,
    (p) =>
      `${areasEn(p.count)} ${p.count === 1 ? 'has' : 'have'} ${{ missing: 'no population figure', hidden: 'a population that is hidden', either: 'no population figure, or one that is hidden' }[p.why]}; numbers of residents are sums of those ${p.why === 'missing' ? 'known' : 'shown'}.`,
  ),
  'residents-partly': said<{ residents: string; without: number; why: Without }>(
    (p) => `${p.residents} + ${withoutDa(p)}`,
    (p) => `${p.residents} + ${withoutEn(p)}`,
  ),
  'assumption-count': said<{ count: number; of: number }>(
    (p) =>
      p.count === 0
        ? `Ingen af metodens ${da.parameters(p.of)} er antagelser.`
        : `${p.count} af metodens ${da.parameters(p.of)} er ${ofCount(p.count, 'en antagelse. Den', 'antagelser. De')} er ikke fastlagt af politik, lov eller beslutning, og et andet valg kan give et andet resultat:`,
    (p) =>
      p.count === 0
        ? `None of the ${en.parameters(p.of)} of the method is an assumption.`
        : `${p.count} of the ${en.parameters(p.of)} of the method ${ofCount(p.count, 'is an assumption', 'are assumptions')}. No policy, law or decision has settled ${ofCount(p.count, 'it', 'them')}, and another choice may give another result:`,
  ),
  'assumption-count-short': said<{ count: number; of: number; kinds: string }>(
    (p) =>
      p.count === 0
        ? `Ingen af ${da.parameters(p.of)} er antagelser.`
        : `${p.count} af ${da.parameters(p.of)} er ${ofCount(p.count, 'en antagelse', 'antagelser')}: ${p.kinds}.`,
    (p) =>
      p.count === 0
        ? `None of ${en.parameters(p.of)} is an assumption.`
        : `${p.count} of ${en.parameters(p.of)} ${p.count === 1 ? 'is an assumption' : 'are assumptions'}: ${p.kinds}.`,
  ),
  'account-rows': said<{
    read: number;
    ofYear: number;
    year: number;
    ofOtherYears: number;
    outsideLevel: number;
  }>(
    (p) =>
      `${formatCount(p.read, 'da')} læst = ${formatCount(p.ofYear, 'da')} for ${p.year} + ${formatCount(p.ofOtherYears, 'da')} for andre år + ${formatCount(p.outsideLevel, 'da')} uden for det valgte områdeniveau`,
    (p) =>
      `${formatCount(p.read, 'en')} read = ${formatCount(p.ofYear, 'en')} of ${p.year} + ${formatCount(p.ofOtherYears, 'en')} of other years + ${formatCount(p.outsideLevel, 'en')} outside the chosen level of areas`,
  ),
  'account-rows-joined': said<{ read: number; areas: number; year: number }>(
    (p) => `${formatCount(p.read, 'da')} læst, som samlet giver ${areasDa(p.areas)} i ${p.year}`,
    (p) => `${formatCount(p.read, 'en')} read, which together give ${areasEn(p.areas)} in ${p.year}`,
  ),
  'account-areas': said<{ input: number; assessed: number; excluded: number }>(
    (p) =>
      `${formatCount(p.input, 'da')} = ${formatCount(p.assessed, 'da')} ${ofCount(p.assessed, 'vurderet', 'vurderede')} + ${formatCount(p.excluded, 'da')} ${ofCount(p.excluded, 'udelukket', 'udelukkede')}`,
    (p) =>
      `${formatCount(p.input, 'en')} = ${formatCount(p.assessed, 'en')} assessed + ${formatCount(p.excluded, 'en')} excluded`,
  ),
  'account-residents': said<{ input: string; assessed: string; excluded: string }>(
    (p) => `${p.input} = ${p.assessed} i vurderede områder + ${p.excluded} i udelukkede`,
    (p) => `${p.input} = ${p.assessed} in assessed areas + ${p.excluded} in excluded ones`,
  ),
  'account-listed': said<{ count: number }>(
    (p) =>
      `${p.count} af de udelukkede er udpeget efter statens lister og tæller derfor med blandt de udpegede i resultatet.`,
    (p) =>
      `${p.count} of the excluded ${p.count === 1 ? 'is' : 'are'} designated by the state's lists and so counted among the designated in the result.`,
  ),
  'account-outside': said<{ residents: number; boligomraader: number; of: number; unknown: number }>(
    (p) =>
      someOf(
        p.boligomraader > 0 &&
          `${estimateDa(p.residents)} efter linkenes andele, i ${p.boligomraader} af ${boligomraaderDa(p.of)} på listerne; de er ikke talt med blandt de udpegede områders beboere`,
        unknownDa(p.unknown),
      ),
    (p) =>
      someOf(
        p.boligomraader > 0 &&
          `${estimateEn(p.residents)} by the shares of the links, in ${p.boligomraader} of ${boligomraaderEn(p.of)} on the lists; they are not counted among the residents of the designated areas`,
        unknownEn(p.unknown),
      ),
  ),
  'account-alone': said<{
    areas: number;
    residents: string;
    inside: number;
    known: boolean;
    unknown: number;
  }>(
    (p) =>
      someOf(
        `${areasDa(p.areas)}${p.known ? ` med ${p.residents} ${ofCount(Number(p.residents), 'beboer', 'beboere')}, hvoraf` : ';'} ${estimateDa(p.inside)} bor i boligområderne`,
        unknownDa(p.unknown),
      ),
    (p) =>
      someOf(
        `${areasEn(p.areas)}${p.known ? ` with ${p.residents} ${ofCount(Number(p.residents), 'resident', 'residents')}, of whom` : ';'} ${estimateEn(p.inside)} live in the boligområder`,
        unknownEn(p.unknown),
      ),
  ),
  'criteria-shared': said<{ clause: string }>(
    (p) => `Et kriterium er opfyldt, når værdien er ${p.clause}.`,
    (p) => `A criterion is met when the value is ${p.clause}.`,
  ),
  'criteria-levels': text(
    '“Udpegede” og “Øvrige” er niveauet i de udpegede områder under ét og i de andre vurderede områder under ét. Tal er afrundet hver for sig i visningen, ikke i beregningen.',
    '“Designated” and “Others” are the level of the designated areas together and of the other assessed areas together. Figures are rounded one by one for show, not in the computation.',
  ),
  'criteria-weighted': said<{ criteria: string | undefined; by: 'population' | 'none' }>(
    (p) => {
      const level = p.criteria === undefined ? 'Niveauet er' : `For ${p.criteria} er niveauet`;
      return p.by === 'population'
        ? `${level} gennemsnittet af områdernes værdier, vægtet med folketal.`
        : `${level} gennemsnittet af områdernes værdier, hvor hvert område tæller lige meget.`;
    },
    (p) => {
      const level = p.criteria === undefined ? 'The level is' : `For ${p.criteria} the level is`;
      return p.by === 'population'
        ? `${level} the mean of the areas' values, weighted by population.`
        : `${level} the mean of the areas' values, where every area counts the same.`;
    },
  ),
  'criterion-unknown': said<{ reason: string }>(
    (p) => `ukendt for alle områder, og indgår sådan i reglen. ${p.reason}`,
    (p) => `unknown for every area, and takes part in the rule as that. ${p.reason}`,
  ),
  'criterion-not-measured': said<{ reason: string }>(
    (p) => `ikke målt og indgår ikke. ${p.reason}`,
    (p) => `not measured and takes no part. ${p.reason}`,
  ),
  'missing-bounded': said<{ criteria: string }>(
    (p) =>
      `Tal mangler for nogle områder i ${p.criteria}. Det er regnet med, hvor langt de kan flytte grænseværdien for de andre områder.`,
    (p) =>
      `Figures are missing for some areas in ${p.criteria}. How far they could move the limit of the other areas is taken into account.`,
  ),
  'missing-held': said<{ criteria: string }>(
    (p) =>
      `Tal mangler for nogle områder i ${p.criteria}. Det er ikke regnet med, hvad de kan betyde for grænseværdien for de andre områder.`,
    (p) =>
      `Figures are missing for some areas in ${p.criteria}. What they could mean for the limit of the other areas is not taken into account.`,
  ),
  'criteria-counted': text(
    'Kun kriterier, der vides at være opfyldt, er talt med.',
    'Only criteria known to be met are counted.',
  ),
  'order-by-rank': text(
    'Ordnet efter rang, ved lige rang efter navn.',
    'In order of rank, equal ranks by name.',
  ),
  'order-by-byomraade': text(
    'Ordnet efter byområde og derefter navn; områder uden for byområderne står sidst.',
    'In order of byområde and then name; areas outside the byområder stand last.',
  ),
  'order-by-name': text('Ordnet efter navn.', 'In order of name.'),
  'rank-explained': text(
    'Rang 1 har flest opfyldte kriterier og dernæst højest indeks.',
    'Rank 1 has the most criteria met and then the highest index.',
  ),
  'index-explained': text(
    'Indekset er kriteriernes gennemsnitlige relative afstand til sammenligningstallet: 0 er på niveau med det, 0,50 er i snit 50\u00a0% dårligere.',
    'The index is the mean relative distance of the criteria from the reference value: 0 is level with it, 0.50 is 50% worse on average.',
  ),
  'bounds-explained': said<{ untried: Untried | undefined; why: Without }>(
    (p) =>
      p.untried
        ? `Tal i parentes er, så vidt det er prøvet, det mindste og det største antal, som ${openForDa[p.why]} tillader: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`
        : `Tal i parentes er det mindste og det største antal, som ${openForDa[p.why]} tillader.`,
    (p) =>
      p.untried
        ? `Numbers in brackets are, as far as was tried, the least and the most that ${openForEn[p.why]} allow: it was not tried ${untriedText(p.untried, 'en')}.`
        : `Numbers in brackets are the least and the most that ${openForEn[p.why]} allow.`,
  ),
  'not-assessed-explained': text(
    'Områder, der ikke er vurderet, er udelukket fra vurderingen, men udpeget efter statens lister.',
    "Areas that are not assessed are excluded from the assessment but designated by the state's lists.",
  ),
  'without-rank-explained': text(
    'Områder uden rang er udelukket fra vurderingen, men udpeget efter statens lister; de står sidst.',
    "Areas without a rank are excluded from the assessment but designated by the state's lists; they stand last.",
  ),
  'criteria-met': said<{ met: number; of: number; least: number; most: number }>(
    (p) => `${p.met} af ${da.criteria(p.of)} opfyldt${bounds(p)}`,
    (p) => `${p.met} of ${en.criteria(p.of)} met${bounds(p)}`,
  ),
  'criteria-met-short': said<{ met: number; of: number; least: number; most: number }>(
    (p) => `${p.met} af ${p.of}${bounds(p)}`,
    (p) => `${p.met} of ${p.of}${bounds(p)}`,
  ),
  'reason-criteria': text('kriterier', 'criteria'),
  'reason-classes': said<{ classes: string }>(
    (p) => `klasse: ${p.classes}`,
    (p) => `class: ${p.classes}`,
  ),
  'reason-list': said<{ boligomraader: string }>(
    (p) => `liste: ${p.boligomraader}`,
    (p) => `list: ${p.boligomraader}`,
  ),
  'reason-list-open': said<{ boligomraader: string }>(
    (p) => `liste: ${p.boligomraader}; efter kriterierne uafklaret`,
    (p) => `list: ${p.boligomraader}; undetermined by the criteria`,
  ),
  'reason-both': said<{ criteria: string; list: string }>(
    (p) => `${p.criteria} og ${p.list}`,
    (p) => `${p.criteria} and ${p.list}`,
  ),
  'none-designated': text('Ingen områder er udpeget.', 'No areas are designated.'),
  /** `hidden`: a public report hides the verdicts of some */
  'open-explained': said<{ hidden: boolean }>(
    (p) =>
      `Et kriterium er åbent, når områdets eget tal mangler, ${p.hidden ? 'når afgørelsen er skjult, ' : ''}eller når værdien ligger så tæt på grænseværdien, at tal, der mangler for andre områder, kan flytte grænsen hen over den.`,
    (p) =>
      `A criterion is open when the area's own figure is missing, ${p.hidden ? 'when its verdict is hidden, ' : ''}or when the value lies so close to the limit that figures missing for other areas could move the limit across it.`,
  ),
  'open-unknown': said<{ criterion: string }>(
    (p) => `${p.criterion}: ukendt for alle områder.`,
    (p) => `${p.criterion}: unknown for every area.`,
  ),
  'open-value': said<{ criterion: string; limit: string }>(
    (p) => `${p.criterion}: tallet mangler (grænseværdi ${p.limit}).`,
    (p) => `${p.criterion}: the figure is missing (limit ${p.limit}).`,
  ),
  'open-hidden': said<{ criterion: string; limit: string; met: boolean | undefined }>(
    (p) =>
      p.met === undefined
        ? `${p.criterion}: tallet er skjult (grænseværdi ${p.limit}).`
        : `${p.criterion}: efter de kendte tal ${p.met ? 'opfyldt' : 'ikke opfyldt'}, men tal, der mangler for andre områder, kan ændre det; tallene er skjult.`,
    (p) =>
      p.met === undefined
        ? `${p.criterion}: the figure is hidden (limit ${p.limit}).`
        : `${p.criterion}: ${p.met ? 'met' : 'not met'} by the known figures, but figures missing for other areas may change that; the figures are hidden.`,
  ),
  'open-limit': said<{ criterion: string; value: string }>(
    (p) => `${p.criterion}: grænseværdien kan ikke beregnes (værdi ${p.value}).`,
    (p) => `${p.criterion}: the limit cannot be computed (value ${p.value}).`,
  ),
  against: said<{ value: string; limit: string }>(
    (p) => `${p.value} mod grænsen ${p.limit}`,
    (p) => `${p.value} against the limit ${p.limit}`,
  ),
  'within-one': said<{ counts: string; limit: string }>(
    (p) => `${p.counts}, under én fra grænsen på ${p.limit}`,
    (p) => `${p.counts}, less than one from the limit of ${p.limit}`,
  ),
  'open-value-moves': said<OpenByOthers>(
    (p) =>
      `${p.criterion}: efter de kendte tal ${p.met ? 'opfyldt' : 'ikke opfyldt'} (${p.stands}), men manglende tal kan flytte områdets værdi ${spanDa(p)}.`,
    (p) =>
      `${p.criterion}: ${p.met ? 'met' : 'not met'} by the known figures (${p.stands}), but missing figures may move the area's value ${spanEn(p)}.`,
  ),
  'open-moves': said<OpenByOthers>(
    (p) =>
      `${p.criterion}: efter de kendte tal ${p.met ? 'opfyldt' : 'ikke opfyldt'} (${p.stands}), men tal, der mangler for andre områder, kan lægge grænsen ${placeDa(p)}.`,
    (p) =>
      `${p.criterion}: ${p.met ? 'met' : 'not met'} by the known figures (${p.stands}), but figures missing for other areas may put the limit ${placeEn(p)}.`,
  ),
  'takes-criteria': said<{ needed: number; open: number; criterion: string }>(
    (p) => {
      if (p.open === 1) return `${p.criterion} skal være opfyldt.`;
      if (p.needed === p.open)
        return `${p.open === 2 ? 'Begge' : `Alle ${p.open}`} åbne kriterier skal være opfyldt.`;
      return `Mindst ${p.needed} af de ${p.open} åbne kriterier skal være opfyldt.`;
    },
    (p) => {
      if (p.open === 1) return `${p.criterion} must be met.`;
      if (p.needed === p.open) return `${p.open === 2 ? 'Both' : `All ${p.open}`} open criteria must be met.`;
      return `At least ${p.needed} of the ${p.open} open criteria must be met.`;
    },
  ),
  'takes-rule': said<{ clause: string }>(
    (p) => `Det skal gælde, at ${p.clause}.`,
    (p) => `It must hold that ${p.clause}.`,
  ),
  'list-used': said<{
    list: string;
    year: number | null;
    entries: number;
    municipality: string;
    complete: boolean;
  }>(
    (p) => {
      if (p.year === null) return `${p.list}: filen har ikke listen.`;
      const found = p.entries === 0 ? 'ingen' : String(p.entries);
      return `${p.list}, listen for ${p.year}: ${found} i ${p.municipality}${p.complete ? '.' : '. Filen har ikke hele listen, så nogle kan mangle.'}`;
    },
    (p) => {
      if (p.year === null) return `${p.list}: the file does not have the list.`;
      const found = p.entries === 0 ? 'none' : String(p.entries);
      return `${p.list}, the list of ${p.year}: ${found} in ${p.municipality}${p.complete ? '.' : '. The file does not have the whole list, so some may be missing.'}`;
    },
  ),
  'share-of-ground': text('af arealet', 'of the ground'),
  'links-computed': text(
    'Andele “af arealet” er beregnet af omridsene: så stor en del af boligområdets areal ligger i området, hvad der ikke er det samme som beboerne. Hvor et link er givet i tabellen, gælder det.',
    'Shares “of the ground” are computed from the outlines: that much of the ground of the boligområde lies in the area, which is not the same as its residents. Where the table gives a link, that holds.',
  ),
  'no-links': text('intet link til områder', 'no link to areas'),
  'no-links-at-all': text(
    'Ingen fil siger, hvilke områder de ligger i.',
    'No file says which areas they lie in.',
  ),
  'appendix-left-out': said<{ designated: number; table: string; record: string }>(
    (p) =>
      `${da.areas(formatCount(p.designated, 'da'))} er udpeget, for mange til at gennemgå her. Tallene for hvert område står i ${p.table} og ${p.record}.`,
    (p) =>
      `${en.areas(formatCount(p.designated, 'en'))} ${ofCount(p.designated, 'is', 'are')} designated, too many to go through here. The figures of each area are in ${p.table} and ${p.record}.`,
  ),
  'appendix-explained': text(
    'De udpegede områder og derefter de uafklarede. Marginen er, hvor langt værdien ligger ud over grænseværdien i den dårlige retning; er den negativ, er grænsen ikke nået. Et svar er åbent, når manglende tal kan ændre det.',
    'The designated areas and then the undetermined. The margin is how far the value lies beyond the limit in the worse direction; where it is negative, the limit is not reached. A verdict is open when missing figures could change it.',
  ),
  'open-verdict': said<{ verdict: string }>(
    (p) => `${p.verdict}, åbent`,
    (p) => `${p.verdict}, open`,
  ),
  'decided-verdict': said<{ verdict: string }>(
    (p) => `ukendt, men ${p.verdict} uanset de manglende tal`,
    (p) => `unknown, but ${p.verdict} whatever the missing figures are`,
  ),
  residents: said<{ residents: number }>(
    (p) => `${formatCount(p.residents, 'da')} ${p.residents === 1 ? 'beboer' : 'beboere'}`,
    (p) => `${formatCount(p.residents, 'en')} ${p.residents === 1 ? 'resident' : 'residents'}`,
  ),
  'population-unknown': said<{ why: Without }>(
    (p) =>
      ({
        missing: 'folketal mangler',
        hidden: 'folketal skjult',
        either: 'folketal mangler eller er skjult',
      })[p.why],
    (p) =>
      ({
        missing: 'population missing',
        hidden: 'population hidden',
        either: 'population missing or hidden',
      })[p.why],
  ),
  'population-below': said<{ below: number }>(
    (p) => `skjult, under ${formatCount(p.below, 'da')}`,
    (p) => `hidden, under ${formatCount(p.below, 'en')}`,
  ),
  'population-hidden': said<{ population: string }>(
    (p) => `folketal ${p.population}`,
    (p) => `population ${p.population}`,
  ),
  /** a number that is computed without the counts that are hidden */
  about: said<{ number: string }>(
    (p) => `ca. ${p.number}`,
    (p) => `about ${p.number}`,
  ),
  'area-designated': said<{ reason: string }>(
    (p) => `Udpeget (${p.reason})`,
    (p) => `Designated (${p.reason})`,
  ),
  'area-undetermined': text('Uafklaret', 'Undetermined'),
  'area-index': said<{ index: string; rank: number }>(
    (p) => `indeks ${p.index}, rang ${formatCount(p.rank, 'da')}`,
    (p) => `index ${p.index}, rank ${formatCount(p.rank, 'en')}`,
  ),
  'area-marks': said<{ boligomraader: string }>(
    (p) => `Her ligger også, uden at udpege området: ${p.boligomraader}.`,
    (p) => `Also here, without designating the area: ${p.boligomraader}.`,
  ),
  'area-not-assessed': said<{ exclusion: string }>(
    (p) => `Området er ikke vurderet efter kriterierne: ${p.exclusion}.`,
    (p) => `The area is not assessed on the criteria: ${p.exclusion}.`,
  ),
  'counts-of': said<{ numerator: string; denominator: string }>(
    (p) => `${p.numerator} af ${p.denominator}`,
    (p) => `${p.numerator} of ${p.denominator}`,
  ),
  'assumed-thresholds': said<{ criteria: string; all: boolean }>(
    (p) =>
      p.all
        ? 'hvert kriterium har sin egen, se tabellen over kriterier.'
        : `egen grænseværdi for ${p.criteria}, se tabellen over kriterier.`,
    (p) =>
      p.all
        ? 'every criterion has its own, see the table of criteria.'
        : `a limit of its own for ${p.criteria}, see the table of criteria.`,
  ),
  'assumed-references': said<{ criteria: string }>(
    (p) => `eget sammenligningstal for ${p.criteria}.`,
    (p) => `a reference value of its own for ${p.criteria}.`,
  ),
  'assumed-missing': text(
    'et kriterium uden tal er ukendt, og området er uafklaret, hvis det kan ændre svaret.',
    'a criterion without a figure is unknown, and the area undetermined if that can change the answer.',
  ),
  'assumed-lists': text('hvilke af statens lister der tæller med.', "which of the state's lists count."),
  'assumed-criteria': said<{ criteria: string; all: boolean; count: number }>(
    (p) =>
      p.all
        ? `hvem og hvad der tælles i ${p.count === 1 ? 'kriteriet' : `de ${p.count} kriterier`}.`
        : `hvem og hvad der tælles i ${p.criteria}.`,
    (p) =>
      p.all
        ? `who and what is counted in the ${p.count === 1 ? 'criterion' : `${p.count} criteria`}.`
        : `who and what is counted in ${p.criteria}.`,
  ),
  'assumed-indicators': said<{ indicators: string }>(
    (p) => `hvordan disse er beregnet: ${p.indicators}.`,
    (p) => `how these are computed: ${p.indicators}.`,
  ),
  'assumed-classes': said<{ classes: string }>(
    (p) => `hvordan områderne er delt i klasser efter ${p.classes}.`,
    (p) => `how areas are sorted into classes by ${p.classes}.`,
  ),
  'of-criterion': said<{ label: string; criterion: string }>(
    (p) => `${p.label}, ${p.criterion}`,
    (p) => `${p.label}, ${p.criterion}`,
  ),
  'valid-for': said<{ from: number; to: number | undefined }>(
    (p) =>
      p.to === undefined
        ? `Metoden gælder fra ${p.from}.`
        : p.from === p.to
          ? `Metoden gælder for ${p.from}.`
          : `Metoden gælder for ${p.from}-${p.to}.`,
    (p) =>
      p.to === undefined
        ? `The method is valid from ${p.from}.`
        : p.from === p.to
          ? `The method is valid for ${p.from}.`
          : `The method is valid for ${p.from}-${p.to}.`,
  ),
  'sheet-of-file': said<{ name: string; sheet: string; headerLine: number }>(
    (p) => `${p.name}, ark “${p.sheet}”, overskrift i række ${p.headerLine}`,
    (p) => `${p.name}, sheet “${p.sheet}”, header in row ${p.headerLine}`,
  ),
  'same-bytes': said<{ version: string }>(
    (p) =>
      `Rapporten er lavet af udpeg ${p.version}. De samme filer giver den samme rapport, tegn for tegn, med kommandoen:`,
    (p) =>
      `The report was made by udpeg ${p.version}. The same files give the same report, character for character, with the command:`,
  ),
  'publication-beside': text(
    'Hvad projektfilen siger om udgivelsen (status, udgiver, kontakt og licens), står ikke i kommandoen.',
    'What the project file says of the publication (status, publisher, contact and licence) is not in the command.',
  ),
  'not-measured': said<{ criteria: string }>(
    (p) => `Ikke målt: ${p.criteria}.`,
    (p) => `Not measured: ${p.criteria}.`,
  ),
  'more-criteria': said<{ count: number }>(
    (p) => `… og ${p.count} ${p.count === 1 ? 'kriterium' : 'kriterier'} mere`,
    (p) => `… and ${p.count} more ${p.count === 1 ? 'criterion' : 'criteria'}`,
  ),
  'boligomraader-short': said<{ count: number; whole: boolean }>(
    (p) =>
      p.count === 0
        ? `Ingen boligområder på ${p.whole ? 'statens lister' : 'de af statens lister, der er hele'}`
        : `${boligomraaderDa(p.count)} på statens lister`,
    (p) =>
      p.count === 0
        ? `No boligområder on ${p.whole ? "the state's lists" : "those of the state's lists that are whole"}`
        : `${boligomraaderEn(p.count)} on the state's lists`,
  ),
});
export type ReportMessages = ParametersOf<typeof reportMessages>;

/** Areas whose residents are not counted in, and why. */
function withoutDa({ without, why }: { without: number; why: Without }): string {
  const how = {
    missing: 'uden folketal',
    hidden: 'med skjult folketal',
    either: 'uden folketal eller med skjult',
  };
  return `${areasDa(without)} ${how[why]}`;
}

function withoutEn({ without, why }: { without: number; why: Without }): string {
  const how = {
    missing: 'without a figure',
    hidden: 'with a hidden population',
    either: 'without a figure or with a hidden one',
  };
  return `${areasEn(without)} ${how[why]}`;
}

type WhyOpen = { undetermined: number } & WhyUndetermined;

/** Why areas are undetermined: in a clause where all are so for one reason, else how many for each. */
function whyDa({ undetermined, own, hidden, others, limit, earlier }: WhyOpen): string {
  const one = undetermined === 1;
  if (hidden === undetermined) return `; hvad ${one ? 'det' : 'de'} afhænger af, er skjult`;
  if (own === undetermined) return ', fordi egne tal mangler';
  if (others === undetermined)
    return `, fordi ${one ? 'det ligger' : 'de ligger'} så tæt på grænsen, at andres manglende tal kan afgøre det`;
  if (limit === undetermined) return ', fordi en grænseværdi ikke kan beregnes';
  if (earlier === undetermined) return `, fordi ${one ? 'det' : 'de'} også afhænger af tidligere år`;
  const rest = undetermined - own - hidden - others - limit - earlier;
  if (rest === undetermined) return ', fordi tal mangler';
  return `: ${listed(
    [
      ...(own > 0 ? [`for ${own} mangler egne tal`] : []),
      ...(hidden > 0 ? [`for ${hidden} er det skjult, hvad svaret afhænger af`] : []),
      ...(others > 0 ? [`${others} ligger så tæt på grænsen, at andres manglende tal kan afgøre det`] : []),
      ...(limit > 0 ? [`for ${limit} kan en grænseværdi ikke beregnes`] : []),
      ...(earlier > 0 ? [`${earlier} afhænger også af tidligere år`] : []),
      ...(rest > 0 ? [`for ${rest} mangler andre tal`] : []),
    ],
    'da',
  )}`;
}

function whyEn({ undetermined, own, hidden, others, limit, earlier }: WhyOpen): string {
  const one = undetermined === 1;
  if (hidden === undetermined) return `; what ${one ? 'it hangs' : 'they hang'} on is hidden`;
  const close = "close enough to the line for others' missing figures to decide";
  const be = (count: number) => (count === 1 ? 'is' : 'are');
  if (own === undetermined) return ` because figures of ${one ? 'its' : 'their'} own are missing`;
  if (others === undetermined) return `, being ${close}`;
  if (limit === undetermined) return ' because a limit cannot be computed';
  if (earlier === undetermined) return ` because ${one ? 'it depends' : 'they depend'} on earlier years too`;
  const rest = undetermined - own - hidden - others - limit - earlier;
  if (rest === undetermined) return ' because figures are missing';
  return `: ${listed(
    [
      ...(own > 0 ? [own === 1 ? '1 lacks figures of its own' : `${own} lack figures of their own`] : []),
      ...(hidden > 0 ? [`of ${hidden} it is hidden what the answer hangs on`] : []),
      ...(others > 0 ? [`${others} ${be(others)} ${close}`] : []),
      ...(limit > 0 ? [`${limit} ${be(limit)} held against a limit that cannot be computed`] : []),
      ...(earlier > 0 ? [`${earlier} ${ofCount(earlier, 'depends', 'depend')} on earlier years too`] : []),
      ...(rest > 0 ? [`${rest} ${ofCount(rest, 'lacks', 'lack')} other figures`] : []),
    ],
    'en',
  )}`;
}

type Places = {
  count: number;
  inDesignated: number;
  designating: number;
  unlinked: number;
  designates: boolean;
  /** every list that the method uses is in the file, and whole */
  whole: boolean;
};

/** Where the boligområder lie, and how many of them designate an area; those without links are told apart. */
function placesDa({ count, unlinked, inDesignated, designating }: Places): string {
  const they = (of: number) => (of === 1 ? 'det' : 'de');
  if (unlinked === count) return ` Intet link siger, hvor ${they(count)} ligger.`;
  const linked = count - unlinked;
  const rest = unlinked > 0;
  const apart = rest ? ` For ${unlinked} af dem siger intet link, hvor ${they(unlinked)} ligger.` : '';
  if (inDesignated === 0) {
    const none = rest ? 'Ingen af de øvrige' : count === 1 ? 'Det' : 'Ingen af dem';
    return `${apart} ${none} ligger ${none === 'Det' ? 'ikke ' : ''}i udpegede områder.`;
  }
  const all = rest ? (linked === 1 ? 'Det sidste' : `De øvrige ${linked}`) : count === 1 ? 'Det' : 'Alle';
  const some = `${inDesignated} af ${rest ? 'de øvrige' : 'dem'}`;
  const where = `${inDesignated === linked ? all : some} ligger helt eller delvis i udpegede områder`;
  const own =
    designating === 0
      ? `${inDesignated === 1 ? 'det udpeger ikke selv noget' : 'ingen af dem udpeger selv noget'}`
      : `${designating === inDesignated ? they(designating) : designating} udpeger selv mindst ét`;
  return `${apart} ${where}, og ${own}.`;
}

function placesEn({ count, unlinked, inDesignated, designating }: Places): string {
  const they = (of: number) => (of === 1 ? 'it lies' : 'they lie');
  if (unlinked === count) return ` No link says where ${they(count)}.`;
  const linked = count - unlinked;
  const rest = unlinked > 0;
  const apart = rest ? ` Of ${unlinked} of them no link says where ${they(unlinked)}.` : '';
  if (inDesignated === 0) {
    const none = rest ? 'None of the others lies' : count === 1 ? 'It does not lie' : 'None of them lies';
    return `${apart} ${none} in designated areas.`;
  }
  const all = rest
    ? linked === 1
      ? 'The last one lies'
      : `The other ${linked} lie`
    : count === 1
      ? 'It lies'
      : 'All of them lie';
  const some = `${inDesignated} of ${rest ? 'the others' : 'them'} ${inDesignated === 1 ? 'lies' : 'lie'}`;
  const where = `${inDesignated === linked ? all : some} wholly or partly in designated areas`;
  const who = inDesignated === 1 ? 'it' : 'they';
  const own =
    designating === 0
      ? `${inDesignated === 1 ? 'it designates' : 'none of them designates'} none itself`
      : designating === inDesignated
        ? `${who} ${inDesignated === 1 ? 'designates at least one itself' : 'designate at least one each'}`
        : `${designating} ${designating === 1 ? 'designates' : 'designate'} at least one ${designating === 1 ? 'itself' : 'themselves'}`;
  return `${apart} ${where}, and ${own}.`;
}

/** Residents by shares are an estimate, told as whole persons. */
function estimateDa(residents: number): string {
  return `ca. ${formatCount(Math.round(residents), 'da')}`;
}

function estimateEn(residents: number): string {
  return `about ${formatCount(Math.round(residents), 'en')}`;
}

function someOf(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join('; ');
}

function unknownDa(count: number): string {
  return count === 0 ? '' : `for ${boligomraaderDa(count)} kendes beboertallet ikke, eller hvor beboerne bor`;
}

function unknownEn(count: number): string {
  return count === 0
    ? ''
    : `of ${boligomraaderEn(count)} the number of residents is not known, or where they live`;
}

/** The least and the most, where missing figures leave the count open. */
function bounds(p: { met: number; least: number; most: number }): string {
  return p.least === p.met && p.most === p.met ? '' : ` (${p.least}–${p.most})`;
}
