import type { AlikeIds } from '../text/same-id.ts';
import { alikeWords, bilingual, type ParametersOf, said } from './sentences.ts';

interface Both {
  year: number;
  otherYear: number;
  otherFile: string;
}

const together = {
  da: {
    city: 'er fra forskellige kommuner',
    level: 'har områder på forskellige niveauer',
    areas: 'har ingen områder til fælles',
    method: 'er screenet med metoder med forskelligt id',
  },
  en: {
    city: 'are of different municipalities',
    level: 'have areas of different levels',
    areas: 'have no area in common',
    method: 'were screened with methods of different ids',
  },
};

/** What may be wrong with the records that are followed. */
export const monitorFindings = bilingual({
  'monitor-year-twice': said<{ year: number; other: string }>(
    (p) => `optegnelsen er fra ${p.year}, og det er ${p.other} også. Giv én optegnelse for hvert år.`,
    (p) => `the record is of ${p.year}, and so is ${p.other}. Give one record for each year.`,
  ),
  'monitor-other-city': said<Both & { city: string; other: string }>(
    (p) =>
      `optegnelsen fra ${p.year} er fra ${p.city}, den fra ${p.otherYear} (${p.otherFile}) fra ${p.other}. Følg én kommune ad gangen, eller sæt dem sammen med --anyway.`,
    (p) =>
      `the record of ${p.year} is of ${p.city}, that of ${p.otherYear} (${p.otherFile}) of ${p.other}. Follow one municipality at a time, or put them together with --anyway.`,
  ),
  'monitor-other-level': said<Both>(
    (p) =>
      `optegnelserne fra ${p.otherYear} (${p.otherFile}) og ${p.year} har områder på forskellige niveauer: “areas.only” i deres metoder er ikke ens. Screen begge år på samme niveau, eller sæt dem sammen med --anyway.`,
    (p) =>
      `the records of ${p.otherYear} (${p.otherFile}) and ${p.year} have areas of different levels: “areas.only” of their methods differs. Screen both years on the same level, or put them together with --anyway.`,
  ),
  'monitor-other-areas': said<Both & { alike: AlikeIds | undefined }>(
    (p) =>
      `ingen områder i optegnelsen fra ${p.year} har et nr. fra optegnelsen fra ${p.otherYear} (${p.otherFile}).${alikeWords.da(p.alike) || ' Er det samme by og samme inddeling? Sæt dem ellers sammen med --anyway.'}`,
    (p) =>
      `no area of the record of ${p.year} has an id of the record of ${p.otherYear} (${p.otherFile}).${alikeWords.en(p.alike) || ' Are they of the same city and division? If so, put them together with --anyway.'}`,
  ),
  'monitor-other-method': said<Both & { method: string; other: string }>(
    (p) =>
      `optegnelsen fra ${p.year} er lavet med metoden “${p.method}”, den fra ${p.otherYear} (${p.otherFile}) med “${p.other}”. Screen begge med samme metode, eller sæt dem sammen med --anyway; kun det, der er opgjort ens, sammenlignes.`,
    (p) =>
      `the record of ${p.year} was made with the method “${p.method}”, that of ${p.otherYear} (${p.otherFile}) with “${p.other}”. Screen both with the same method, or put them together with --anyway; only what is counted alike is compared.`,
  ),
  'monitor-base-absent': said<{ base: number; years: number[] }>(
    (p) => `--base ${p.base}: ingen af optegnelserne er fra det år. De er fra ${p.years.join(', ')}.`,
    (p) => `--base ${p.base}: none of the records is of that year. They are of ${p.years.join(', ')}.`,
  ),
  'monitor-put-together': said<{ kind: 'city' | 'level' | 'areas' | 'method'; from: number; year: number }>(
    (p) =>
      `Optegnelserne fra ${p.from} og ${p.year} ${together.da[p.kind]}; de er sat sammen, fordi --anyway bad om det.`,
    (p) =>
      `The records of ${p.from} and ${p.year} ${together.en[p.kind]}; they were put together because --anyway asked for it.`,
  ),
});
export type MonitorFindings = ParametersOf<typeof monitorFindings>;
