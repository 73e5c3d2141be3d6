/** The method in sentences, Danish and English: what a report says of how it was made. */
export { describeByomraader } from './describe/byomraader.ts';
export { describeExclusion } from './describe/exclusion.ts';
export { describeInput } from './describe/input.ts';
export { describeLadder } from './describe/ladder.ts';
export { describeMeasure } from './describe/measure.ts';
export { describeMissing } from './describe/missing.ts';
export { describeReference } from './describe/reference.ts';
export { describeDesignation, describeRule } from './describe/rule.ts';
export { describeLink, describeListYear, describeStateLists, glossedList } from './describe/state-lists.ts';
export { describeCriterionThreshold, describeThreshold } from './describe/threshold.ts';
