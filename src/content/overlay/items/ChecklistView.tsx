import type { JSX } from 'preact'
import { ChecklistBox, ChecklistPill } from '../../../ui/ChecklistBox.tsx'
import type { ShownItem } from '../overlay.ts'
import { isAskedFor, type ItemProps } from './box-actions.ts'

/** A checklist: small at the edge until the person opens it, because it is there all day. */
export function ChecklistView(props: ItemProps<Extract<ShownItem, { kind: 'checklist' }>>): JSX.Element {
  const { item, view, services } = props
  const { t, onOpen, onPutAway, walker } = services
  const close = (): void => onOpen({ kind: 'nothing' })
  const start = async (id: string): Promise<void> => {
    if (await walker.begin(id)) onOpen({ kind: 'step' })
  }
  if (!isAskedFor(props))
    return (
      <ChecklistPill
        list={item}
        locale={item.foreignLocale ?? view.locale}
        t={t}
        onPress={() => onOpen({ kind: 'card', id: item.id })}
      />
    )
  return (
    <ChecklistBox
      list={item}
      isAskedFor
      locale={item.foreignLocale ?? view.locale}
      t={t}
      actions={{
        onClose: close,
        onPutAway(how) {
          close()
          onPutAway(item.id, how)
        },
        onExplain: () => onOpen({ kind: 'explain', id: item.id }),
      }}
      onStart={(id) => void start(id)}
    />
  )
}
