import {
  gateOfAnchor,
  gateOfContent,
  gateOfLink,
  type Gate,
  type PackVerdict,
} from '../../core/checking/judge-pack.ts'
import type { AnchorVerdict } from '../../core/checking/pack-check.ts'
import { describePattern } from '../../core/page-key.ts'
import { describeLink } from '../links/check-links.ts'
import { describeWarning } from './describe-warning.ts'

/** One thing that was checked, as the reports have it. */
export interface Case {
  readonly group: 'elements' | 'contents' | 'links' | 'pages'
  /** The item that it is of; for a link its places, and for a page of the CRM nothing. */
  readonly of: string
  /** The key of the anchor, the code of the fault, or the address. */
  readonly name: string
  readonly state: string
  readonly detail: string
  /** *noted* could be better and fails nothing; *allowed* would fail the pack, and who checked it allows it. */
  readonly outcome: 'passed' | 'noted' | 'allowed' | 'failed'
}

/** Everything that was checked, in the order of the pack. */
export function listCases(verdict: PackVerdict, allowed: ReadonlySet<Gate>): readonly Case[] {
  const judge = (gate: Gate | undefined, otherwise: Case['outcome']): Case['outcome'] => {
    if (gate === undefined) return otherwise
    return allowed.has(gate) ? 'allowed' : 'failed'
  }
  const { anchors, contents, warnings, links = [], unopened } = verdict
  return [
    ...anchors.map((anchor): Case => {
      const outcome = judge(gateOfAnchor(anchor), anchor.sameAs === undefined ? 'passed' : 'noted')
      const { itemId, key, state } = anchor
      return { group: 'elements', of: itemId, name: key, state, detail: describeAnchor(anchor), outcome }
    }),
    ...[...contents, ...warnings].map((fault): Case => {
      const { code } = fault
      const of = 'itemId' in fault ? fault.itemId : ''
      const outcome = judge(gateOfContent(fault), 'noted')
      return { group: 'contents', of, name: code, state: code, detail: describeWarning(fault), outcome }
    }),
    ...links.map((link): Case => {
      const { url, state, places } = link
      const outcome = judge(gateOfLink(link), 'noted')
      return { group: 'links', of: places.join(', '), name: url, state, detail: describeLink(link), outcome }
    }),
    ...unopened.map(({ url, reason }): Case => {
      const outcome = judge('not-opened', 'noted')
      return { group: 'pages', of: '', name: url, state: 'not-opened', detail: reason, outcome }
    }),
  ]
}

function describeAnchor({ state, url, behind, page, sameAs }: AnchorVerdict): string {
  if (url === undefined) return `no page that it is for was reached (${describePattern(page) || 'any page'})`
  const where = `on ${url}`
  if (sameAs !== undefined) return `${where}, the same element as ${sameAs}`
  if (state !== 'not-reached') return where
  return behind === 'step'
    ? `${where}, behind a step that nobody took`
    : `${where}, in a dialog that nobody opened`
}
