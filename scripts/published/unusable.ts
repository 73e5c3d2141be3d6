/** A comparison that cannot be made: a file is missing, or does not say what it should. Exit 2. */
export class Unusable extends Error {}
