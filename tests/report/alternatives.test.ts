import { describe, expect, it } from 'vitest';
import { parseMethod } from '../../src/criteria/load.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { textOf } from '../../src/document/text.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { reportOf } from '../screening/city.ts';

const asIs = (text: string) => text;
const plain = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs };

/** P has two of two at 50; Q comes in at 40, or where one of two is enough. */
async function report(purpose = 'screening') {
  const blocks = {
    ...{ udpeg: 1, id: 'm', title: 't', purpose, areas: { id: 'id', population: 'population' } },
    exclude: { small: { 'population-below': 10, alternatives: [1000] } },
    threshold: { value: 50, alternatives: [40, 35] },
    designate: { 'at-least': 2, alternatives: [1] },
    criteria: { poor: { column: 'poor', unit: 'pct' }, idle: { column: 'idle', unit: 'pct' } },
  };
  const method = await parseMethod({ bytes: Buffer.from(JSON.stringify(blocks)), path: 'm.yaml' });
  return reportOf(method, { id: ['P', 'Q'], population: [1200, 300], poor: [60, 55], idle: [70, 41] });
}

const markdown = async (language: 'da' | 'en', purpose?: string) =>
  [...markdownOf(reportDocument(await report(purpose), language))].join('').replaceAll('\u00a0', ' ');

describe('what other choices would give, in a report', () => {
  it('stands in a table, a row an alternative, by its number', async () => {
    expect(await markdown('da')).toContain(`| Valg | Områder | Beboere | Kommer med | Falder ud |
| --- | ---: | ---: | ---: | ---: |
| **Som metoden siger** | **1** | **1.200** | **0** | **0** |
| Grænseværdi: mindst 35 % | 2 | 1.500 | 1 | 0 |
| Grænseværdi: mindst 40 % | 2 | 1.500 | 1 | 0 |
| Kombination: mindst 1 kriterium | 2 | 1.500 | 1 | 0 |
| Udelukkelse: under 1.000 beboere | 1 | 1.200 | 0 | 0 |`);
  });

  it('and the two that most areas hang on together, from the least number to the greatest', async () => {
    expect(await markdown('en')).toContain(`| Limit | at least 1 criterion | at least 2 criteria |
| --- | ---: | ---: |
| at least 35% | 2 (1,500) | 2 (1,500) |
| at least 40% | 2 (1,500) | 2 (1,500) |
| **at least 50%** | 2 (1,500) | **1 (1,200)** |`);
  });

  it('names the areas whose answer changes', async () => {
    expect(await markdown('da')).toContain(
      '#### Grænseværdi: mindst 40 %\n\n1 ville komme med, 0 ville falde ud\n\nKommer med: Q.\n',
    );
  });

  it('is one line beside the answer, of residents as of areas', async () => {
    const text = [...textOf(summaryDocument(await report(), 'en'), plain)].join('').replaceAll('\n', ' ');
    expect(text).toContain(
      'By the other choices that the method states, each by itself and the two that matter most together, between 1 and 2 areas would certainly be designated, with between 1,200 and 1,500 residents.',
    );
  });

  it('designates nobody where the method is an illustration', async () => {
    const text = await markdown('da', 'illustration');
    expect(text).toContain('ville mellem 1 og 2 områder med sikkerhed opfylde reglen');
    expect(text.slice(text.indexOf('## Hvad andre valg'))).not.toContain('ville være udpeget');
  });
});
