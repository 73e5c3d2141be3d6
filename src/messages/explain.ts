import { formatCount } from '../text/numbers.ts';
import { da, en, openForDa, openForEn } from './nouns.ts';
import type { Without } from './report.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What is said of areas that are explained. */
export const explainMessages = bilingual({
  designated: said<{ by: 'criteria' | 'list' | 'both' | 'enclosed' | 'list-open' | 'enclosed-open' }>(
    (p) =>
      ({
        criteria: 'Området er udpeget efter screeningens kriterier.',
        list: 'Området er udpeget efter statens lister, ikke efter screeningens kriterier.',
        both: 'Området er udpeget både efter screeningens kriterier og efter statens lister.',
        enclosed: 'Området er udpeget, fordi alle dets naboer er det.',
        'list-open':
          'Området er udpeget efter statens lister. Om det også er udpeget efter screeningens kriterier, er uafklaret: det afhænger af tal, der mangler.',
        'enclosed-open':
          'Området er udpeget, fordi alle dets naboer er det. Om det også er udpeget efter screeningens kriterier, er uafklaret: det afhænger af tal, der mangler.',
      })[p.by],
    (p) =>
      ({
        criteria: 'The area is designated on the criteria of the screening.',
        list: "The area is designated by the state's lists, not on the criteria of the screening.",
        both: "The area is designated both on the criteria of the screening and by the state's lists.",
        enclosed: 'The area is designated since all its neighbours are.',
        'list-open':
          "The area is designated by the state's lists. Whether it is designated on the criteria of the screening too is undetermined: it depends on figures that are missing.",
        'enclosed-open':
          'The area is designated since all its neighbours are. Whether it is designated on the criteria of the screening too is undetermined: it depends on figures that are missing.',
      })[p.by],
  ),
  'not-designated': text('Området er ikke udpeget.', 'The area is not designated.'),
  undetermined: text(
    'Det er uafklaret, om området skal udpeges: det afhænger af tal, der mangler.',
    'Whether the area is to be designated is undetermined: it depends on figures that are missing.',
  ),
  'undetermined-others': text(
    'Det er uafklaret, om området skal udpeges: det ligger så tæt på grænsen, at tal, der mangler for andre områder, kan afgøre det.',
    "Whether the area is to be designated is undetermined: it is close enough to the line for other areas' missing figures to decide.",
  ),
  'undetermined-hidden': text(
    'Det er uafklaret, om området skal udpeges; hvad det afhænger af, er skjult.',
    'Whether the area is to be designated is undetermined; what it hangs on is hidden.',
  ),
  'undetermined-limit': text(
    'Det er uafklaret, om området skal udpeges: en grænseværdi, som det holdes op mod, kan ikke beregnes.',
    'Whether the area is to be designated is undetermined: a limit that it is held against cannot be computed.',
  ),
  'undetermined-earlier': text(
    'Det er uafklaret, om området skal udpeges: det afhænger også af tidligere år.',
    'Whether the area is to be designated is undetermined: it depends on earlier years too.',
  ),
  excluded: text(
    'Området er udelukket fra screeningen og ikke udpeget.',
    'The area is excluded from the screening and not designated.',
  ),
  rank: said<{ rank: number; of: number; index: string | undefined }>(
    (p) =>
      `Rang ${formatCount(p.rank, 'da')} af ${da.assessed(formatCount(p.of, 'da'))}; rang 1 har flest opfyldte kriterier.${p.index === undefined ? '' : ` Indeks ${p.index}.`}`,
    (p) =>
      `Rank ${formatCount(p.rank, 'en')} of ${en.assessed(formatCount(p.of, 'en'))}; rank 1 meets the most criteria.${p.index === undefined ? '' : ` Index ${p.index}.`}`,
  ),
  numbers: text('Fra tal til svar', 'From figures to answer'),
  'side-by-side': text('Side om side', 'Side by side'),
  'rule-counted': said<Counted>(
    (p) => `Området opfylder ${p.met}${knownDa(p)}${enoughDa(p)}.`,
    (p) => `The area meets ${p.met}${knownEn(p)}${enoughEn(p)}.`,
  ),
  'rule-parts': text(
    'Reglen del for del, og om hver del holder for området:',
    'The rule part by part, and whether each holds for the area:',
  ),
  'rule-part': said<{ part: string; answer: 'yes' | 'no' | 'open' }>(
    (p) => `${p.part}: ${{ yes: 'ja', no: 'nej', open: 'åbent' }[p.answer]}`,
    (p) => `${p.part}: ${{ yes: 'yes', no: 'no', open: 'open' }[p.answer]}`,
  ),
  'all-of': text('Alle disse', 'All of these'),
  'at-least-of': said<{ least: number }>(
    (p) => `Mindst ${p.least} af disse`,
    (p) => `At least ${p.least} of these`,
  ),
  'none-of': text('Ikke dette', 'Not this'),
  'no-list': text(
    'Intet boligområde på statens lister udpeger området.',
    "No boligområde (public-housing area) on the state's lists designates the area.",
  ),
  counted: text('Hvad kriterierne tæller', 'What the criteria count'),
  'met-when': said<{ title: string; clause: string }>(
    (p) => `${p.title}, når værdien er ${p.clause}`,
    (p) => `${p.title}, when the value is ${p.clause}`,
  ),
  'not-decided': text(
    'Et andet valg kan give et andet svar for området.',
    'Another choice may give another answer for the area.',
  ),
  ground: text('Hvad det er regnet af', 'What it is computed from'),
  method: text('Metodens id', 'Id of the method'),
  'computed-by': said<{ version: string }>(
    (p) => `udpeg ${p.version}`,
    (p) => `udpeg version ${p.version}`,
  ),
  program: text('Regnet med', 'Computed with'),
  again: text('De samme filer giver det samme med:', 'The same files give the same with:'),
});
export type ExplainMessages = ParametersOf<typeof explainMessages>;

