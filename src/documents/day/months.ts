const NAMES: Readonly<Record<number, string>> = {
  1: 'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
  2: 'february feb februar feber février fevrier févr fevr febrero febbraio fevereiro fev februari',
  3: 'march mar märz maerz mrz mars marzo março marco maart mrt',
  4: 'april apr avril avr abril abr aprile',
  5: 'may mai mayo maggio mag maio mei',
  6: 'june jun juni juin junio giugno giu junho',
  7: 'july jul juli juillet juil julio luglio lug julho',
  8: 'august aug août aout agosto ago augustus',
  9: 'september sep sept septembre septiembre settembre set setembro',
  10: 'october oct oktober okt octobre octubre ottobre ott outubro out',
  11: 'november nov novembre noviembre novembro',
  12: 'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro',
};

/** The month that a word names, in English, French, German, Spanish, Italian, Portuguese or Dutch. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(NAMES).flatMap(([month, words]) => words.split(' ').map((word) => [word, Number(month)])),
);
