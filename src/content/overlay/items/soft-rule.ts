import type { SoftRule } from '../../../core/soft-rule.ts'
import type { ShownItem } from '../overlay.ts'

/** A rule as it crossed the wire, where it is no union. */
export function toSoftRule({
  kind,
  atLeast,
  atMost,
}: Extract<ShownItem, { kind: 'field-hint' }>['rule']): SoftRule {
  return kind === 'length' ? { kind, atLeast, atMost } : { kind }
}
