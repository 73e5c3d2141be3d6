import { formatCount } from '../text/numbers.ts';
import { areasDa, areasEn } from './nouns.ts';
import { bilingual, ofCount, said, text } from './sentences.ts';

/** A criterion and how many of the designated areas meet it. */
interface Often {
  criterion: string;
  areas: number;
}

/** Why areas are undetermined, of all of them taken together. */
export type WhyOpen = 'missing' | 'hidden' | 'limit' | 'either';

/** What the first screen of a report says: the answer, where, why, how sure, and what changed. */
export const frontMessages = bilingual({
  headline: said<{ designated: number; areas: number; illustration: boolean }>(
    (p) =>
      `${p.designated === 0 ? 'Ingen' : formatCount(p.designated, 'da')} af ${areasDa(p.areas)} ${p.illustration ? 'opfylder illustrationens regel' : 'er udpeget'}`,
    (p) =>
      `${p.designated === 0 ? 'None' : formatCount(p.designated, 'en')} of ${areasEn(p.areas)} ${
        p.illustration
          ? `${ofCount(Math.max(1, p.designated), 'meets', 'meet')} the illustration's rule`
          : `${p.designated <= 1 ? 'is' : 'are'} designated`
      }`,
  ),
  byomraader: said<{ count: number; areas: number }>(
    (p) =>
      p.areas === 1
        ? 'Det er et byområde for sig.'
        : `De ligger i ${p.count === 1 ? 'ét byområde' : `${formatCount(p.count, 'da')} byområder`}.`,
    (p) =>
      p.areas === 1
        ? 'It is a byområde (joined neighbourhood) by itself.'
        : `They lie in ${p.count === 1 ? 'one byområde (joined neighbourhood)' : `${formatCount(p.count, 'en')} byområder (joined neighbourhoods)`}.`,
  ),
  nowhere: text('Ingen steder', 'Nowhere'),
  'by-none': said<{ clause: string; met: number; open: boolean; illustration: boolean }>(
    (p) =>
      p.met > 0
        ? `${areasDa(p.met)} opfylder reglen om, at ${p.clause}, men er ikke udpeget efter beslutning.`
        : `Ingen områder opfylder ${p.open ? 'med sikkerhed ' : ''}${p.illustration ? 'illustrationens regel' : 'reglen'} om, at ${p.clause}.`,
    (p) =>
      p.met > 0
        ? `${areasEn(p.met)} ${ofCount(p.met, 'meets', 'meet')} the rule that ${p.clause}, but ${ofCount(p.met, 'is', 'are')} not designated by decision.`
        : `No area ${p.open ? 'is certain to meet' : 'meets'} the ${p.illustration ? "illustration's " : ''}rule that ${p.clause}.`,
  ),
  'on-no-list': text('Ingen er udpeget efter statens lister.', "None is designated by the state's lists."),
  where: text('Hvor', 'Where'),
  why: text('Hvorfor', 'Why'),
  'how-sure': text('Hvor sikkert', 'How sure'),
  since: said<{ year: number | undefined }>(
    (p) => (p.year === undefined ? 'Siden sidst' : `Siden ${p.year}`),
    (p) => (p.year === undefined ? 'Since last time' : `Since ${p.year}`),
  ),
  // nouns stand with the first of a list alone, of residents in their text
  'byomraade-size': said<{ areas: number; residents: string | undefined; first: boolean }>(
    (p) =>
      p.first
        ? ` ${areasDa(p.areas)}${p.residents === undefined ? '' : ` med ${p.residents}`}`
        : ` ${formatCount(p.areas, 'da')}${p.residents === undefined ? '' : ` (${p.residents})`}`,
    (p) =>
      p.first
        ? ` ${areasEn(p.areas)}${p.residents === undefined ? '' : ` with ${p.residents}`}`
        : ` ${formatCount(p.areas, 'en')}${p.residents === undefined ? '' : ` (${p.residents})`}`,
  ),
  'more-byomraader': said<{ count: number }>(
    (p) => `og ${formatCount(p.count, 'da')} mere`,
    (p) => `and ${formatCount(p.count, 'en')} more`,
  ),
  'by-criteria': said<{ areas: number; clause: string; all: number; of: number }>(
    (p) =>
      `${formatCount(p.areas, 'da')} efter kriterierne: ${p.clause}${p.all === 0 || p.of < 2 ? '' : `; ${formatCount(p.all, 'da')} opfylder alle ${p.of}`}.`,
    (p) =>
      `${formatCount(p.areas, 'en')} by the criteria: ${p.clause}${p.all === 0 || p.of < 2 ? '' : `; ${formatCount(p.all, 'en')} ${p.all === 1 ? 'meets' : 'meet'} all ${p.of}`}.`,
  ),
  'by-list': said<{ areas: number; both: number }>(
    (p) =>
      `${formatCount(p.areas, 'da')} efter statens lister${p.both === 0 ? '' : `, ${p.both === p.areas ? 'alle' : `${formatCount(p.both, 'da')} af dem`} efter begge dele`}.`,
    (p) =>
      `${formatCount(p.areas, 'en')} by the state's lists${p.both === 0 ? '' : `, ${p.both === p.areas ? 'all' : `${formatCount(p.both, 'en')} of them`} by both`}.`,
  ),
  'by-others': said<{ areas: number }>(
    (p) => `${formatCount(p.areas, 'da')} på anden vis.`,
    (p) => `${formatCount(p.areas, 'en')} otherwise.`,
  ),
  often: text('Oftest opfyldt af dem', 'Most often met by them'),
  'often-one': said<Often>(
    (p) => `${p.criterion} (${formatCount(p.areas, 'da')})`,
    (p) => `${p.criterion} (${formatCount(p.areas, 'en')})`,
  ),
  'range-between': said<{ least: number; most: number }>(
    (p) => `${formatCount(p.least, 'da')} til ${formatCount(p.most, 'da')}:`,
    (p) => `${formatCount(p.least, 'en')} to ${formatCount(p.most, 'en')}:`,
  ),
  open: said<{ areas: number; why: WhyOpen | undefined }>(
    (p) =>
      `${areasDa(p.areas)} er ${p.areas === 1 ? 'uafklaret' : 'uafklarede'}${p.why === undefined ? '' : `, fordi ${{ missing: 'tal mangler', hidden: 'tal mangler eller er skjult', limit: 'en grænseværdi ikke kan beregnes', either: 'tal mangler, eller en grænseværdi ikke kan beregnes' }[p.why]}`}`,
    (p) =>
      `${areasEn(p.areas)} ${p.areas === 1 ? 'is' : 'are'} undetermined${p.why === undefined ? '' : `, as ${{ missing: 'figures are missing', hidden: 'figures are missing or hidden', limit: 'a limit cannot be computed', either: 'figures are missing, or a limit cannot be computed' }[p.why]}`}`,
  ),
  'none-open': text('Ingen områder er uafklarede.', 'No areas are undetermined.'),
  'hang-on-one': said<{ areas: number; illustration: boolean }>(
    (p) =>
      `${p.areas === 0 ? 'Ingen' : formatCount(p.areas, 'da')} ${p.illustration ? 'af dem, der opfylder reglen,' : 'af de udpegede'} hænger på ét kriterium`,
    (p) =>
      `${p.areas === 0 ? 'None' : formatCount(p.areas, 'en')} of ${p.illustration ? 'those that meet the rule' : 'the designated areas'} ${ofCount(Math.max(1, p.areas), 'hangs', 'hang')} on one criterion`,
  ),
  assumptions: said<{ count: number; of: number }>(
    (p) => `${p.count} af ${p.of} valg i metoden er antagelser`,
    (p) =>
      `${p.count} of the method's ${p.of} choices ${p.count === 1 ? 'is an assumption' : 'are assumptions'}`,
  ),
  'other-choices': said<{ least: number; most: number }>(
    (p) =>
      p.least === p.most
        ? `andre valg giver også ${formatCount(p.least, 'da')}`
        : `andre valg giver fra ${formatCount(p.least, 'da')} til ${formatCount(p.most, 'da')}`,
    (p) =>
      p.least === p.most
        ? `other choices give ${formatCount(p.least, 'en')}, too`
        : `other choices give from ${formatCount(p.least, 'en')} to ${formatCount(p.most, 'en')}`,
  ),
  'from-to': said<{ before: number; now: number }>(
    (p) => `${formatCount(p.before, 'da')} → ${formatCount(p.now, 'da')}.`,
    (p) => `${formatCount(p.before, 'en')} → ${formatCount(p.now, 'en')}.`,
  ),
  /** went: those that became undetermined among them */
  'came-and-went': said<{ came: number; went: number; open: number }>(
    (p) =>
      p.came + p.went === 0
        ? 'De samme områder.'
        : `${formatCount(p.came, 'da')} kom til, ${formatCount(p.went - p.open, 'da')} gik ud${p.open === 0 ? '' : `, ${formatCount(p.open, 'da')} blev ${p.open === 1 ? 'uafklaret' : 'uafklarede'}`}.`,
    (p) =>
      p.came + p.went === 0
        ? 'The same areas.'
        : `${formatCount(p.came, 'en')} came in, ${formatCount(p.went - p.open, 'en')} went out${p.open === 0 ? '' : `, ${formatCount(p.open, 'en')} became undetermined`}.`,
  ),
  'not-comparable': text(
    'Den tidligere rapport kan ikke holdes op mod denne.',
    'The earlier report cannot be held against this one.',
  ),
  'came-in': said<{ names: string }>(
    (p) => `Kom til: ${p.names}.`,
    (p) => `Came in: ${p.names}.`,
  ),
  'went-out': said<{ names: string }>(
    (p) => `Gik ud: ${p.names}.`,
    (p) => `Went out: ${p.names}.`,
  ),
  'became-open': said<{ names: string }>(
    (p) => `Blev uafklaret: ${p.names}.`,
    (p) => `Became undetermined: ${p.names}.`,
  ),
  'which-areas': text('Hvilke områder', 'Which areas'),
  'method-differs': text('Metoden er en anden end dengang.', 'The method is another than then.'),
  map: text('Kortet', 'The map'),
  numbers: text('Udfaldet i tal', 'The outcome in figures'),
});

