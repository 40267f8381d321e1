import * as z from 'zod/mini'
import { isAllowedSize, tooLargeFile, type FileReading } from '../core/exchange/file-reading.ts'
import { describeIssues } from './issues.ts'
import { parseJson } from './parse-json.ts'

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
  key: z.optional(z.string().check(z.maxLength(60))),
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
  const json = parseJson(text)
  if (!json.ok) return { ok: false, refused: [{ line: json.line, reason: json.reason }] }
  const parsed = recordingSchema.safeParse(json.value)
  return parsed.success
    ? { ok: true, value: parsed.data, refused: [] }
    : {
        ok: false,
        refused: describeIssues(parsed.error.issues)
          .slice(0, 20)
          .map((reason) => ({ reason })),
      }
}
