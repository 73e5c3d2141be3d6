import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Language } from '../../messages/sentences.ts';
import { asset, styles } from './assets.ts';

/**
 * A page up to its body, with its title and the styles.
 *
 * @param css left out: those of a report
 */
export function documentStart(
  title: string,
  language: Language,
  version: string,
  css: readonly string[] = styles.map(asset),
): Markup {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="udpeg ${version}">
<title>${title}</title>
<style>
${css.map(trusted)}</style>
</head>
<body>
`;
}

/** The end of a page that has no script. */
export const documentEnd = html`</body>
</html>
`;
