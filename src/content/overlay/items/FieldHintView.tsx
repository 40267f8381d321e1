import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { plainText } from '../../../core/rich-text.ts'
import { FieldHintBox } from '../../../ui/FieldHintBox.tsx'
import type { ShownItem } from '../overlay.ts'
import { createReader } from '../read-linked.ts'
import { Placed } from '../Placed.tsx'
import type { ItemProps } from './box-actions.ts'
import { toSoftRule } from './soft-rule.ts'
import { useBrokenRule } from './use-broken-rule.ts'

type ShownHint = Extract<ShownItem, { kind: 'field-hint' }>

/** A word beside a field, for as long as what was typed into it looks wrong. */
export function FieldHintView({
  item,
  target,
  view,
  services,
}: ItemProps<ShownHint> & { readonly target: Element }): JSX.Element | null {
  const { t, say, escape, onOpen, onPutAway } = services
  const { kind, atLeast, atMost } = item.rule
  // The same rule when the worker sends the items anew: what was typed meanwhile is not forgotten.
  const rule = useMemo(() => toSoftRule({ kind, atLeast, atMost }), [kind, atLeast, atMost])
  const { isBroken, onFine } = useBrokenRule(target, rule)
  const words = `${item.title}. ${plainText(item.text)}`
  useEffect(() => {
    if (isBroken) say(words)
  }, [isBroken, say, words])
  if (!isBroken) return null
  return (
    <Placed target={target} side="bottom" gap={8} hasArrow closing={{ escape, onEscape: onFine }}>
      <FieldHintBox
        hint={item}
        locale={item.foreignLocale ?? view.locale}
        {...{ t, onFine }}
        onPutAway={(how) => onPutAway(item.id, how)}
        onExplain={() => onOpen({ kind: 'explain', id: item.id })}
        onRead={createReader(item.id, { view, services }, { kind: 'nothing' })}
      />
    </Placed>
  )
}
