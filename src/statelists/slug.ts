import { createHash } from 'node:crypto';

/**
 * The id of a boligområde: its key (see `nameKey`) in small letters, digits and hyphens of ASCII, fit for anchors
 * and file names. `å` is `aa`, `æ` `ae`, `ø` `oe`, a blank `-`, a slash `--`.
 *
 * The id depends on the key alone, so it is the same in every year and every file. Where a key could not be read
 * back from it (other letters, points, brackets, a real `ae`), eight digits of the key's SHA-256 are added, so
 * that different keys have different ids.
 */
export function slugOf(key: string): string {
  const slug = key
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('/', '--')
    .replaceAll(' ', '-')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '');
  if (keyOf(slug) === key) return slug;
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return `${slug.replace(/^-+|-+$/g, '')}-${digits}`.replace(/^-/, '');
}

function keyOf(slug: string): string {
  return slug
    .replaceAll('--', '/')
    .replaceAll('-', ' ')
    .replaceAll('aa', 'å')
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø');
}
