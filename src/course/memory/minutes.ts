/** How long the learner wants to learn each day: the setting's key, and the most that it may be. */
export const minutesSetting = 'minutes-a-day';
export const mostMinutes = 600;
