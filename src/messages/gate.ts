import { da } from './nouns.ts';
import { type Bilingual, counted } from './sentences.ts';

/** What a gate says of a report and the record that was expected. */
interface GateWords {
  same: { file: string };
  differs: { file: string };
  more: { lines: number };
}

export const gateWords: Bilingual<GateWords> = {
  da: {
    same: (p) => `Som ventet: ingen forskel fra ${p.file} i andet end ordlyd.`,
    differs: (p) => `Ikke som ventet: rapporten er en anden end ${p.file}.`,
    more: (p) => `... og ${da.lines(p.lines)} mere; udpeg diff viser det hele.`,
  },
  en: {
    same: (p) => `As expected: no difference from ${p.file} but in wording.`,
    differs: (p) => `Not as expected: the report is another than ${p.file}.`,
    more: (p) => `... and ${counted(p.lines, 'more line', 'more lines')}; udpeg diff shows all of it.`,
  },
};
