import type { Language } from '../text/words.ts';
import { bilingual, type ParametersOf, said } from './sentences.ts';

/** What a YAML text can be wrong in, whoever wrote its parser. */
export type YamlFault =
  | 'tab'
  | 'indentation'
  | 'bracket-open'
  | 'quote-open'
  | 'no-colon'
  | 'colon-in-text'
  | 'block-in-brackets'
  | 'sign-first'
  | 'tag'
  | 'backslash'
  | 'documents'
  | 'directive'
  | 'merge-conflict'
  | 'too-deep'
  | 'too-many-repeated'
  | 'alias-unknown'
  | 'alias-in-itself'
  | 'key-no-text'
  | 'merge-key'
  | 'out-of-place';

const faults: { [L in Language]: Record<YamlFault, string> } = {
  da: {
    tab: 'linjen er rykket ind med tabulator. Ryk ind med mellemrum',
    indentation:
      'linjens indrykning passer ikke til linjerne over den. Nøglerne i en blok skal begynde i samme kolonne',
    'bracket-open': 'en parentes, [ eller {, åbnes og lukkes ikke. Luk den før denne linje',
    'quote-open': 'et anførselstegn åbnes og lukkes ikke. Luk det, eller fjern det',
    'no-colon': 'her mangler et kolon efter en nøgle, eller teksten går over flere linjer uden anførselstegn',
    'colon-in-text':
      'et kolon med mellemrum efter står inde i en tekst, eller en linje hører til en blok, der allerede har en værdi. Sæt teksten i anførselstegn, eller ret indrykningen',
    'block-in-brackets': 'her mangler et komma mellem to led i en parentes, [ ] eller { }',
    'sign-first':
      'en tekst begynder med et tegn, der betyder noget særligt i YAML (@ ` % * & |). Sæt den i anførselstegn',
    tag: 'mærkater som !navn læses ikke. Fjern mærkatet, eller sæt en tekst, der begynder med !, i anførselstegn',
    backslash:
      'en omvendt skråstreg i "..." betyder noget særligt. Skriv den dobbelt, eller brug \'...\' i stedet',
    documents: 'filen har flere dokumenter, skilt af --- eller ... Behold det ene',
    directive: 'linjen begynder med %, som er en anvisning til YAML. Fjern den',
    'merge-conflict': 'filen har en uløst flettekonflikt fra git (<<<<<<<, >>>>>>>). Løs den',
    'too-deep': 'blokkene ligger alt for dybt i hinanden',
    'too-many-repeated':
      'henvisningerne (*navn) gentager tilsammen over 10.000 værdier. Skriv værdierne ud, eller fjern henvisningerne',
    'alias-unknown':
      'henvisningen (*navn) peger på et navn (&navn), der ikke står før den. Er det en tekst, så sæt den i anførselstegn',
    'alias-in-itself': 'henvisningen (*navn) står i den blok, den selv peger på',
    'key-no-text': 'en nøgle skal være en tekst; her er den tom, en liste, en blok eller en henvisning',
    'merge-key':
      'flettenøglen << læses ikke. Skriv nøglerne ud, eller henvis til hele blokken (nøgle: *navn)',
    'out-of-place': 'her står et tegn, der ikke hører til. Sæt en tekst med særlige tegn i anførselstegn',
  },
  en: {
    tab: 'the line is indented with a tab. Indent with blanks',
    indentation:
      'the indentation of the line does not fit the lines above it. The keys of a block must begin in one column',
    'bracket-open': 'a bracket, [ or {, is opened and not closed. Close it before this line',
    'quote-open': 'a quote is opened and not closed. Close it or remove it',
    'no-colon': 'a colon is missing after a key here, or a text runs over several lines without quotes',
    'colon-in-text':
      'a colon with a blank after it stands inside a text, or a line belongs to a block that has a value already. Put the text in quotes, or mend the indentation',
    'block-in-brackets': 'a comma is missing here between two items in brackets, [ ] or { }',
    'sign-first':
      'a text begins with a sign that means something special in YAML (@ ` % * & |). Put it in quotes',
    tag: 'tags such as !name are not read. Remove the tag, or put a text that begins with ! in quotes',
    backslash: 'a backslash in "..." means something special. Write it double, or use \'...\' instead',
    documents: 'the file has several documents, parted by --- or ... Keep one',
    directive: 'the line begins with %, which is a directive to YAML. Remove it',
    'merge-conflict': 'the file has an unresolved merge conflict of git (<<<<<<<, >>>>>>>). Resolve it',
    'too-deep': 'the blocks lie far too deep in each other',
    'too-many-repeated':
      'the aliases (*name) together repeat more than 10,000 values. Write the values out, or remove the aliases',
    'alias-unknown':
      'the alias (*name) points to a name (&name) that does not stand before it. If it is a text, put it in quotes',
    'alias-in-itself': 'the alias (*name) stands in the block that it points to',
    'key-no-text': 'a key must be a text; here it is empty, a list, a block or an alias',
    'merge-key': 'the merge key << is not read. Write the keys out, or point to the whole block (key: *name)',
    'out-of-place': 'a sign stands here that does not belong. Put a text with special signs in quotes',
  },
};

/** What can be wrong with a file of YAML, whatever it is for. */
export const yamlMessages = bilingual({
  'yaml-syntax': said<{ fault: YamlFault }>(
    (p) => `filen er ikke gyldig YAML: ${faults.da[p.fault]}.`,
    (p) => `the file is not valid YAML: ${faults.en[p.fault]}.`,
  ),
  'yaml-key-reserved': said<{ key: string }>(
    (p) =>
      `“${p.key}” kan ikke være en nøgle: navnet har en særlig betydning for programmer, der læser optegnelsen. Vælg et andet.`,
    (p) =>
      `“${p.key}” cannot be a key: the name means something special to programs that read the record. Choose another.`,
  ),
  'yaml-wants-quotes': said<{ source: string }>(
    (p) =>
      `${p.source} læses af YAML som ${kindOf(p.source, 'et tal', 'true eller false', 'ingenting')}; ventede en tekst. Sæt det i anførselstegn: "${p.source}".`,
    (p) =>
      `YAML reads ${p.source} as ${kindOf(p.source, 'a number', 'true or false', 'nothing')}; expected a text. Put it in quotes: "${p.source}".`,
  ),
  /** a number with a comma, where YAML parts values with it */
  'yaml-decimal-comma': said<{ written: string }>(
    (p) =>
      `${p.written} har decimalkomma, som YAML læser som et skilletegn. Skriv tallet med punktum: ${withPoint(p.written)}.`,
    (p) =>
      `${p.written} has a decimal comma, which YAML reads as a separator. Write the number with a point: ${withPoint(p.written)}.`,
  ),
});
export type YamlMessages = ParametersOf<typeof yamlMessages>;

/** A number as Danes write it, as YAML has it. */
const withPoint = (written: string) => written.replaceAll('.', '').replace(',', '.');

/** What YAML takes a bare word for, in the words given. */
function kindOf(source: string, number: string, boolean: string, nothing: string): string {
  if (/^(true|false)$/i.test(source)) return boolean;
  return /^(null|~)$/i.test(source) ? nothing : number;
}
