/** The version of the record. A reader of version N reads every earlier one. */
export const REPORT_VERSION = 1;
