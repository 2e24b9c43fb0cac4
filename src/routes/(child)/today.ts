/** The day on this device, ISO date: for what is shown, never for a rule of the house. */
export const todayHere = (): string => new Date().toISOString().slice(0, 10);
