import { readFile } from 'node:fs/promises'
import { gates, type Gate } from '../../core/checking/judge-pack.ts'
import { parseOptions, requireOnePack } from '../parse-options.ts'
import { UsageError } from '../surroundings.ts'

/** How `fingerpost check` is called. */
export const checkUsage = `fingerpost check PACK --start URL [options]

  PACK            the pack that is checked on the live CRM
  --start URL     the page to begin with; from there links of the same site are followed, one or two pages of a kind
  --pages FILE    addresses, one a line, that are opened besides
  --only PATTERN  of links, only those whose address behind the host is like this, as /contacts* (may be repeated)
  --no-follow     no link is followed: only --start and --pages are opened
  --login FILE    a module whose default export signs in: export default async (page) => { … }, a page of Playwright
                  at --start; what it ends with is waited for, and a password comes from outside: process.env.CRM_PASSWORD
  --pages-at-most N  at most so many pages (60)
  --no-links      does not ask the addresses that the pack points to
  --allow STATE   does not fail the pack (may be repeated): ${gates.join(', ')}
  --junit FILE    the verdict as JUnit XML
  --html FILE     the verdict to read
  Links that read as if they changed something (sign out, delete, merge, export) are never followed. No address is a
  promise, though: let the check sign in as somebody who may change nothing.
  Answers 0 when every element is there, every page could be opened, no link is dead, every text is in all languages
  of the pack and no audience is empty; 1 otherwise.`

/** What `fingerpost check` was told. */
export interface CheckOptions {
  readonly packPath: string
  readonly start: string
  readonly pages: readonly string[]
  /** Whether a link to this address may be followed. */
  readonly isFollowed: (url: string) => boolean
  readonly login: string | undefined
  readonly pagesAtMost: number
  /** Whether the addresses that the pack points to are asked. */
  readonly links: boolean
  readonly allowed: ReadonlySet<Gate>
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
  const follows = values['no-follow'] !== true
  return {
    packPath,
    start: values.start,
    pages: values.pages === undefined ? [] : await readAddresses(values.pages),
    isFollowed: (url) => follows && isLikeOne(url, values.only ?? []),
    login: values.login,
    pagesAtMost,
    links: values['no-links'] !== true,
    allowed: new Set((values.allow ?? []).map(requireGate)),
    junit: values.junit,
    html: values.html,
  }
}

const known = {
  start: { type: 'string' },
  pages: { type: 'string' },
  only: { type: 'string', multiple: true },
  'no-follow': { type: 'boolean' },
  login: { type: 'string' },
  'pages-at-most': { type: 'string', default: '60' },
  'no-links': { type: 'boolean' },
  allow: { type: 'string', multiple: true },
  junit: { type: 'string' },
  html: { type: 'string' },
} as const

function requireGate(word: string): Gate {
  const gate = gates.find((one) => one === word)
  if (gate === undefined) throw new UsageError(`--allow ${word}: it is one of ${gates.join(', ')}`)
  return gate
}

/** A star stands for anything, and everything else for itself; no pattern asks for nothing. */
function isLikeOne(url: string, patterns: readonly string[]): boolean {
  const { pathname, search, hash } = new URL(url)
  const escape = (part: string): string => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const isLike = (pattern: string): boolean =>
    new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(`${pathname}${search}${hash}`)
  return patterns.length === 0 || patterns.some(isLike)
}

async function readAddresses(path: string): Promise<readonly string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim())
  const wrong = lines.findIndex((line) => line !== '' && !URL.canParse(line))
  if (wrong !== -1) throw new UsageError(`${path}, line ${wrong + 1}: no URL`)
  return lines.filter((line) => line !== '')
}
