/**
 * The version of the record. A reader of version N reads every earlier one; what a reader finds otherwise in an earlier
 * one stands in docs/upgrading.md.
 *
 * 2: the numerators and denominators of indicators that are ratios.
 */
export const REPORT_VERSION = 2;
