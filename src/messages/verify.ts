import { da, en } from './nouns.ts';
import { type Bilingual, counted, enumerated, ofCount, shortList } from './sentences.ts';

/** What `udpeg verify` tells. */
interface VerifyMessages {
  whole: { version: string };
  'adds-up': { areas: number };
  'does-not-add-up': { fields: number };
  contradiction: {
    area?: string | undefined;
    field: string;
    said: string | undefined;
    gives: string | undefined;
  };
  'contradictions-left': { left: number };
  'not-recounted': { fields: string[] };
  'open-not-recounted': { areas: number };
  'years-not-recounted': Record<never, never>;
  'never-recounted': Record<never, never>;
  found: { name: string; role: string };
  'found-as': { name: string; role: string; as: string };
  'built-in': { name: string };
  'built-in-other': { name: string };
  'not-found': { name: string; role: string; sha256: string };
  'other-content': { name: string; role: string; sha256: string };
  'beside-same': { names: string[] };
  'beside-other': { names: string[] };
  'beside-unseen': { names: string[] };
  'not-looked': { count: number };
  'not-recomputed': { missing: number };
  same: Record<never, never>;
  'same-other-version': { made: string; own: string };
  different: { lines: number; of: number };
  'different-version': { made: string; own: string };
  line: { line: number };
  'changes-not-recounted': { year: number; name: string; sha256: string };
  'changes-recounted': { year: number; name: string };
  'changes-differ': { year: number; name: string };
  confirmed: Record<never, never>;
  'partly-confirmed': Record<never, never>;
  'not-confirmed': Record<never, never>;
}

