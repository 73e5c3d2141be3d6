import { describe, expect, it } from 'vitest';
import { assumptions } from '../../src/report/assumptions.ts';
import { recomputeCommand } from '../../src/report/command.ts';
import { whole as method } from '../../src/report/sections/method.ts';
import { viewOf } from '../../src/report/view.ts';
import { part, rowsOf, textOf } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

describe('how it was done', () => {
  const markup = part(method, sampleReport());
  const text = textOf(markup);
  const headings = Array.from(markup.matchAll(/<h3[^>]*>(.*?)<\/h3>/g), ([, heading]) => heading);

  it('says once what stands among the assumptions, and ends with the files and their hashes', () => {
    expect(headings).toEqual([
      'Metoden i ord',
      'Kilder',
      'Regnskab',
      'Offentliggørelse',
      'Bemærkninger til kørslen',
      'Regn det efter',
      'Filer',
    ]);
    const { items } = assumptions(viewOf(sampleReport(), 'da'));
    const said = items.filter((item) => text.includes(item.text));
    expect(items.length).toBeGreaterThan(said.length);
    expect(said).toEqual([]);
    expect(text).toContain('(antagelse). Se antagelserne .');
  });

  it('tells each parameter with its basis and source', () => {
    expect(text).toContain('Sammenligning (politik). Hvert område sammenlignes med resten af byen');
    expect(text).toContain(
      'Grænseværdi, Skolegang (antagelse). Højst 0,85 gange niveauet i resten af byen. Valgt',
    );
    expect(rowsOf(/<caption>Sådan er kriterierne beregnet.*?<\/table>/s.exec(markup)![0])[1]).toEqual([
      'Skolegang',
      'Kolonnen “skole_pct”',
      'lov',
      'Bytal',
      'Lovens opgørelse.',
    ]);
  });

  it('accounts for every row, area and resident', () => {
    expect(text).toContain(
      'Rækker: 11 læst = 9 for 2025 + 1 for andre år + 1 uden for det valgte områdeniveau',
    );
    expect(text).toContain('Områder: 9 = 7 vurderede + 2 udelukkede');
  });

  it('names the files with their SHA-256, and the command that computes it again', () => {
    const report = sampleReport();
    for (const { name, sha256 } of report.inputs) {
      expect(text).toContain(name);
      expect(text).toContain(sha256);
    }
    expect(text).toContain(`med kommandoen: ${recomputeCommand(report, 'da')}`);
  });

  it('follows an address of the web alone', () => {
    const base = sampleReport();
    const sources = {
      a: { title: 'Et', url: 'https://example.org/?a=1&b="2"' },
      b: { title: 'To', url: 'javascript:alert(1)' },
    };
    const of = part(method, { ...base, method: { ...base.method, sources } });
    expect(of).not.toContain('href="javascript');
    expect(textOf(of)).toContain('To. javascript:alert(1)');
    expect(part(method, base)).toContain('<a href="https://example.org/tal_2025">');
  });

  it('shows how many areas each class holds, and why areas are excluded', () => {
    const base = sampleReport();
    const classes = [
      {
        id: 'trin',
        title: { da: 'Belastning', en: 'Burden' },
        classes: [
          { id: 'a', title: { da: 'Stor', en: 'Large' }, areas: 2 },
          { id: 'b', title: { da: 'Lille', en: 'Small' }, areas: 4 },
        ],
        unclassified: 1,
      },
    ];
    // the class of every area is certain
    const known = new Int16Array(base.areas.size);
    const columns = { id: 'trin', labels: ['a', 'b'], of: known, couldBe: () => [0] };
    const of = part(method, { ...base, classes, areas: { ...base.areas, classes: [columns] } });
    expect(rowsOf(/<caption>Områder efter klasse, Belastning.*?<\/table>/s.exec(of)![0])).toEqual([
      ['Stor', '2'],
      ['Lille', '4'],
      ['Uden klasse', '1'],
    ]);
    const exclusions = rowsOf(/<caption>Hvorfor områder er udelukket.*?<\/table>/s.exec(of)![0]);
    expect(exclusions).toEqual([['Under 50 beboere', '2', '52']]);
  });
});
