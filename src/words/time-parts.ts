/** To make one takes longer than to write a line of a list with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in a place, by part, for the punctuation between them differs from one version of the time data to the next. */
export function timeParts(
  language: string,
  date: Date,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> {
  const name = `${language} ${zone} ${Object.entries(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  formats.set(name, format);
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}
