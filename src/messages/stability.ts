import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, said, text } from './sentences.ts';

/** What an illustration, which designates nobody, tells as a designation does, with other words for the answer. */
const keptApart = {
  da: 'hvis metodens valg eller tallene var andre. Tre ting holdes hver for sig: andre valg, tilfældige udsving i tallene og tal, der mangler.',
  en: 'if the choices of the method or the figures were others. Three things are kept apart: other choices, chance in the figures, and figures that are missing.',
};
const indices = {
  da: (areas: string) =>
    `Skifter svar er antallet af områder, der i gennemsnit gør det, når antagelsen alene vælges eller trækkes om. Alene og i alt er dele af variansen i antallet af ${areas} (første og samlede orden): hvad antagelsen gør for sig, og hvad den gør med det, den gør sammen med andre. I parentes står intervallet på 95 %, som trækningerne giver. At alle muligheder af et valg vejer lige meget, er selv en antagelse.`,
  en: (areas: string) =>
    `Change answer is the number of areas that do so on average where the assumption alone is chosen or drawn anew. By itself and in all are parts of the variance of the number of ${areas} (first and total order): what the assumption does for itself, and with what it does together with others. In brackets is the 95 % interval that the draws give. That all options of a choice weigh the same is an assumption itself.`,
};
const areasRead = {
  da: (is: string) =>
    `Nedenfor står område for område, hvor ofte det ${is}: i kombinationerne af metodens valg; i trækninger af tilfældige udsving, med metoden, som den er; og i trækninger af manglende tal, ligeledes. “98–115” betyder, at manglende tal afgør resten.`,
  en: (is: string) =>
    `Below stands area by area how often it ${is}: in the combinations of the choices of the method; in draws of chance, with the method as it is; and in draws of missing figures, likewise. “98–115” means that missing figures decide the rest.`,
};

