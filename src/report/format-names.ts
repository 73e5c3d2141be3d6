/** The formats of a report. */
export const formatNames = ['json', 'csv', 'md', 'html', 'geojson', 'summary'] as const;
export type FormatName = (typeof formatNames)[number];

/** Written where no format is asked for: the others take longer, and are made from the record when they are wanted. */
export const usualFormats: readonly FormatName[] = ['json', 'csv', 'md'];
