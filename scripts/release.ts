import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tests, packs and tags the version of package.json: `npm run release`. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tag = `v${version}`;

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(1);
};

if (git('status', '--porcelain') !== '') refuse('There are files that are not committed.');
if (git('tag', '--list', tag) !== '') refuse(`The tag ${tag} is there already.`);
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version} `))
  refuse(`CHANGELOG.md has no part “${version}”.`);
execFileSync('npm', ['test'], { stdio: 'inherit' });
execFileSync('npm', ['pack', '--ignore-scripts'], { stdio: 'inherit' });
git('tag', '--annotate', tag, '--message', tag);
console.log(`Tagged ${tag}.`);
