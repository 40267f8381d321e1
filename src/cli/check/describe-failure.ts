// What Playwright was given to write: a login script gives it a password.
const writtenInCall = /\b(fill|type|pressSequentially|insertText|press)\(.*\)/g
const unknownKey = /(Unknown key: ).*/

/** What went wrong in the browser, in one line, without what was written into a page: under the first line Playwright lists its calls with their values, and reports are handed around. */
export function describeFailure(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.replace(writtenInCall, '$1(…)').replace(unknownKey, '$1…')
}
