/** An instant as a field of date and time has it: of the clock on this wall. */
export function toLocalTime(atMs: number): string {
  return new Date(atMs - new Date(atMs).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

/** The instant that such a field says; undefined for an empty one. */
export function fromLocalTime(value: string): number | undefined {
  const atMs = new Date(value).getTime()
  return Number.isNaN(atMs) ? undefined : atMs
}
