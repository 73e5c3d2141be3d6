import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { screenedTown, townMethod } from './small-city.ts';

const folder = temporaryFolder();

describe('a method that does not say what may be published', () => {
  it('is told of once a run, with how many figures persons can be told by', async () => {
    const town = join(folder, 'town');
    await screenedTown(town);
    const plain = join(folder, 'plain.yaml');
    writeFileSync(plain, townMethod(''));
    const files = [join(town, '2025.csv'), '--method', plain, '--lang', 'en'];
    const { stderr } = await udpeg('screen', ...files, '--out', join(folder, 'out'));
    // 3 of C's children, and 2, 1 and 4 convicted of A, D and G; H is excluded and not counted
    expect(stderr.match(/4 figures of 4 areas are of fewer than 5 persons/g)).toHaveLength(1);
    const { stderr: silent } = await udpeg(
      'screen',
      join(town, '2025.csv'),
      '--method',
      join(town, 'method.yaml'),
    );
    expect(silent).not.toContain('personer kan kendes');
  });
});
