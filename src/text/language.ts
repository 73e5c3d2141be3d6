/** Danish or English: what people read. */
export type Language = 'da' | 'en';