/** How far a report has come, and who answers for it: what the project says. */
export const publicationMessages = bilingual({
  udkast: text('udkast', 'draft'),
  vedtaget: text('vedtaget', 'adopted'),
  publisher: text('Udgiver', 'Publisher'),
  contact: text('Kontakt', 'Contact'),
  licence: text('Licens', 'Licence'),
});

/** What a page calls the files beside it, by their names. */
export const besideMessages = bilingual({
  take: text('Hent data', 'Get the data'),
  'report.json': text('Hele opgørelsen, som den er regnet (JSON)', 'The whole record, as computed (JSON)'),
  'areas.csv': text(
    'Alle områder: svar, værdier og grænser (CSV)',
    'All areas: answers, values and limits (CSV)',
  ),
  'byomraader.csv': text('Byområderne (CSV)', 'The byområder (CSV)'),
  'areas.geojson': text('Områderne til et kort (GeoJSON)', 'The areas for a map (GeoJSON)'),
  'boligomraader.geojson': text(
    'Boligområderne til et kort (GeoJSON)',
    'The boligområder for a map (GeoJSON)',
  ),
  'summary.html': text('Resuméet på én side', 'The summary on one page'),
  'summary.md': text('Resuméet som tekst (Markdown)', 'The summary as text (Markdown)'),
  'report.html': text('Hele rapporten', 'The whole report'),
  'report.md': text('Rapporten som tekst (Markdown)', 'The report as text (Markdown)'),
});