export const verifyMessages: Bilingual<VerifyMessages> = {
  da: {
    whole: (p) => `Optegnelsen er hel og uændret (SHA-256 passer); lavet af udpeg ${p.version}.`,
    'adds-up': (p) =>
      `Den stemmer med sig selv: regnet efter af sine egne tal, summer, svar og begrundelser for ${da.areas(p.areas)}.`,
    'does-not-add-up': (p) =>
      `Den stemmer ikke med sig selv; ${counted(p.fields, 'felt er ikke, hvad resten giver', 'felter er ikke, hvad resten giver')}:`,
    contradiction: (p) =>
      `${p.area === undefined ? '' : `område ${p.area}, `}${p.field}: ${p.said ?? 'ingenting'}; ventede ${p.gives ?? 'ingenting'}`,
    'contradictions-left': (p) => `og ${counted(p.left, 'felt', 'felter')} til`,
    'not-recounted': (p) => `Ikke regnet efter, da optegnelsen ikke har tallene bag: ${shortList(p.fields)}.`,
    'open-not-recounted': (p) =>
      `For ${da.areas(p.areas)} er det ikke regnet efter, hvad manglende tal kan ændre: dertil har optegnelsen ikke alle tal.`,
    'years-not-recounted': () =>
      'Reglen spørger til tidligere år, som optegnelsen ikke har: dens svar er ikke regnet efter.',
    'never-recounted': () =>
      'Uden filerne er ikke set efter: tallene selv, rækkerne i filerne, bemærkninger, omrids, hvem der ligger side om side og hedder hvad, og listernes egne rækker.',
    found: (p) => `fundet: ${p.name} (${p.role})`,
    'found-as': (p) => `fundet: ${p.name} (${p.role}), under navnet ${p.as}`,
    'built-in': (p) => `indbygget: ${p.name}, den samme som i denne udpeg`,
    'built-in-other': (p) => `indbygget: ${p.name} er en anden i denne udpeg`,
    'not-found': (p) => `ikke fundet: ${p.name} (${p.role}), SHA-256 ${p.sha256}`,
    'other-content': (p) =>
      `ikke fundet: ${p.name} (${p.role}) er her med et andet indhold; ventede SHA-256 ${p.sha256}`,
    'beside-same': (p) => `Ved siden af ligger ${enumerated(p.names, 'og')}, som optegnelsen giver.`,
    'beside-other': (p) =>
      `Ved siden af ligger ${enumerated(p.names, 'og')}, som optegnelsen ikke giver: fra en anden kørsel eller en anden version af udpeg, eller ændret.`,
    'beside-unseen': (p) =>
      `Ved siden af ligger ${enumerated(p.names, 'og')}, som ikke er efterset: der kan også være omrids fra året før.`,
    'not-looked': (p) =>
      `${counted(p.count, 'fil, som den er lavet af, er', 'filer, som den er lavet af, er')} ikke efterset: tilføj --inputs med mappen, ${ofCount(p.count, 'den', 'de')} ligger i, så regnes den efter.`,
    'not-recomputed': (p) =>
      `Den er ikke regnet efter: ${p.missing} ${p.missing === 1 ? 'fil mangler' : 'filer mangler'}.`,
    same: () => 'Regnet efter fra de samme filer: den samme optegnelse, tegn for tegn.',
    'same-other-version': (p) =>
      `Regnet efter med udpeg ${p.own}, lavet med ${p.made}: ens på nær versionen.`,
    different: (p) => `Regnet efter fra de samme filer: ${p.lines} af ${da.lines(p.of)} er anderledes:`,
    'different-version': (p) => `Den er lavet med udpeg ${p.made}, og dette er ${p.own}.`,
    line: (p) => `linje ${p.line}`,
    'changes-not-recounted': (p) =>
      `Ændringerne siden ${p.year} er ikke talt efter: den tidligere optegnelse er ikke set (${p.name}, SHA-256 ${p.sha256}).`,
    'changes-recounted': (p) => `Ændringerne siden ${p.year} er talt efter i ${p.name}: de samme.`,
    'changes-differ': (p) => `Ændringerne siden ${p.year} er ikke dem, som ${p.name} giver.`,
    confirmed: () => 'Bekræftet.',
    'partly-confirmed': () => 'Bekræftet, så langt der er set efter.',
    'not-confirmed': () => 'Ikke bekræftet.',
  },
  en: {
    whole: (p) => `The record is whole and unchanged (its SHA-256 fits); made by udpeg ${p.version}.`,
    'adds-up': (p) =>
      `It agrees with itself: recounted from its own figures, sums, verdicts and reasons of ${en.areas(p.areas)}.`,
    'does-not-add-up': (p) =>
      `It does not agree with itself; ${counted(p.fields, 'field is not what the rest gives', 'fields are not what the rest gives')}:`,
    contradiction: (p) =>
      `${p.area === undefined ? '' : `area ${p.area}, `}${p.field}: ${p.said ?? 'nothing'}; expected ${p.gives ?? 'nothing'}`,
    'contradictions-left': (p) => `and ${counted(p.left, 'field', 'fields')} more`,
    'not-recounted': (p) =>
      `Not recounted, since the record has not the figures behind it: ${shortList(p.fields)}.`,
    'open-not-recounted': (p) =>
      `Of ${en.areas(p.areas)} it was not recounted what missing figures could change: the record has not all figures for that.`,
    'years-not-recounted': () =>
      'The rule asks earlier years, which the record has not: its answers were not recounted.',
    'never-recounted': () =>
      'Not looked at without the files: the figures themselves, the rows of the files, notices, outlines, who lies side by side and is called what, and the own rows of the lists.',
    found: (p) => `found: ${p.name} (${p.role})`,
    'found-as': (p) => `found: ${p.name} (${p.role}), under the name ${p.as}`,
    'built-in': (p) => `built in: ${p.name}, the same as in this udpeg`,
    'built-in-other': (p) => `built in: ${p.name} is another one in this udpeg`,
    'not-found': (p) => `not found: ${p.name} (${p.role}), SHA-256 ${p.sha256}`,
    'other-content': (p) =>
      `not found: ${p.name} (${p.role}) is here with another content; expected SHA-256 ${p.sha256}`,
    'beside-same': (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${enumerated(p.names, 'and')}, as the record gives ${ofCount(p.names.length, 'it', 'them')}.`,
    'beside-other': (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${enumerated(p.names, 'and')}, which the record does not give: of another run or another version of udpeg, or changed.`,
    'beside-unseen': (p) =>
      `Beside it ${ofCount(p.names.length, 'is', 'are')} ${enumerated(p.names, 'and')}, not looked at: outlines of the round before may be in ${ofCount(p.names.length, 'it', 'them')} too.`,
    'not-looked': (p) =>
      `Its ${en.files(p.count)} ${ofCount(p.count, 'was', 'were')} not looked at: add --inputs with the folder ${ofCount(p.count, 'it is', 'they are')} in to have it recomputed.`,
    'not-recomputed': (p) =>
      `It was not recomputed: ${p.missing} ${p.missing === 1 ? 'file is' : 'files are'} missing.`,
    same: () => 'Recomputed from the same files: the same record, byte for byte.',
    'same-other-version': (p) =>
      `Recomputed with udpeg ${p.own}, made with ${p.made}: the same but for the version.`,
    different: (p) =>
      `Recomputed from the same files: ${p.lines} of ${en.lines(p.of)} ${ofCount(p.lines, 'differs', 'differ')}:`,
    'different-version': (p) => `It was made with udpeg ${p.made}, and this is ${p.own}.`,
    line: (p) => `line ${p.line}`,
    'changes-not-recounted': (p) =>
      `The changes since ${p.year} were not recounted: the earlier record was not seen (${p.name}, SHA-256 ${p.sha256}).`,
    'changes-recounted': (p) => `The changes since ${p.year} were recounted from ${p.name}: the same.`,
    'changes-differ': (p) => `The changes since ${p.year} are not those that ${p.name} gives.`,
    confirmed: () => 'Confirmed.',
    'partly-confirmed': () => 'Confirmed as far as was looked.',
    'not-confirmed': () => 'Not confirmed.',
  },
};
