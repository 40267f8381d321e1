import type { Pack } from '../../core/pack.ts'
import { escapeMarkup as e } from './escape-markup.ts'
import type { Case } from './list-cases.ts'

/** The verdict as a JUnit file: a test case for each thing that was checked, by its item. */
export function toJunit(pack: Pack, cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length
  const name = e(`${pack.id} ${pack.version}`)
  const counts = `tests="${cases.length}" failures="${count('failed')}" skipped="${count('allowed')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="${name}" ${counts}>`,
    ...cases.map(toCase),
    '</testsuite></testsuites>',
    '',
  ].join('\n')
}

function toCase({ group, of, name, state, detail, outcome }: Case): string {
  const names = `classname="${e(`${group}.${of}`)}" name="${e(name)}"`
  const said = e(`${state}: ${detail}`)
  switch (outcome) {
    case 'passed':
      return `<testcase ${names}/>`
    case 'noted':
      return `<testcase ${names}><system-out>${said}</system-out></testcase>`
    case 'allowed':
      return `<testcase ${names}><skipped message="${said}"/></testcase>`
    case 'failed':
      return `<testcase ${names}><failure type="${e(state)}" message="${said}"/></testcase>`
  }
}