/** What only the sheet for a committee says. */
export const onePageMessages = bilingual({
  choices: said<{ count: number }>(
    (p) => (p.count === 1 ? 'Et valg at tage stilling til' : `${countDa(p.count)} valg at tage stilling til`),
    (p) => (p.count === 1 ? 'A choice to decide' : `${countEn(p.count)} choices to decide`),
  ),
  choice: said<{ now: string; least: number; most: number; options: number }>(
    (p) =>
      `${p.now}. ${p.options === 1 ? 'Det andet valg' : 'De andre valg'} ${p.least === p.most ? `giver også ${areasDa(p.least)}` : `giver fra ${formatCount(p.least, 'da')} til ${areasDa(p.most)}`}.`,
    (p) =>
      `${p.now}. The other ${p.options === 1 ? 'choice gives' : 'choices give'} ${p.least === p.most ? `${areasEn(p.least)}, too` : `from ${formatCount(p.least, 'en')} to ${areasEn(p.most)}`}.`,
  ),
  untried: text('Andre valg er ikke prøvet.', 'Other choices were not tried.'),
  'more-byomraader': said<{ count: number }>(
    (p) => `Og ${formatCount(p.count, 'da')} mere, som står i rapporten.`,
    (p) => `And ${formatCount(p.count, 'en')} more, told in the report.`,
  ),
});

function countDa(count: number): string {
  return ['', '', 'To', 'Tre', 'Fire', 'Fem'][count] ?? String(count);
}

function countEn(count: number): string {
  return ['', '', 'Two', 'Three', 'Four', 'Five'][count] ?? String(count);
}
