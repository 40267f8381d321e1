/** What a text holds that is JSON, or why it is none, in words, with the line where the browser tells. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly line: number | undefined }

/** Reads a text as JSON. */
export function parseJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, reason: `not JSON (${error.message})`, line: lineOf(error.message, text) }
  }
}

/** Browsers say where JSON breaks each in their own way: a line, a place in the text, or ten signs before and behind it. */
function lineOf(message: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const place = /position (\d+)/.exec(message)?.[1]
  const around = /"([^]*)" is not valid JSON$/.exec(message)?.[1]
  const at = place === undefined ? text.indexOf(around ?? '\u0000') + signsBefore : Number(place)
  return place === undefined && around === undefined ? undefined : text.slice(0, at).split('\n').length
}

const signsBefore = 10
