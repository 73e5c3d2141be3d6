import type { Language } from '../text/words.ts';
import { en } from './nouns.ts';
import { bilingual, counted, type ParametersOf, said, text, words } from './sentences.ts';

/** The sentences of a check of the law's figures. Numbers come as text already formatted where no plural hangs on them. */
export const checkMessages = bilingual({
  title: said<{ year: number }>(
    (p) => `Lovens kriterier for listerne ${p.year}`,
    (p) => `The law's criteria of the lists of ${p.year}`,
  ),
  whose: said<{ paragraphs: string }>(
    (p) => `Det er statens kriterier (almenboligloven ${p.paragraphs}), ikke kommunens egne.`,
    (p) => `These are the state's criteria (almenboligloven ${p.paragraphs}), not the municipality's own.`,
  ),
  period: said<{ title: string }>(
    (p) => `Periode: ${p.title}.`,
    (p) => `Period: ${p.title}.`,
  ),
  'figures-given': text(
    'Tallene er taget, som de står: som de gennemsnit over år, loven beder om.',
    'The figures are taken as they stand: as the averages over years that the law asks for.',
  ),
  'figures-yearly': text(
    'Tallene er for ét år ad gangen. Lovens gennemsnit er regnet som det simple gennemsnit af årene, for boligområdet og for det, det sammenlignes med; det er en antagelse. Mangler et af årene, er kriteriet ukendt.',
    "The figures are of one year each. The law's average is taken as the plain mean of the years, of the boligområde and of what it is compared with; that is an assumption. Where a year is missing the criterion is unknown.",
  ),
  'apart-explained': text(
    'Hvad tallene giver, og hvad listen siger, er to ting, som her holdes adskilt.',
    'What the figures give and what the list says are two things, kept apart here.',
  ),
  'no-lists': text(
    'Ingen offentliggjorte lister er givet (--state-lists), så intet er sammenlignet.',
    'No published lists were given (--state-lists), so nothing is compared.',
  ),
  counts: said<{
    category: string;
    met: number;
    undetermined: number;
    of: number;
    published: number | undefined;
  }>(
    (p) =>
      `${p.category}: ${p.met} af ${p.of} efter tallene${p.undetermined > 0 ? `, ${p.undetermined} uafklaret` : ''}${p.published === undefined ? '' : `; ${p.published} på listen`}`,
    (p) =>
      `${p.category}: ${p.met} of ${p.of} by the figures${p.undetermined > 0 ? `, ${p.undetermined} undetermined` : ''}${p.published === undefined ? '' : `; ${p.published} on the list`}`,
  ),
  disagreements: said<{ count: number }>(
    (p) =>
      p.count === 0 ? 'Ingen uenigheder mellem tal og lister' : `Uenigheder mellem tal og lister: ${p.count}`,
    (p) =>
      p.count === 0
        ? 'No disagreements between figures and lists'
        : `Disagreements between figures and lists: ${p.count}`,
  ),
  open: said<{ count: number }>(
    (p) => `Kan ikke sammenlignes: ${p.count}`,
    (p) => `Cannot be compared: ${p.count}`,
  ),
  'not-published': said<{ name: string; category: string }>(
    (p) => `${p.name} er et ${p.category} efter tallene, men står ikke på listen`,
    (p) => `${p.name} is in the category ${p.category} by the figures, but is not on the list`,
  ),
  'not-by-figures': said<{ name: string; category: string }>(
    (p) => `${p.name} står på listen, men er ikke et ${p.category} efter tallene`,
    (p) => `${p.name} is on the list, but is not in the category ${p.category} by the figures`,
  ),
  'without-figures': said<{ name: string; category: string }>(
    (p) => `${p.name} står på listen (${p.category}), men har ingen tal for året`,
    (p) => `${p.name} is on the list (${p.category}), but has no figures for the year`,
  ),
  'list-in-part': said<{ name: string; category: string }>(
    (p) => `${p.name} er et ${p.category} efter tallene og står ikke på den del af listen, filen har`,
    (p) =>
      `${p.name} is in the category ${p.category} by the figures and not on the part of the list that the file has`,
  ),
  'figures-open': said<{ name: string; category: string }>(
    (p) => `${p.name} står på listen; om det er et ${p.category} efter tallene, er uafklaret`,
    (p) =>
      `${p.name} is on the list; whether it is in the category ${p.category} by the figures is undetermined`,
  ),
  near: said<{ name: string }>(
    (p) => `Menes “${p.name}”?`,
    (p) => `Is “${p.name}” meant?`,
  ),
  standing: said<{ category: string; paragraph: string }>(
    (p) => `${p.category}, ${p.paragraph}`,
    (p) => `${p.category}, ${p.paragraph}`,
  ),
  'counted-met': said<{ met: number; open: number; of: number; needed: number }>(
    (p) =>
      `${p.met} af ${counted(p.of, 'talt kriterium', 'talte kriterier')}${p.open > 0 ? ` (${p.open} ukendt)` : ''}, mindst ${p.needed} kræves`,
    (p) =>
      `${p.met} of ${counted(p.of, 'counted criterion', 'counted criteria')}${p.open > 0 ? ` (${p.open} unknown)` : ''}, at least ${p.needed} needed`,
  ),
  'also-required': said<{ failed: string[]; open: string[] }>(
    (p) =>
      [...p.failed.map((one) => `${one} ikke opfyldt`), ...p.open.map((one) => `${one} ukendt`)].join(', '),
    (p) => [...p.failed.map((one) => `${one} not met`), ...p.open.map((one) => `${one} unknown`)].join(', '),
  ),
  'years-met': said<{ met: number; open: number; needed: number }>(
    (p) => `${p.met} af ${p.needed} år${p.open > 0 ? ` (${p.open} ukendt)` : ''}`,
    (p) => `${p.met} of ${en.years(p.needed)}${p.open > 0 ? ` (${p.open} unknown)` : ''}`,
  ),
  'year-answers': said<{ answers: string; basis: string }>(
    (p) => `${p.answers} (efter ${p.basis})`,
    (p) => `${p.answers} (by ${p.basis})`,
  ),
  excluded: said<{ category: string; certain: boolean }>(
    (p) => (p.certain ? `udelukket som ${p.category}` : `udelukket, hvis det er ${p.category}`),
    (p) => (p.certain ? `shut out as ${p.category}` : `shut out if it is ${p.category}`),
  ),
  comparison: said<{ national: string | undefined; region: string | undefined }>(
    (p) =>
      `sammenlignet med ${[
        p.national === undefined ? [] : [`landets dømte ${p.national}`],
        p.region === undefined ? [] : [`regionens indkomst ${p.region}`],
      ]
        .flat()
        .join(' og ')}`,
    (p) =>
      `compared with ${[
        p.national === undefined ? [] : [`${p.national} convicted in the country`],
        p.region === undefined ? [] : [`an income of ${p.region} in the region`],
      ]
        .flat()
        .join(' and ')}`,
  ),
  over: said<{ limit: string }>(
    (p) => `over ${p.limit}`,
    (p) => `over ${p.limit}`,
  ),
  'at-least': said<{ limit: string }>(
    (p) => `mindst ${p.limit}`,
    (p) => `at least ${p.limit}`,
  ),
  under: said<{ limit: string }>(
    (p) => `under ${p.limit}`,
    (p) => `below ${p.limit}`,
  ),
  'legend-cells': text(
    'I hver celle: ✓ opfyldt, ✗ ikke opfyldt, ? ukendt; værdien; i parentes afstanden til grænsen.',
    'In each cell: ✓ met, ✗ not met, ? unknown; the value; in brackets the distance to the limit.',
  ),
  'legend-margin': text(
    'Afstanden er positiv ud over grænsen på den side, der tæller, og 0 på den. Et ukendt tal er hverken opfyldt eller ikke opfyldt.',
    'The margin is positive beyond the limit on the side that counts, and 0 at it. An unknown figure is neither met nor not met.',
  ),
});
export type CheckMessages = ParametersOf<typeof checkMessages>;

