// @ts-check

/**
 * The height to reserve for the first screen, in pixels, by language: in a column as wide as a theme's text (645 px), and in
 * the one of a phone (300 px). The engines' tests compare them with what the screens take.
 *
 * @type {Record<string, { wide: number, narrow: number }>}
 */
export const HEIGHTS = {
  en: { wide: 880, narrow: 1150 },
  es: { wide: 960, narrow: 1430 },
  fr: { wide: 960, narrow: 1480 },
  de: { wide: 1010, narrow: 1480 },
  "pt-BR": { wide: 1010, narrow: 1390 },
  ar: { wide: 940, narrow: 1240 },
};
