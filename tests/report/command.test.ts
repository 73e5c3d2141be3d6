import { describe, expect, it } from 'vitest';
import { recomputeCommand } from '../../src/report/command.ts';
import { sampleReport } from './sample-report.ts';

describe('the command that makes a report again', () => {
  it('names the files, the method file and the choices', () => {
    expect(recomputeCommand(sampleReport(), 'da')).toBe(
      "udpeg screen 2025.csv --method 'proeveby metode.yaml' --year 2025 --state-lists lister.csv --links links.csv --municipality Prøveby --out out",
    );
  });

  it('names a built-in method by its id, and the language where it is not Danish', () => {
    const base = sampleReport();
    const report = sampleReport({
      method: { ...base.method, builtIn: true },
      inputs: base.inputs.filter(({ role }) => role === 'statistics').concat(base.inputs[1]),
      stateLists: null,
    });
    expect(recomputeCommand(report, 'en')).toBe(
      'udpeg screen 2025.csv 2025.csv --method proeveby --year 2025 --lang en --out out',
    );
  });

  it('quotes what a shell would read otherwise', () => {
    const base = sampleReport();
    const inputs = base.inputs.map((input) => ({ ...input, name: `it's; rm $HOME` }));
    expect(recomputeCommand(sampleReport({ inputs }), 'da')).toContain(
      `screen 'it'\\''s; rm $HOME' --method`,
    );
  });
});
