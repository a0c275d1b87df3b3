const whole = (share: number): number => Math.round(share * 100);

/** A chance: nobody can promise, so it is never 0 or 100 %. */
export function chanceEn(share: number): string {
  const percent = whole(share);
  if (percent >= 100) return 'over 99 %';
  return percent <= 0 ? 'under 1 %' : `${percent} %`;
}

/** A part that was counted: 100 % when it is all, 0 % when it is none, and only then. */
export function shareEn(part: number, of: number): string {
  return part === 0 || part === of ? `${part === 0 ? 0 : 100} %` : chanceEn(part / of);
}

/** The same where a row is short. */
export const inSigns = (percent: string): string =>
  percent.replace('over ', '>').replace('under ', '<');
