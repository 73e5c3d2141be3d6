import { htmlAreasMessages } from '../../messages/html-areas.ts';
import { htmlCriteriaMessages } from '../../messages/html-criteria.ts';
import { htmlIllustration } from '../../messages/html-illustration.ts';
import { htmlMapMessages } from '../../messages/html-map.ts';
import { htmlNearMessages } from '../../messages/html-near.ts';
import type { View } from '../view.ts';

// The sentences of a section of the page, in its language; those of an illustration where the method is one.

export const tellAreas = ({ language, isIllustration }: View) => ({
  ...htmlAreasMessages[language],
  ...(isIllustration && htmlIllustration[language].areas),
});

export const tellCriteria = ({ language, isIllustration }: View) => ({
  ...htmlCriteriaMessages[language],
  ...(isIllustration && htmlIllustration[language].criteria),
});

export const tellMap = ({ language, isIllustration }: View) => ({
  ...htmlMapMessages[language],
  ...(isIllustration && htmlIllustration[language].map),
});

export const tellNear = ({ language, isIllustration }: View) => ({
  ...htmlNearMessages[language],
  ...(isIllustration && htmlIllustration[language].near),
});
