import { listed } from '../text/words.ts';
import { da, en } from './nouns.ts';
import { type Hidden, hiddenDa, hiddenEn } from './public.ts';
import { bilingual, counted, ofCount, said, shortList, text } from './sentences.ts';

/** A field of a record that is not what the rest of it gives. */
export interface Contradiction {
  /** id of the area that it is of */
  area?: string | undefined;
  /** `criteria.doemte.limit` of an area, or a field of the record */
  field: string;
  /** as JSON; undefined: it is not there */
  said: string | undefined;
  gives: string | undefined;
}

/** What `udpeg verify` tells. */
export const verifyMessages = bilingual({
  whole: said<{ version: string }>(
    (p) => `Optegnelsen er hel og uændret (SHA-256 passer); lavet af udpeg ${p.version}.`,
    (p) => `The record is whole and unchanged (its SHA-256 fits); made by udpeg ${p.version}.`,
  ),
  'adds-up': said<{ areas: number }>(
    (p) =>
      `Den stemmer med sig selv: regnet efter af sine egne tal, summer, svar og begrundelser for ${da.areas(p.areas)}.`,
    (p) =>
      `It agrees with itself: recounted from its own figures, sums, verdicts and reasons of ${en.areas(p.areas)}.`,
  ),
  'does-not-add-up': said<{ fields: number }>(
    (p) =>
      `Den stemmer ikke med sig selv; ${counted(p.fields, 'felt er ikke, hvad resten giver', 'felter er ikke, hvad resten giver')}:`,
    (p) =>
      `It does not agree with itself; ${counted(p.fields, 'field is not what the rest gives', 'fields are not what the rest gives')}:`,
  ),
  contradiction: said<Contradiction>(
    (p) =>
      `${p.area === undefined ? '' : `område ${p.area}, `}${p.field}: ${p.said ?? 'ingenting'}; ventede ${p.gives ?? 'ingenting'}`,
    (p) =>
      `${p.area === undefined ? '' : `area ${p.area}, `}${p.field}: ${p.said ?? 'nothing'}; expected ${p.gives ?? 'nothing'}`,
  ),
  'contradictions-left': said<{ left: number }>(
    (p) => `og ${counted(p.left, 'felt', 'felter')} til`,
    (p) => `and ${counted(p.left, 'field', 'fields')} more`,
  ),
  'not-recounted': said<{ fields: string[] }>(
    (p) => `Ikke regnet efter, da optegnelsen ikke har tallene bag: ${shortList(p.fields)}.`,
    (p) => `Not recounted, since the record has not the figures behind it: ${shortList(p.fields)}.`,
  ),
  'open-not-recounted': said<{ areas: number }>(
    (p) =>
      `For ${da.areas(p.areas)} er det ikke regnet efter, hvad manglende tal kan ændre: dertil har optegnelsen ikke alle tal.`,
    (p) =>
      `Of ${en.areas(p.areas)} it was not recounted what missing figures could change: the record has not all figures for that.`,
  ),
  'stability-not-recounted': text(
    'Hvor fast svaret står (--stability), er ikke regnet efter: det kræver tallene selv. Med --inputs regnes det hele om.',
    'How firmly the answer stands (--stability) was not recounted: that takes the figures themselves. With --inputs all of it is computed again.',
  ),
  'years-not-recounted': text(
    'Reglen spørger til tidligere år, som optegnelsen ikke har: dens svar er ikke regnet efter.',
    'The rule asks earlier years, which the record has not: its answers were not recounted.',
  ),
  'never-recounted': text(
    'Uden filerne er ikke set efter: tallene selv, rækkerne i filerne, bemærkninger, omrids, hvem der ligger side om side og hedder hvad, og listernes egne rækker.',
    'Not looked at without the files: the figures themselves, the rows of the files, notices, outlines, who lies side by side and is called what, and the own rows of the lists.',
  ),
  'alternatives-not-recounted': text(
    'Uden filerne er heller ikke regnet efter, hvad metodens alternativer ville give.',
    "Nor was it recounted without the files what the method's alternatives would give.",
  ),
  found: said<{ name: string; role: string }>(
    (p) => `fundet: ${p.name} (${p.role})`,
    (p) => `found: ${p.name} (${p.role})`,
  ),
  'found-as': said<{ name: string; role: string; as: string }>(
    (p) => `fundet: ${p.name} (${p.role}), under navnet ${p.as}`,
    (p) => `found: ${p.name} (${p.role}), under the name ${p.as}`,
  ),
  'built-in': said<{ name: string }>(
    (p) => `indbygget: ${p.name}, den samme som i denne udpeg`,
    (p) => `built in: ${p.name}, the same as in this udpeg`,
  ),
  'built-in-other': said<{ name: string }>(
    (p) => `indbygget: ${p.name} er en anden i denne udpeg`,
    (p) => `built in: ${p.name} is another one in this udpeg`,
  ),
  'not-found': said<{ name: string; role: string; sha256: string }>(
    (p) => `ikke fundet: ${p.name} (${p.role}), SHA-256 ${p.sha256}`,
    (p) => `not found: ${p.name} (${p.role}), SHA-256 ${p.sha256}`,
  ),
  'other-content': said<{ name: string; role: string; sha256: string }>(
    (p) => `ikke fundet: ${p.name} (${p.role}) er her med et andet indhold; ventede SHA-256 ${p.sha256}`,
    (p) => `not found: ${p.name} (${p.role}) is here with another content; expected SHA-256 ${p.sha256}`,
  ),
  'beside-same': said<{ names: string[] }>(
    (p) => `Ved siden af ligger ${listed(p.names, 'da')}, som optegnelsen giver.`,
    (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${listed(p.names, 'en')}, as the record gives ${ofCount(p.names.length, 'it', 'them')}.`,
  ),
  'beside-other': said<{ names: string[] }>(
    (p) =>
      `Ved siden af ligger ${listed(p.names, 'da')}, som optegnelsen ikke giver: fra en anden kørsel eller en anden version af udpeg, eller ændret.`,
    (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${listed(p.names, 'en')}, which the record does not give: of another run or another version of udpeg, or changed.`,
  ),
  'beside-unseen': said<{ names: string[] }>(
    (p) =>
      `Ved siden af ligger ${listed(p.names, 'da')}, som ikke er efterset: der kan også være omrids fra året før.`,
    (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${listed(p.names, 'en')}, not looked at: outlines of the round before may be in ${ofCount(p.names.length, 'it', 'them')} too.`,
  ),
  'beside-internal': said<{ names: string[] }>(
    (p) =>
      `Ved siden af ligger ${listed(p.names, 'da')}, som efter navnet er ${ofCount(p.names.length, 'intern', 'interne')}: flyt ${ofCount(p.names.length, 'den', 'dem')}, før mappen lægges ud.`,
    (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${listed(p.names, 'en')}, internal by name: move ${ofCount(p.names.length, 'it', 'them')} before the folder is published.`,
  ),
  'not-looked': said<{ count: number }>(
    (p) =>
      `${counted(p.count, 'fil, som den er lavet af, er', 'filer, som den er lavet af, er')} ikke efterset: tilføj --inputs med mappen, ${ofCount(p.count, 'den', 'de')} ligger i, så regnes den efter.`,
    (p) =>
      `Its ${en.files(p.count)} ${ofCount(p.count, 'was', 'were')} not looked at: add --inputs with the folder ${ofCount(p.count, 'it is', 'they are')} in to have it recomputed.`,
  ),
  'not-recomputed': said<{ missing: number }>(
    (p) => `Den er ikke regnet efter: ${p.missing} ${p.missing === 1 ? 'fil mangler' : 'filer mangler'}.`,
    (p) => `It was not recomputed: ${p.missing} ${p.missing === 1 ? 'file is' : 'files are'} missing.`,
  ),
  same: text(
    'Regnet efter fra de samme filer: den samme optegnelse, tegn for tegn.',
    'Recomputed from the same files: the same record, byte for byte.',
  ),
  'same-other-version': said<{ made: string; own: string }>(
    (p) => `Regnet efter med udpeg ${p.own}, lavet med ${p.made}: ens på nær versionen.`,
    (p) => `Recomputed with udpeg ${p.own}, made with ${p.made}: the same but for the version.`,
  ),
  different: said<{ lines: number; of: number }>(
    (p) => `Regnet efter fra de samme filer: ${p.lines} af ${da.lines(p.of)} er anderledes:`,
    (p) =>
      `Recomputed from the same files: ${p.lines} of ${en.lines(p.of)} ${ofCount(p.lines, 'differs', 'differ')}:`,
  ),
  'different-version': said<{ made: string; own: string }>(
    (p) => `Den er lavet med udpeg ${p.made}, og dette er ${p.own}.`,
    (p) => `It was made with udpeg ${p.made}, and this is ${p.own}.`,
  ),
  line: said<{ line: number }>(
    (p) => `linje ${p.line}`,
    (p) => `line ${p.line}`,
  ),
  'changes-not-recounted': said<{ year: number; name: string; sha256: string }>(
    (p) =>
      `Ændringerne siden ${p.year} er ikke talt efter: den tidligere optegnelse er ikke set (${p.name}, SHA-256 ${p.sha256}).`,
    (p) =>
      `The changes since ${p.year} were not recounted: the earlier record was not seen (${p.name}, SHA-256 ${p.sha256}).`,
  ),
  'changes-recounted': said<{ year: number; name: string }>(
    (p) => `Ændringerne siden ${p.year} er talt efter i ${p.name}: de samme.`,
    (p) => `The changes since ${p.year} were recounted from ${p.name}: the same.`,
  ),
  'changes-differ': said<{ year: number; name: string }>(
    (p) => `Ændringerne siden ${p.year} er ikke dem, som ${p.name} giver.`,
    (p) => `The changes since ${p.year} are not those that ${p.name} gives.`,
  ),
  'hidden-not-recounted': said<Hidden>(
    (p) => `${hiddenDa(p)}. Om skjulte tal er kun efterset, at der er tal, som giver de samme afgørelser.`,
    (p) =>
      `${hiddenEn(p)}. Of hidden figures it was only seen that there are counts that give the same verdicts.`,
  ),
  'undecided-not-recounted': said<{ areas: number }>(
    (p) =>
      `For ${da.areas(p.areas)} er også afgørelser skjult: deres udfald er kun holdt op mod, hvad reglen kan give.`,
    (p) =>
      `Of ${en.areas(p.areas)} verdicts are hidden, too: their outcomes were only held against what the rule can give.`,
  ),
  'not-as-written': text(
    'Den står anderledes, end en optegnelse skrives, og kan sige mere, end der læses af den.',
    'It does not stand as a record is written, and may say more than is read of it.',
  ),
  'unlike-not-recounted': said<{ criteria: string[] }>(
    (p) => `Ikke regnet efter, da deres grænseværdier ikke er vist: ${shortList(p.criteria)}.`,
    (p) => `Not recounted, since their limits are not shown: ${shortList(p.criteria)}.`,
  ),
  'internal-not-looked': text(
    'Den interne optegnelse er ikke efterset: med --internal og --key ses det, om den offentlige er, hvad den giver. Filerne bag nævnes uden hash, for på den kunne skjulte tal prøves efter.',
    'The internal record was not looked at: with --internal and --key it is seen whether the public one is what it gives. The files behind it are named without a hash, on which hidden counts could be tried out.',
  ),
  'public-changes-not-recounted': said<{ year: number; name: string }>(
    (p) =>
      `Ændringerne siden ${p.year} er ikke talt efter: en offentlig optegnelse nævner den tidligere (${p.name}) uden hash.`,
    (p) =>
      `The changes since ${p.year} were not recounted: a public record names the earlier one (${p.name}) without a hash.`,
  ),
  'published-same': text(
    'Offentliggjort igen fra den interne optegnelse: den samme, tegn for tegn.',
    'Published again from the internal record: the same, byte for byte.',
  ),
  'published-different': said<{ lines: number; of: number }>(
    (p) => `Offentliggjort igen fra den interne optegnelse: ${p.lines} af ${da.lines(p.of)} er anderledes:`,
    (p) =>
      `Published again from the internal record: ${p.lines} of ${en.lines(p.of)} ${ofCount(p.lines, 'differs', 'differ')}:`,
  ),
  'digest-none': text(
    'Den offentlige optegnelse nævner ingen intern: den er lavet uden nøgle.',
    'The public record names no internal one: it was made without a key.',
  ),
  'digest-not-looked': text(
    'Om den nævner netop denne interne optegnelse, er ikke efterset: tilføj --key med nøglen.',
    'Whether it names this very internal record was not looked at: add --key with the key.',
  ),
  'digest-same': text(
    'Den nævner netop denne interne optegnelse (HMAC-SHA-256 passer).',
    'It names this very internal record (its HMAC-SHA-256 fits).',
  ),
  'digest-other': text(
    'Den nævner en anden intern optegnelse end denne, eller nøglen er en anden (HMAC-SHA-256 passer ikke).',
    'It names another internal record than this one, or the key is another (its HMAC-SHA-256 does not fit).',
  ),
  confirmed: text('Bekræftet.', 'Confirmed.'),
  'partly-confirmed': text('Bekræftet, så langt der er set efter.', 'Confirmed as far as was looked.'),
  'not-confirmed': text('Ikke bekræftet.', 'Not confirmed.'),
});