/** What is told of how a designation stands against what is assumed. Shares come as text already formatted. */
export const stabilityMessages = bilingual({
  title: text('Hvor fast svaret står', 'How firmly the answer stands'),
  'what-it-is': text(
    `Udpegningen er én: metodens. Her står, hvor mange områder og hvilke der ville være udpeget, ${keptApart.da}`,
    `There is one designation: the method's. Here is how many areas, and which, would be designated ${keptApart.en}`,
  ),
  'firm-designated': said<{ always: number; half: number; of: number; combinations: string }>(
    (p) =>
      `Af de ${formatCount(p.of, 'da')} udpegede er ${formatCount(p.always, 'da')} udpeget i alle ${p.combinations} kombinationer af metodens valg, og ${formatCount(p.half, 'da')} i mindst halvdelen.`,
    (p) =>
      `Of the ${formatCount(p.of, 'en')} designated, ${formatCount(p.always, 'en')} are designated in all ${p.combinations} combinations of the method's choices, and ${formatCount(p.half, 'en')} in half of them or more.`,
  ),
  'firm-others': said<{ some: number; half: number }>(
    (p) =>
      p.some === 0
        ? 'Intet andet område er udpeget i nogen af dem.'
        : `Af de andre områder er ${formatCount(p.some, 'da')} udpeget i mindst én, og ${formatCount(p.half, 'da')} i mindst halvdelen.`,
    (p) =>
      p.some === 0
        ? 'No other area is designated in any of them.'
        : `Of the other areas ${formatCount(p.some, 'en')} are designated in at least one, and ${formatCount(p.half, 'en')} in half of them or more.`,
  ),
  numbers: text('Antal udpegede områder', 'Number of areas designated'),
  changed: text('Hvad der er ændret', 'What is changed'),
  runs: text('Beregnet', 'Computed'),
  fewest: text('Færrest', 'Fewest'),
  most: text('Flest', 'Most'),
  nothing: text('Intet', 'Nothing'),
  'by-choices': text('Metodens valg', 'The choices of the method'),
  'by-chance': text('Tilfældige udsving i tallene', 'Chance in the figures'),
  'by-missing': text('Tal, der mangler', 'Figures that are missing'),
  'by-all': text('Alt sammen på én gang', 'All of it together'),
  combinations: said<{ count: number; of: number }>(
    (p) =>
      p.count === p.of
        ? `${formatCount(p.count, 'da')} ${p.count === 1 ? 'kombination' : 'kombinationer'}`
        : `${formatCount(p.count, 'da')} af ${formatCount(p.of, 'da')} kombinationer, trukket`,
    (p) =>
      p.count === p.of
        ? `${formatCount(p.count, 'en')} ${p.count === 1 ? 'combination' : 'combinations'}`
        : `${formatCount(p.count, 'en')} of ${formatCount(p.of, 'en')} combinations, drawn`,
  ),
  draws: said<{ count: number }>(
    (p) => `${formatCount(p.count, 'da')} ${p.count === 1 ? 'trækning' : 'trækninger'}`,
    (p) => `${formatCount(p.count, 'en')} ${p.count === 1 ? 'draw' : 'draws'}`,
  ),
  middle: text(
    'Talt er de områder, hvis svar er sikkert; hvor ofte et område er uafklaret, ses ved det selv. Færrest og flest er, hvor der trækkes, de midterste 95 % af trækningerne.',
    'Counted are the areas whose answer is certain; how often an area is undetermined is told with the area. Where something is drawn, fewest and most are the middle 95 % of the draws.',
  ),
  matters: text('Hvilken antagelse der betyder mest', 'Which assumption matters most'),
  'matters-most': said<{ assumption: string; areas: string }>(
    (p) =>
      `Mest betyder: ${p.assumption}. Vælges eller trækkes den alene om, bliver svaret et andet for ${da.areas(p.areas)} i gennemsnit.`,
    (p) =>
      `What matters most: ${p.assumption}. Where it alone is chosen or drawn anew, the answer is another for ${en.areas(p.areas)} on average.`,
  ),
  'matters-unknown': text(
    'Kørslerne er for få til at sige, hvilken antagelse der betyder mest: den øverste kan ikke skelnes fra en, der intet betyder. Flere kørsler (--runs) siger det.',
    'The runs are too few to say which assumption matters most: the first cannot be told from one that does not matter. More runs (--runs) say it.',
  ),
  'matters-table': text('Antagelser, den vigtigste først', 'Assumptions, the most important first'),
  assumption: text('Antagelse', 'Assumption'),
  moved: text('Skifter svar', 'Change answer'),
  first: text('Alene', 'By itself'),
  total: text('I alt', 'In all'),
  indices: text(indices.da('udpegede områder'), indices.en('areas designated')),
  floor: said<{ floor: string }>(
    (p) =>
      `Kombinationerne er her trukket. Noget, der intet betyder, ville få ${p.floor} alene: mindre end det siger ingenting.`,
    (p) =>
      `The combinations were drawn here. Something that does not matter would get ${p.floor} by itself: less than that says nothing.`,
  ),
  chance: text('Tilfældige udsving', 'Chance'),
  missing: text('Manglende tal', 'Missing figures'),
  without: text('Uden ét kriterium', 'Without one criterion'),
  'without-table': text('Ét kriterium ad gangen', 'One criterion at a time'),
  criterion: text('Kriterium, der er udeladt', 'Criterion left out'),
  designated: text('Udpegede', 'Designated'),
  'came-in': text('Kommer med', 'Come in'),
  'went-out': text('Falder ud', 'Drop out'),
  'areas-read': text(areasRead.da('er udpeget'), areasRead.en('is designated')),
  areas: said<{ which: 'designated' | 'others' }>(
    (p) =>
      p.which === 'designated' ? 'Udpegede områder, der kan falde ud' : 'Andre områder, der kan komme med',
    (p) => (p.which === 'designated' ? 'Designated areas that may drop out' : 'Other areas that may come in'),
  ),
  'areas-table': text('Hvor ofte de er udpeget', 'How often they are designated'),
  'areas-none': said<{ which: 'designated' | 'others' }>(
    (p) =>
      p.which === 'designated'
        ? 'Alle udpegede områder er med sikkerhed udpeget i alle kombinationer af valg og i alle trækninger.'
        : 'Intet andet område er udpeget eller uafklaret i nogen kombination af valg eller nogen trækning.',
    (p) =>
      p.which === 'designated'
        ? 'All areas designated are certainly designated in all combinations of choices and in all draws.'
        : 'No other area is designated or undetermined in any combination of choices or any draw.',
  ),
  'areas-left': said<{ shown: number; of: number; table: string }>(
    (p) => `Vist er ${formatCount(p.shown, 'da')} af ${formatCount(p.of, 'da')}; alle står i ${p.table}.`,
    (p) => `Shown are ${formatCount(p.shown, 'en')} of ${formatCount(p.of, 'en')}; all stand in ${p.table}.`,
  ),
  'of-combinations': text('Andre valg', 'Other choices'),
  'of-chance': text('Udsving', 'Chance'),
  'of-missing': text('Manglende tal', 'Missing figures'),
  'moved-by': text('Flyttes mest af', 'Moved most by'),
  /** how often an area is designated; `most` counts those in which it is undetermined */
  times: said<{ least: number; most: number; of: number }>(
    (p) => `${range(p.least, p.most, 'da')} af ${formatCount(p.of, 'da')}`,
    (p) => `${range(p.least, p.most, 'en')} of ${formatCount(p.of, 'en')}`,
  ),
  'area-combinations': said<{ times: string; isDrawn: boolean }>(
    (p) => `Udpeget i ${p.times} ${p.isDrawn ? 'trukne ' : ''}kombinationer af metodens valg`,
    (p) => `Designated in ${p.times} ${p.isDrawn ? 'drawn ' : ''}combinations of the method's choices`,
  ),
  'area-chance': said<{ times: string }>(
    (p) => `, i ${p.times} trækninger af tilfældige udsving`,
    (p) => `, in ${p.times} draws of chance`,
  ),
  'area-missing': said<{ times: string }>(
    (p) => `, i ${p.times} trækninger af manglende tal`,
    (p) => `, in ${p.times} draws of missing figures`,
  ),
  'area-moved': said<{ by: string }>(
    (p) => ` Mest flyttes svaret af: ${p.by}.`,
    (p) => ` The answer is moved most by: ${p.by}.`,
  ),
  how: text('Hvad der er regnet på, og hvad ikke', 'What was computed, and what was not'),
  'how-chance': text(
    'Tilfældige udsving: hvert antal er trukket igen ud af sin nævner, med den andel, området har (binomialfordelt); i en stikprøve ud af de adspurgte delt med designeffekten. En andel på 0 eller 100 % har ingen udsving, og områdets sande andel kan være en anden end den målte: usikkerheden er snarere for lille end for stor.',
    'Chance: each count is drawn again out of its denominator, at the rate that the area has (binomial); in a survey out of the respondents divided by the design effect. A rate of 0 or 100 % has no chance in it, and the true rate of an area may be another than the measured: the uncertainty is rather too small than too large.',
  ),
  'chance-assumed': text(
    'At tallene i registrene kunne være blevet andre ved samme forhold, er en antagelse i metoden.',
    'That the figures of the registers could have been others under the same conditions is an assumption of the method.',
  ),
  'survey-of': said<{ of: string; effect: string; isAssumed: boolean }>(
    (p) => `Designeffekten i ${p.of} er ${p.effect}${p.isAssumed ? ', en antagelse' : ''}.`,
    (p) => `The design effect in ${p.of} is ${p.effect}${p.isAssumed ? ', an assumption' : ''}.`,
  ),
  'how-missing': text(
    'Manglende tal er trukket jævnt inden for alt, hvad de kunne være, en andel altså mellem 0 og 100 %. Det er ikke et gæt på tallet, og de fleste andele er i virkeligheden små.',
    'Missing figures are drawn evenly within all that they could be, a share thus between 0 and 100 %. That is no guess at the figure, and most shares are small in fact.',
  ),
  seed: said<{ seed: number; runs: number }>(
    (p) =>
      `Frø ${p.seed}, ${formatCount(p.runs, 'da')} ${p.runs === 1 ? 'kørsel' : 'kørsler'}: samme tal giver samme svar på enhver maskine.`,
    (p) =>
      `Seed ${p.seed}, ${formatCount(p.runs, 'en')} ${p.runs === 1 ? 'run' : 'runs'}: the same numbers give the same answer on any machine.`,
  ),
  'no-alternatives': text(
    'Metoden nævner ingen alternativer til sine valg: kun den selv er prøvet.',
    'The method states no alternatives to its choices: itself alone was tried.',
  ),
  'combinations-drawn': text(
    'Kombinationerne er for mange til antallet af kørsler og er trukket. Flere kørsler (--runs) eller færre alternativer får dem alle med.',
    'The combinations are too many for the number of runs and were drawn. More runs (--runs) or fewer alternatives take them all in.',
  ),
  'crossing-drawn': text(
    'Alle kombinationer er regnet ud for sig; sammen med det, der trækkes, er de for mange til antallet af kørsler og er trukket. Flere kørsler (--runs) får dem alle med.',
    'All combinations were computed by themselves; together with what is drawn they are too many for the number of runs and were drawn. More runs (--runs) take them all in.',
  ),
  complete: said<{ of: string }>(
    (p) => `Uden tilfældige udsving, da metoden siger, at der ingen er: ${p.of}.`,
    (p) => `Without chance, since the method lets there be none: ${p.of}.`,
  ),
  'no-share': said<{ of: string }>(
    (p) => `Uden tilfældige udsving, da de ikke er et antal ud af andre: ${p.of}.`,
    (p) => `Without chance, since they are no count out of others: ${p.of}.`,
  ),
  shared: said<{ of: string }>(
    (p) => `Uden tilfældige udsving, da deres kolonner også er del af andre tal: ${p.of}.`,
    (p) => `Without chance, since their columns are part of other figures too: ${p.of}.`,
  ),
  'no-respondents': said<{ of: string; count: number }>(
    (p) =>
      `Uden tilfældige udsving i ${da.areas(p.count)}, hvor det ikke vides, hvor mange der har svaret, eller for få har: ${p.of}.`,
    (p) =>
      `Without chance in ${en.areas(p.count)}, of which it is not known how many answered, or too few did: ${p.of}.`,
  ),
  unknown: said<{ of: string }>(
    (p) => `Hverken trukket eller prøvet, da metoden siger, at ingen kender tallet: ${p.of}.`,
    (p) => `Neither drawn nor tried, since the method says that nobody has the figure: ${p.of}.`,
  ),
  'no-range': said<{ of: string; count: number }>(
    (p) =>
      `${formatCount(p.count, 'da')} manglende tal i kolonnen “${p.of}” er ikke trukket, da intet siger, hvor store de kunne være.`,
    (p) =>
      `${formatCount(p.count, 'en')} missing figures in column “${p.of}” were not drawn, since nothing says how large they could be.`,
  ),
  asked: said<{ of: string }>(
    (p) => `${p.of} er ikke udeladt: reglen spørger om kriteriet for sig.`,
    (p) => `${p.of} was not left out: the rule asks for the criterion by itself.`,
  ),
  'too-few': said<{ of: string }>(
    (p) => `${p.of} er ikke udeladt: der ville være færre kriterier, end der skal være opfyldt.`,
    (p) => `${p.of} was not left out: there would be fewer criteria than must be met.`,
  ),
});

