import { readFile } from 'node:fs/promises'
import { parseOptions, requireOnePack } from '../parse-options.ts'
import { UsageError } from '../surroundings.ts'

/** How `fingerpost check` is called. */
export const checkUsage = `fingerpost check PACK --start URL [options]

  PACK            the pack whose elements are looked for on the live CRM
  --start URL     the page to begin with; from there every link of the same site is followed, one page of a kind
  --pages FILE    addresses, one a line, that are opened besides
  --login FILE    a module whose default export signs in: export default async (page) => { … }, a page of Playwright
  --pages-at-most N  at most so many pages (60)
  --junit FILE    the verdict as JUnit XML
  --html FILE     the verdict to read
  Answers 0 when every element was found, or is there and hidden; 1 otherwise.`

/** What `fingerpost check` was told. */
export interface CheckOptions {
  readonly packPath: string
  readonly start: string
  readonly pages: readonly string[]
  readonly login: string | undefined
  readonly pagesAtMost: number
  readonly junit: string | undefined
  readonly html: string | undefined
}

/** Reads the arguments behind `check`; throws a `UsageError` where they do not fit together. */
export async function readCheckOptions(args: readonly string[]): Promise<CheckOptions> {
  const { values, positionals } = parseOptions(args, known)
  const packPath = requireOnePack(positionals)
  if (values.start === undefined || !URL.canParse(values.start))
    throw new UsageError('--start URL is missing, or is no URL')
  const pagesAtMost = Number(values['pages-at-most'])
  if (!Number.isInteger(pagesAtMost) || pagesAtMost < 1)
    throw new UsageError('--pages-at-most is a whole number of at least 1')
  return {
    packPath,
    start: values.start,
    pages: values.pages === undefined ? [] : await readAddresses(values.pages),
    login: values.login,
    pagesAtMost,
    junit: values.junit,
    html: values.html,
  }
}

const known = {
  start: { type: 'string' },
  pages: { type: 'string' },
  login: { type: 'string' },
  'pages-at-most': { type: 'string', default: '60' },
  junit: { type: 'string' },
  html: { type: 'string' },
} as const

async function readAddresses(path: string): Promise<readonly string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim())
  const wrong = lines.findIndex((line) => line !== '' && !URL.canParse(line))
  if (wrong !== -1) throw new UsageError(`${path}, line ${wrong + 1}: no URL`)
  return lines.filter((line) => line !== '')
}
