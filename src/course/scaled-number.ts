/** Chinese orders of magnitude, as they are typed behind digits. */
const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
const part = /([\d.,_' ]*\d[.,]?) *([百千万萬亿億]*) */y;

type Part = {readonly digits: string; readonly scale: number};

/**
 * Reads `1万`, `1.5万`, `3千`, `2亿`, `5千万`, `1亿2千万`; the likelier reading first, none when it
 * is no such number. `readings`: of digits alone. `1万2` has two readings: people say it for 12000,
 * and it says 10002.
 */
export function scaledReadings(
  text: string,
  readings: (digits: string) => readonly number[],
): readonly number[] {
  const parts = partsOf(text);
  if (parts === null || parts[0]?.scale === 1) return [];
  return parts.reduce<readonly number[]>(
    (sums, {digits, scale}, index) => {
      const values = readings(digits).map((value) => value * scale);
      const above = parts[index - 1]?.scale ?? Infinity;
      // Each part is below the scale of the one before: "3千5百万" is not read so.
      const fitting = values.filter((value) => value < above);
      const said = shortened({digits, scale}, above);
      const all = said === null ? fitting : [said, ...fitting];
      return sums.flatMap((sum) => all.map((value) => tidy(sum + value)));
    },
    [0],
  );
}

/** `2` behind `1万` is said for two thousand: one digit counts the next scale below. */
function shortened({digits, scale}: Part, above: number): number | null {
  const one = scale === 1 && /^[1-9]$/.test(digits);
  return one ? Number(digits) * (above / 10) : null;
}

function partsOf(text: string): readonly Part[] | null {
  const parts: Part[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const [, digits, signs] = part.exec(text) ?? [];
    if (digits === undefined || signs === undefined) return null;
    const scale = Array.from(signs).reduce(
      (product, sign) => product * (scales[sign] ?? 1),
      1,
    );
    parts.push({digits: digits.trim(), scale});
  }
  return parts;
}

/** 1.1万 is 11000, not 11000.000000000002. */
const tidy = (value: number): number => Number(value.toPrecision(15));
