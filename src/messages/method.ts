import { alternatives, type Language } from '../text/words.ts';
import { bilingual, didYouMean, type ParametersOf, said, shortList, text } from './sentences.ts';

const kindsDa = {
  indicator: 'ingen indikator',
  criterion: 'intet kriterium',
  class: 'ingen klassestige',
  goal: 'intet mål',
  source: 'ingen kilde',
  step: 'ingen klasse',
};
const typesDa: Record<string, string> = {
  object: 'en blok med nøgler',
  record: 'en blok med nøgler',
  array: 'en liste',
  string: 'en tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  identifier: 'et navn af bogstaver, cifre, “_”, “-” og “.”',
  'column name': 'navnet på en kolonne (er dens overskrift tom i filen, så skriv et navn i den)',
  'a folder with {year} in its path': 'en mappe med {year} i stien',
  'at least one year': 'mindst ét år',
  'a year of four digits': 'et årstal med fire cifre',
  'file name': 'navnet på en fil uden mappe',
  'role: statistics': 'mindst én med role: statistics',
  'least first': '[mindste, største]',
  'texts that are not in `yes`': 'tekster, der ikke står i yes',
  'a regular expression without lookbehind, back references and any lookahead but (?!…) after a plain beginning':
    'et regulært udtryk uden lookbehind, tilbagehenvisninger og anden lookahead end (?!…) efter en fast begyndelse',
};
const typesEn: Record<string, string> = {
  object: 'a block of keys',
  record: 'a block of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  identifier: 'a name of letters, digits, “_”, “-” and “.”',
  'column name': 'the name of a column (if its header is blank in the file, write a name there)',
  'file name': 'the name of a file without a folder',
  'role: statistics': 'at least one of role: statistics',
  'least first': '[least, greatest]',
  'texts that are not in `yes`': 'texts that are not in yes',
};

const alternativesDa = {
  bare: 'det kan ikke ses, hvilken nøgle alternativet gælder. Skriv det som en blok, fx { nøgle: værdi }.',
  read: 'det, som filer med omrids læses efter, kan ikke have alternativer. Fjern det, eller kør med en anden metode.',
  same: 'alternativet er det, metoden selv siger, eller står to gange. Fjern det.',
  inside: 'en reference inde i et mål kan ikke have alternativer. Giv dem til kriteriet eller indikatoren.',
};
const alternativesEn = {
  bare: 'it cannot be seen which key the alternative is of. Write it as a block, as in { key: value }.',
  read: 'what files of outlines are read by can have no alternatives. Remove it, or run another method.',
  same: 'the alternative is what the method itself says, or stands twice. Remove it.',
  inside:
    'a reference inside a measure can have no alternatives. Give them to the criterion or the indicator.',
};

/** What was expected, in words: zod names types, joined by bars. */
function inWords(expected: string, types: Record<string, string>, language: Language): string {
  const words = expected.split(' | ').map((type) => types[type] ?? type);
  return alternatives([...new Set(words)], language);
}

