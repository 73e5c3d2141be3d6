import { formatCount } from '../text/numbers.ts';
import { areasDa, areasEn, da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What only the page says: the answer with what changed. */
export const htmlMessages = bilingual({
  'outcome-table': text('Områder efter udfald', 'Areas by outcome'),
  'undetermined-heading': text(
    'Uafklarede områder og hvad der skal til',
    'Undetermined areas and what it would take',
  ),
  'undetermined-explained': text(
    'Et område er uafklaret, når tal, det selv mangler, kan ændre svaret, når det ligger så tæt på grænsen, at andres manglende tal kan afgøre det, eller når en grænseværdi ikke kan beregnes. For hvert område står, hvad der skal vise sig, for at det udpeges.',
    "An area is undetermined when a figure that it lacks could change the answer, when it is close enough to the line for others' missing figures to decide, or when a limit cannot be computed. Each one is listed with what would have to hold for it to be designated.",
  ),
  'open-criteria': said<{ criteria: string }>(
    (p) => `Åbne kriterier: ${p.criteria}.`,
    (p) => `Open criteria: ${p.criteria}.`,
  ),
  more: said<{ count: number }>(
    (p) => `og ${formatCount(p.count, 'da')} mere i tabellen over alle områder`,
    (p) => `and ${formatCount(p.count, 'en')} more in the table of all areas`,
  ),
  'changes-heading': said<{ year: number }>(
    (p) => `Ændret siden ${p.year}`,
    (p) => `Changed since ${p.year}`,
  ),
  'changes-then': said<{
    year: number;
    designated: number;
    stayed: number;
    went: number;
    open: number;
    vanished: number;
  }>(
    (p) =>
      `Af ${da.areas(formatCount(p.designated, 'da'))}, der var udpeget i ${p.year}, er ${formatCount(p.stayed, 'da')} udpeget igen${p.open === 0 ? ' og' : ','} ${formatCount(p.went - p.open, 'da')} gået ud${p.open === 0 ? '' : ` og ${formatCount(p.open, 'da')} blevet ${p.open === 1 ? 'uafklaret' : 'uafklarede'}`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'da')} findes ikke længere i tallene`}.`,
    (p) =>
      `Of ${en.areas(formatCount(p.designated, 'en'))} designated in ${p.year}, ${formatCount(p.stayed, 'en')} ${are(p.stayed)} designated again${p.open === 0 ? ' and' : ','} ${formatCount(p.went - p.open, 'en')} went out${p.open === 0 ? '' : ` and ${formatCount(p.open, 'en')} became undetermined`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'en')} ${are(p.vanished)} no longer in the statistics`}.`,
  ),
  'changes-now': said<{ came: number; wereOpen: number; appeared: number }>(
    (p) =>
      `${p.came === 0 ? 'Ingen af de øvrige er kommet til' : `${areasDa(p.came)} er kommet til`}${p.wereOpen === 0 ? '' : `, heraf ${formatCount(p.wereOpen, 'da')} som var ${p.wereOpen === 1 ? 'uafklaret' : 'uafklarede'}`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'da')}, som er ${p.appeared === 1 ? 'nyt' : 'nye'} i tallene, er også udpeget`}.`,
    (p) =>
      `${p.came === 0 ? 'None of the others came in' : `${areasEn(p.came)} came in`}${p.wereOpen === 0 ? '' : `, ${formatCount(p.wereOpen, 'en')} of which ${p.wereOpen === 1 ? 'was' : 'were'} undetermined`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'en')} new in the statistics ${are(p.appeared)} designated too`}.`,
  ),
  'changes-table': text('Udpegede områder nu og sidst', 'Designated areas now and last time'),
  'changes-residents': text(
    'Hver halvdels beboertal er fra dens egen rapport, så begge går op.',
    'The residents of each half are those of its own report, so that both add up.',
  ),
  'changes-why': text(
    'Hvorfor et område har fået et andet svar, fortæller udpeg diff, som holder de to rapporter op mod hinanden.',
    'Why an area has another answer is told by udpeg diff, which holds the two reports against each other.',
  ),
  'designated-in': said<{ year: number }>(
    (p) => `Udpeget i ${p.year}`,
    (p) => `Designated in ${p.year}`,
  ),
  'designated-before': text('Udpeget i den tidligere rapport', 'Designated in the earlier report'),
  'designated-now': text('Udpeget nu', 'Designated now'),
  stayed: text('udpeget begge gange', 'designated both times'),
  came: text('kommet til', 'came in'),
  went: text('gået ud', 'went out'),
  opened: text('blevet uafklaret', 'became undetermined'),
  /** both, as `diff` counts them */
  'no-longer': text('blevet uafklarede eller gået ud', 'became undetermined or went out'),
  'of-them-open': text('heraf nu uafklarede', 'of these now undetermined'),
  appeared: text('nye i tallene', 'new in the statistics'),
  'appeared-designated': text('nye i tallene og udpeget', 'new in the statistics and designated'),
  vanished: said<{ before: number }>(
    (p) => `ikke længere i tallene (navne fra ${p.before})`,
    (p) => `no longer in the statistics (names of ${p.before})`,
  ),
  'vanished-designated': text('ikke længere i tallene', 'no longer in the statistics'),
  'names-of': said<{ group: string; count: number }>(
    (p) => `${p.group} (${formatCount(p.count, 'da')})`,
    (p) => `${p.group}: ${formatCount(p.count, 'en')}`,
  ),
  'nothing-in-common': text(
    "Den tidligere rapport har ingen af denne rapports områder, bedømt på deres id'er. Derfor vises ingen ændringer. Se efter, om det er den rigtige rapport.",
    'The earlier report has none of the areas of this one, going by their ids. So no changes are shown. See whether it is the right report.',
  ),
  'not-earlier': said<{ year: number; before: number }>(
    (p) =>
      p.year === p.before
        ? `Den tidligere rapport gælder også ${p.year}. Ændringerne er altså mellem to rapporter om samme år.`
        : `Den tidligere rapport gælder ${p.before}, som er senere end ${p.year}. Ændringerne går altså baglæns i tid.`,
    (p) =>
      p.year === p.before
        ? `The earlier report is for ${p.year} as well. So the changes are between two reports on the same year.`
        : `The earlier report is for ${p.before}, which is later than ${p.year}. So the changes run backwards in time.`,
  ),
  'other-city': said<{ city: string; before: string }>(
    (p) =>
      `Den tidligere rapport er om ${p.before}, denne om ${p.city}. Ændringerne er kun sat op efter id'er, der er ens.`,
    (p) =>
      `The earlier report is on ${p.before}, this one on ${p.city}. The changes only pair ids that are equal.`,
  ),
  'other-method': said<{ method: string; before: string }>(
    (p) =>
      `Den tidligere rapport brugte metoden ${p.before}, denne bruger ${p.method}. Noget af det, der er ændret, kan skyldes metoden.`,
    (p) =>
      `The earlier report used the method ${p.before}, this one uses ${p.method}. Some of what changed may be due to the method.`,
  ),
  'method-changed': said<{ method: string }>(
    (p) =>
      `Metoden ${p.method} hedder det samme som sidst, men er ikke den samme. Noget af det, der er ændret, kan skyldes metoden.`,
    (p) =>
      `The method ${p.method} has the same id as last time, but is not the same. Some of what changed may be due to the method.`,
  ),
  'area-was': said<{
    year: number | undefined;
    outcome: 'designated' | 'designated-too' | 'undetermined' | 'not-designated';
  }>(
    (p) =>
      `Området var ${{ designated: '', 'designated-too': 'også ', undetermined: '', 'not-designated': 'ikke ' }[p.outcome]}${p.outcome === 'undetermined' ? 'uafklaret' : 'udpeget'} ${thenDa(p.year)}.`,
    (p) =>
      `The area was ${p.outcome === 'undetermined' ? 'undetermined' : p.outcome === 'not-designated' ? 'not designated' : 'designated'} ${thenEn(p.year)}${p.outcome === 'designated-too' ? ' too' : ''}.`,
  ),
  'area-appeared': said<{ year: number | undefined }>(
    (p) => `Området var ikke i tallene ${thenDa(p.year)}.`,
    (p) => `The area was not in the statistics ${thenEn(p.year)}.`,
  ),
});
export type HtmlMessages = ParametersOf<typeof htmlMessages>;

