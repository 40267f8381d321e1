import type { AnchorVerdict, PackVerdict } from '../../core/checking/pack-check.ts'
import type { Pack } from '../../core/pack.ts'
import { escapeMarkup } from './escape-markup.ts'

/** The verdict as a JUnit file: a test case for each element, by its item. */
export function toJunit(pack: Pack, { anchors }: PackVerdict): string {
  const failures = anchors.filter(isFailure).length
  const suite = `name="${escapeMarkup(`${pack.id} ${pack.version}`)}" tests="${anchors.length}" failures="${failures}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite ${suite}>`,
    ...anchors.map(toCase),
    '</testsuite></testsuites>',
    '',
  ].join('\n')
}

/** Whether the element fails the pack. */
export function isFailure({ state }: AnchorVerdict): boolean {
  return state !== 'found' && state !== 'hidden'
}

function toCase(verdict: AnchorVerdict): string {
  const names = `classname="${escapeMarkup(verdict.itemId)}" name="${escapeMarkup(verdict.key)}"`
  if (!isFailure(verdict)) return `<testcase ${names}/>`
  const where = verdict.url === undefined ? 'no page that it is for was reached' : `on ${verdict.url}`
  return `<testcase ${names}><failure type="${verdict.state}" message="${escapeMarkup(`${verdict.state}: ${where}`)}"/></testcase>`
}
