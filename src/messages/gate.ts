import { da } from './nouns.ts';
import { bilingual, counted, said } from './sentences.ts';

/** What a gate says of a report and the record that was expected. */
export const gateMessages = bilingual({
  same: said<{ file: string }>(
    (p) => `Som ventet: ingen forskel fra ${p.file} i andet end ordlyd.`,
    (p) => `As expected: no difference from ${p.file} but in wording.`,
  ),
  differs: said<{ file: string }>(
    (p) => `Ikke som ventet: rapporten er en anden end ${p.file}.`,
    (p) => `Not as expected: the report is another than ${p.file}.`,
  ),
  more: said<{ lines: number }>(
    (p) => `... og ${da.lines(p.lines)} mere; udpeg diff viser det hele.`,
    (p) => `... and ${counted(p.lines, 'more line', 'more lines')}; udpeg diff shows all of it.`,
  ),
});