/** What can be wrong with a method file. */
export const methodMessages = bilingual({
  'method-not-found': said<{ name: string; known: string[]; suggestion: string | undefined }>(
    (p) =>
      `“${p.name}” er hverken en fil eller en indbygget metode.${didYouMean(p.name, p.suggestion, 'da')} Indbyggede: ${p.known.join(', ')}.`,
    (p) =>
      `“${p.name}” is neither a file nor a built-in method.${didYouMean(p.name, p.suggestion, 'en')} Built in: ${p.known.join(', ')}.`,
  ),
  'method-key-duplicate': said<{ key: string }>(
    (p) => `nøglen “${p.key}” står to gange i samme blok. Behold den ene.`,
    (p) => `the key “${p.key}” stands twice in the same block. Keep one.`,
  ),
  'method-list-empty': text(
    'listen er tom; ventede mindst ét led.',
    'the list is empty; expected at least one item.',
  ),
  'method-key-unknown': said<{ key: string; suggestion: string | undefined; allowed: string[] }>(
    (p) =>
      `nøglen “${p.key}” findes ikke her.${didYouMean(p.key, p.suggestion, 'da')}${p.allowed.length ? ` Her kan stå: ${shortList(p.allowed, 40)}.` : ''}`,
    (p) =>
      `there is no key “${p.key}” here.${didYouMean(p.key, p.suggestion, 'en')}${p.allowed.length ? ` Here may stand: ${shortList(p.allowed, 40)}.` : ''}`,
  ),
  'method-key-missing': said<{ key: string }>(
    (p) => `nøglen “${p.key}” mangler.`,
    (p) => `the key “${p.key}” is missing.`,
  ),
  'method-one-of': said<{ keys: string[]; found: string[] }>(
    (p) =>
      p.found.length === 0
        ? `netop én af nøglerne skal stå her: ${shortList(p.keys, 40)}; ingen af dem gør.`
        : `kun én af nøglerne må stå her: ${p.found.join(', ')}. Behold den ene.`,
    (p) =>
      p.found.length === 0
        ? `exactly one of these keys must stand here: ${shortList(p.keys, 40)}; none does.`
        : `only one of these keys may stand here: ${p.found.join(', ')}. Keep one.`,
  ),
  'method-key-only-with': said<{ key: string; condition: string }>(
    (p) => `“${p.key}” hører kun til ved ${p.condition}. Fjern den.`,
    (p) => `“${p.key}” belongs only to ${p.condition}. Remove it.`,
  ),
  'method-key-needed-with': said<{ key: string; condition: string }>(
    (p) => `“${p.key}” mangler; den kræves ved ${p.condition}.`,
    (p) => `“${p.key}” is missing; ${p.condition} asks for it.`,
  ),
  'method-value': said<{ found: string; expected: string }>(
    (p) =>
      `fandt ${p.found === 'null' ? 'ingenting' : p.found}; ventede ${inWords(p.expected, typesDa, 'da')}.`,
    (p) =>
      `found ${p.found === 'null' ? 'nothing' : p.found}; expected ${inWords(p.expected, typesEn, 'en')}.`,
  ),
  'method-name-unknown': said<{
    kind: 'indicator' | 'criterion' | 'class' | 'goal' | 'source' | 'step';
    name: string;
    suggestion: string | undefined;
    known: string[];
  }>(
    (p) =>
      `der er ${kindsDa[p.kind]} “${p.name}”.${didYouMean(p.name, p.suggestion, 'da')}${p.known.length ? ` Kendte: ${shortList(p.known, 40)}.` : ''}`,
    (p) =>
      `there is no ${p.kind} “${p.name}”.${didYouMean(p.name, p.suggestion, 'en')}${p.known.length ? ` Known: ${shortList(p.known, 40)}.` : ''}`,
  ),
  'method-cycle': said<{ path: string[] }>(
    (p) => `målene afhænger af hinanden i ring: ${p.path.join(' → ')}.`,
    (p) => `the measures depend on each other in a ring: ${p.path.join(' → ')}.`,
  ),
  'method-weights-needed': said<{ owner: string }>(
    (p) =>
      `${p.owner} har ingen nævner at veje efter. Skriv weights: population eller weights: none i dens reference.`,
    (p) =>
      `${p.owner} has no denominator to weight by. Write weights: population or weights: none in its reference.`,
  ),
  'method-reference-needed': said<{ owner: string }>(
    (p) => `${p.owner} har en relativ grænseværdi, men ingen reference.`,
    (p) => `${p.owner} has a relative threshold but no reference.`,
  ),
  'method-threshold-needed': said<{ owner: string }>(
    (p) => `${p.owner} har ingen grænseværdi, hverken egen eller metodens.`,
    (p) => `${p.owner} has no threshold, neither its own nor the method's.`,
  ),
  'method-inherited-direction': said<{ owner: string; times: number }>(
    (p) =>
      `${p.owner} er værst, når den er lav, men arver grænsen ${p.times} gange referencen, som næsten alle områder ligger under. Giv kriteriet sin egen threshold.`,
    (p) =>
      `${p.owner} is worst when low, but inherits the limit ${p.times} times the reference, which nearly every area lies below. Give the criterion its own threshold.`,
  ),
  'method-lengths-differ': said<{ owner: string; operands: number; weights: number }>(
    (p) => `${p.owner} har ikke lige mange led og vægte: ${p.operands} mod ${p.weights}.`,
    (p) => `${p.owner} does not have as many weights as operands: ${p.weights} against ${p.operands}.`,
  ),
  'method-alternative': said<{ owner: string; fault: 'bare' | 'read' | 'same' | 'inside' }>(
    (p) => `${p.owner}: ${alternativesDa[p.fault]}`,
    (p) => `${p.owner}: ${alternativesEn[p.fault]}`,
  ),
  'method-weights-zero': said<{ owner: string }>(
    (p) => `vægtene i ${p.owner} summer til 0.`,
    (p) => `the weights of ${p.owner} add up to 0.`,
  ),
  'method-needs-population': said<{ owner: string }>(
    (p) => `${p.owner} bruger folketallet, men areas.population er ikke angivet.`,
    (p) => `${p.owner} uses the population, but areas.population is not given.`,
  ),
  'method-at-least-too-many': said<{ atLeast: number; of: number }>(
    (p) => `at-least: ${p.atLeast} kan aldrig opfyldes; der er kun ${p.of} at tælle.`,
    (p) => `at-least: ${p.atLeast} can never be reached; there are only ${p.of} to count.`,
  ),
  'method-long-needs-value': text(
    'form: long kræver input.value, kolonnen med tallene.',
    'form: long needs input.value, the column with the numbers.',
  ),
  'method-thousands-is-decimal': said<{ sign: 'comma' | 'point' }>(
    (p) =>
      `${p.sign === 'comma' ? 'kommaet' : 'punktummet'} kan ikke både være decimaltegn og skille tusinder. Ret decimal eller thousands.`,
    (p) => `the ${p.sign} cannot be both decimal sign and separator of thousands. Mend decimal or thousands.`,
  ),
  'method-chance-without-share': said<{ owner: string; key: 'chance' | 'survey' }>(
    (p) =>
      `${p.key} i ${p.owner} hører til en andel: ratio eller column med unit: pct eller promille. Skriv ${p.key}, hvor andelen måles, eller fjern den.`,
    (p) =>
      `${p.key} in ${p.owner} belongs to a share: ratio or column with unit: pct or promille. Write ${p.key} where the share is measured, or remove it.`,
  ),
  'method-survey-without-chance': text(
    'en stikprøve er tilfældig; chance: none passer ikke til survey. Fjern den ene.',
    'a sample is random; chance: none does not go with survey. Remove one of them.',
  ),
  'method-ladder-needs-of': said<{ owner: string }>(
    (p) => `${p.owner} har en grænse, men ingen indikator i “of”.`,
    (p) => `${p.owner} has a bound but no indicator in “of”.`,
  ),
  'method-not-measured-in-rule': said<{ name: string }>(
    (p) => `kriteriet “${p.name}” er ikke målt og kan ikke indgå i reglen.`,
    (p) => `the criterion “${p.name}” is not measured and cannot take part in the rule.`,
  ),
  /** `other` is undefined where the column is one that is always there */
  'method-column-taken': said<{ owner: string; column: string; other: string | undefined }>(
    (p) =>
      `${p.owner} får kolonnen “${p.column}” i areas.csv og areas.geojson, men den har ${p.other ?? 'udpeg selv'} allerede. Giv den et andet navn.`,
    (p) =>
      `${p.owner} gets the column “${p.column}” in areas.csv and areas.geojson, but ${p.other ?? 'udpeg itself'} has it already. Give it another name.`,
  ),
  'method-step-unreachable': said<{ owner: string; name: string }>(
    (p) =>
      `intet kan føre til trinnet “${p.name}” i ${p.owner}: trinnene før det tager alt, eller dets grænser udelukker alt. Ret grænserne eller rækkefølgen, eller fjern trinnet.`,
    (p) =>
      `nothing can lead to the step “${p.name}” of ${p.owner}: the steps before it take everything, or its bounds leave nothing. Mend the bounds or the order, or remove the step.`,
  ),
});
export type MethodMessages = ParametersOf<typeof methodMessages>;
