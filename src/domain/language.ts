/**
 * The languages that Caucus speaks. A case has one, in which everyone in it reads the same posts; what only one person is
 * shown is in that person's own.
 */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];