/** The same of an illustration, which designates nobody. */
export const stabilityIllustration = bilingual({
  'what-it-is': text(
    `Svaret er ét: metodens. Her står, hvor mange områder og hvilke der ville opfylde reglen, ${keptApart.da}`,
    `There is one answer: that of the method. Here is how many areas, and which, would meet the rule ${keptApart.en}`,
  ),
  'firm-designated': said<{ always: number; half: number; of: number; combinations: string }>(
    (p) =>
      `Af de ${formatCount(p.of, 'da')}, der opfylder reglen, gør ${formatCount(p.always, 'da')} det i alle ${p.combinations} kombinationer af metodens valg, og ${formatCount(p.half, 'da')} i mindst halvdelen.`,
    (p) =>
      `Of the ${formatCount(p.of, 'en')} that meet the rule, ${formatCount(p.always, 'en')} do so in all ${p.combinations} combinations of the choices of the method, and ${formatCount(p.half, 'en')} in half of them or more.`,
  ),
  'firm-others': said<{ some: number; half: number }>(
    (p) =>
      p.some === 0
        ? 'Intet andet område opfylder den i nogen af dem.'
        : `Af de andre områder opfylder ${formatCount(p.some, 'da')} den i mindst én, og ${formatCount(p.half, 'da')} i mindst halvdelen.`,
    (p) =>
      p.some === 0
        ? 'No other area meets it in any of them.'
        : `Of the other areas ${formatCount(p.some, 'en')} meet it in at least one, and ${formatCount(p.half, 'en')} in half of them or more.`,
  ),
  numbers: text('Antal områder, der opfylder reglen', 'Number of areas that meet the rule'),
  indices: text(indices.da('områder, der opfylder reglen'), indices.en('areas that meet the rule')),
  'areas-read': text(areasRead.da('opfylder reglen'), areasRead.en('meets the rule')),
  designated: text('Opfylder reglen', 'Meet the rule'),
  areas: said<{ which: 'designated' | 'others' }>(
    (p) =>
      p.which === 'designated'
        ? 'Områder, der opfylder reglen og kunne gå ud'
        : 'Andre områder, der kunne komme med',
    (p) =>
      p.which === 'designated' ? 'Areas that meet the rule and may drop out' : 'Other areas that may come in',
  ),
  'areas-table': text('Hvor ofte de opfylder reglen', 'How often they meet the rule'),
  'areas-none': said<{ which: 'designated' | 'others' }>(
    (p) =>
      p.which === 'designated'
        ? 'De områder, der opfylder reglen, gør det med sikkerhed i alle kombinationer af valg og i alle trækninger.'
        : 'Intet andet område opfylder den, eller er uafklaret, i nogen kombination af valg eller nogen trækning.',
    (p) =>
      p.which === 'designated'
        ? 'The areas that meet the rule certainly do so in all combinations of choices and in all draws.'
        : 'No other area meets it, or is undetermined, in any combination of choices or any draw.',
  ),
  'area-combinations': said<{ times: string; isDrawn: boolean }>(
    (p) => `Opfylder reglen i ${p.times} ${p.isDrawn ? 'trukne ' : ''}kombinationer af metodens valg`,
    (p) =>
      `Meets the rule in ${p.times} ${p.isDrawn ? 'drawn ' : ''}combinations of the choices of the method`,
  ),
});

function range(least: number, most: number, language: 'da' | 'en'): string {
  return least === most
    ? formatCount(least, language)
    : `${formatCount(least, language)}–${formatCount(most, language)}`;
}