/** How many criteria are met, and how many a rule asks for. */
interface Counted {
  met: number;
  least: number;
  most: number;
  needed: number;
  /** what leaves the count open; undefined: nothing does */
  why: Without | undefined;
  /** what the answer of the area says, whatever the count leaves open; undefined: it is open, too */
  isEnough: boolean | undefined;
}

function knownDa({ least, most, why }: Counted): string {
  if (why === undefined) return '';
  const by = { missing: 'de kendte tal', hidden: 'de viste afgørelser', either: 'det, der er kendt og vist' };
  return ` efter ${by[why]} (mindst ${least} og højst ${most}, hvad ${openForDa[why]} end er)`;
}

function knownEn({ least, most, why }: Counted): string {
  if (why === undefined) return '';
  const by = {
    missing: 'the known figures',
    hidden: 'the verdicts shown',
    either: 'what is known and shown',
  };
  return ` by ${by[why]} (at least ${least} and at most ${most}, whatever ${openForEn[why]} are)`;
}

function enoughDa({ met, least, most, needed, isEnough }: Counted): string {
  if (least < needed && needed <= most) {
    if (isEnough === undefined) return ', og det kan være nok eller for lidt';
    return `, og områdets svar siger, at det er ${isEnough ? 'nok' : 'for lidt'}`;
  }
  if (least !== most) return most < needed ? ', altså for lidt' : ', altså nok';
  if (met === needed) return ', altså netop nok';
  return met < needed ? `, altså ${needed - met} for lidt` : `, altså ${met - needed} mere end nok`;
}

function enoughEn({ met, least, most, needed, isEnough }: Counted): string {
  if (least < needed && needed <= most) {
    if (isEnough === undefined) return ', which may be enough or too few';
    return `, and the answer of the area says that it is ${isEnough ? 'enough' : 'too few'}`;
  }
  if (least !== most) return most < needed ? ', which is too few' : ', which is enough';
  if (met === needed) return ', which is just enough';
  return met < needed ? `, which is ${needed - met} too few` : `, which is ${met - needed} more than enough`;
}