/** Single words of a check, and of the watch. */
export const checkWords = words({
  criterion: ['kriterium', 'criterion'],
  value: ['værdi', 'value'],
  limit: ['grænse', 'limit'],
  margin: ['afstand', 'margin'],
  met: ['opfyldt', 'met'],
  'not-met': ['ikke opfyldt', 'not met'],
  unknown: ['ukendt', 'unknown'],
  undetermined: ['uafklaret', 'undetermined'],
  boligomraade: ['Boligområde', 'Boligområde (housing area)'],
  byFigures: ['Efter tallene', 'By the figures'],
  byLaw: ['Efter loven', 'By the law'],
  published: ['Offentliggjort', 'Published'],
  onList: ['på listen', 'on the list'],
  notOnList: ['ikke på listen', 'not on the list'],
  listUnknown: ['listen kendes ikke', 'list not known'],
  yes: ['ja', 'yes'],
  no: ['nej', 'no'],
  figures: ['tal', 'figures'],
  list: ['liste', 'list'],
  whatItAsks: ['Hvad loven beder om', 'What the law asks for'],
  nationalDoemte: ['Landets dømte', 'Convicted, country'],
  regionIncome: ['Regionens indkomst', 'Income, region'],
  ofRegion: ['indkomst/region', 'income/region'],
  residents: ['beboere', 'residents'],
  'uden-tilknytning': ['uden tilknytning', 'outside work'],
  doemte: ['dømte', 'convicted'],
  grundskole: ['grundskole', 'basic school'],
  indkomst: ['indkomst', 'income'],
  'ikke-vestlige': ['ikke-vestlige', 'non-Western'],
  years: ['år', 'years'],
});
export type CheckWords = (typeof checkWords)[Language];