function thenDa(year: number | undefined): string {
  return year === undefined ? 'i den tidligere rapport' : `i ${year}`;
}

function thenEn(year: number | undefined): string {
  return year === undefined ? 'in the earlier report' : `in ${year}`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** What the frame of a page says around its document. */
export const documentMessages = bilingual({
  /** what each language is called in itself */
  language: text('Dansk', 'English'),
  skip: text('Gå til indholdet', 'Skip to the content'),
  contents: text('Indhold', 'Contents'),
  search: text('Søg i tabellen', 'Search the table'),
  clear: text('Ryd filtre', 'Clear filters'),
  sort: text(
    'Tryk på et navn for at se tallene og på et kolonnehoved for at ordne efter det. I tabellen flytter piletasterne fra celle til celle.',
    'Press a name for its figures and the head of a column to sort by it. In the table the arrow keys move from cell to cell.',
  ),
  'on-demand': text(
    'Uden script viser tabellen ikke alle områder. Tallene for de øvrige står i tabellen over alle områder (CSV).',
    'Without script the table does not show all areas. The figures of the others are in the table of all areas (CSV).',
  ),
  'others-not-printed': text(
    'Trykt er tallene for de områder, som beslutningen drejer sig om. De øvriges står i rapporten på skærmen, i tabellen over alle områder (CSV) og i optegnelsen (JSON).',
    'Printed are the figures of the areas that the decision is about. Those of the others are in the report on screen, in the table of all areas (CSV) and in the record (JSON).',
  ),
  print: text('Udskriv', 'Print'),
  'print-summary': text('Resuméet: første skærmbillede', 'The summary: the first screen'),
  'print-committee': text('Udvalgets udgave', "The committee's version"),
  'print-full': text('Alt, også det foldede', 'All, folded parts too'),
  'left-out': text(
    'Trykt er udvalgets udgave. Det foldede og område for område står i rapporten på skærmen.',
    "Printed is the committee's version. What is folded and the areas one by one are in the report on screen.",
  ),
  'take-svg': text('Hent tegningen', 'Get the drawing'),
  'take-csv': text('Hent tabellen', 'Get the table'),
  'not-printed': text(
    'Hvad der er foldet sammen her, er ikke trykt. Det står på skærmen, og tallene i optegnelsen (JSON).',
    'What is folded here is not printed. It is on screen, and its figures are in the record (JSON).',
  ),
});
export type DocumentMessages = ParametersOf<typeof documentMessages>;

/** What only the page says of how it was done. */
export const htmlMethodMessages = bilingual({
  name: text('Metode', 'Method'),
  parameters: text('Metoden i ord', 'The method in words'),
  measures: said<{ of: 'criteria' | 'indicators' }>(
    (p) => (p.of === 'criteria' ? 'Sådan er kriterierne beregnet' : 'Sådan er indikatorerne beregnet'),
    (p) => (p.of === 'criteria' ? 'How the criteria are computed' : 'How the indicators are computed'),
  ),
  classes: said<{ ladder: string }>(
    (p) => `Områder efter klasse, ${p.ladder}`,
    (p) => `Areas by class, ${p.ladder}`,
  ),
  'excluded-by': text('Hvorfor områder er udelukket', 'Why areas are excluded'),
  inputs: text('Filerne, som rapporten er regnet af', 'The files that the report is computed from'),
  'see-assumptions': text('Se antagelserne', 'See the assumptions'),
  computed: text(
    'Grundlaget i parentes siger, hvor hvert valg kommer fra.',
    'The basis in brackets says where each choice comes from.',
  ),
});
export type HtmlMethodMessages = ParametersOf<typeof htmlMethodMessages>;

/** What only the page says of the state's lists and of byområder. */
export const htmlListsMessages = bilingual({
  'whose-criteria': said<{ builtIn: boolean }>(
    (p) =>
      `Listerne er statens. De følger almenboligloven (§ 61 a og § 61 b) og dens egne kriterier, som ikke er kommunens; nogle af dem ser på beboernes oprindelse.${p.builtIn ? ' Det gør ingen af de kriterier, som kommunens områder er screenet efter.' : ''}`,
    (p) =>
      `The lists are the state's. They follow the law on public housing (almenboligloven, § 61 a and § 61 b) and its own criteria, which are not the municipality's; some of them look at the origin of residents.${p.builtIn ? ' None of the criteria that the areas of the municipality are screened on does.' : ''}`,
  ),
  counted: text('Disse lister tæller med:', 'These lists count:'),
  none: text(
    'Ingen af kommunens boligområder står på dem.',
    'None of the boligområder of the municipality is on them.',
  ),
  boligomraader: text(
    'Boligområderne, deres lister og områderne omkring dem',
    'The boligområder, their lists and the areas around them',
  ),
  since: said<{ list: string; year: number; since: number; atLeast: boolean }>(
    (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'mindst siden' : p.since === p.year ? 'ny i' : 'siden'} ${p.since}`,
    (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'since at least' : p.since === p.year ? 'new in' : 'since'} ${p.since}`,
  ),
  'since-at-least': text(
    '“Mindst siden” står, hvor filen ikke har hele listen for året før, så boligområdet kan have stået på den tidligere.',
    '“Since at least” stands where the file does not have the whole list of the year before, so that the boligområde may have been on it earlier.',
  ),
  'since-first': text(
    'De første lister efter de nuværende regler er fra 2018, for forebyggelsesområder fra 2021. Til og med 2020 hed parallelsamfund ghettoområder, før 2018 efter andre kriterier; de år tæller med, hvor filen har dem.',
    'The first lists by the present rules are of 2018, for forebyggelsesområder of 2021. Until 2020 parallelsamfund were called ghettoområder, before 2018 by other criteria; those years count where the file has them.',
  ),
});
export type HtmlListsMessages = ParametersOf<typeof htmlListsMessages>;

/** What the page says of how firmly its answer stands, beside what each of its parts says. */
export const htmlCertaintyMessages = bilingual({
  name: text('Sikkerhed', 'Certainty'),
  title: text('Hvor sikkert er svaret?', 'How sure is the answer?'),
});
