/** How many months organizers see together: a term. */
export const MONTHS = 4;
