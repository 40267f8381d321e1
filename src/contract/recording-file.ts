import * as z from 'zod/mini'
import { isAllowedSize, tooLargeFile, type FileReading } from '../core/exchange/file-reading.ts'
import { describeIssues } from './issues.ts'

// What Chrome's DevTools write when a recording is exported as JSON: the format of @puppeteer/replay. Only what becomes
// a walkthrough is read: what was typed (`value`) stays out here, before anything else sees it.

const selector = z.string().check(z.maxLength(2_000))

const recordedStepSchema = z.object({
  type: z.string().check(z.maxLength(60)),
  /** Ways to the element, each enough alone; a list in their place leads through shadow roots. */
  selectors: z.optional(
    z.array(z.union([selector, z.array(selector).check(z.maxLength(20))])).check(z.maxLength(50)),
  ),
  url: z.optional(z.string().check(z.maxLength(4_000))),
  assertedEvents: z.optional(
    z
      .array(z.object({ type: z.string(), url: z.optional(z.string().check(z.maxLength(4_000))) }))
      .check(z.maxLength(20)),
  ),
})

const recordingSchema = z.object({
  title: z.string().check(z.maxLength(1_000)),
  steps: z.array(recordedStepSchema).check(z.maxLength(1_000)),
})

/** A recording of Chrome's DevTools. */
export type RecordingFile = z.output<typeof recordingSchema>

/** Reads a recording as Chrome's DevTools export it as JSON; what is no such file is refused with its place. */
export function readRecordingFile(text: string): FileReading<RecordingFile> {
  if (!isAllowedSize(text.length)) return { ok: false, refused: [tooLargeFile(text.length)] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      ok: false,
      refused: [{ line: lineOf(error.message, text), reason: `not JSON (${error.message})` }],
    }
  }
  const parsed = recordingSchema.safeParse(json)
  return parsed.success
    ? { ok: true, value: parsed.data, refused: [] }
    : {
        ok: false,
        refused: describeIssues(parsed.error.issues)
          .slice(0, 20)
          .map((reason) => ({ reason })),
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
