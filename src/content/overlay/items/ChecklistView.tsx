import type { JSX } from 'preact'
import { ChecklistBox, ChecklistPill } from '../../../ui/ChecklistBox.tsx'
import type { ShownItem } from '../overlay.ts'
import { actionsOfOpened, isAskedFor, type ItemProps } from './box-actions.ts'

/** A checklist: small at the edge until the person opens it, because it is there all day. */
export function ChecklistView(props: ItemProps<Extract<ShownItem, { kind: 'checklist' }>>): JSX.Element {
  const { item, view, services } = props
  const { t, onOpen, walker } = services
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
      actions={actionsOfOpened(props)}
      onStart={(id) => void start(id)}
    />
  )
}
