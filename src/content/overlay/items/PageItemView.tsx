import type { JSX } from 'preact'
import { CelebrationBox } from '../../../ui/CelebrationBox.tsx'
import { ItemBox } from '../../../ui/ItemBox.tsx'
import { ParallelRunBox } from '../../../ui/ParallelRunBox.tsx'
import { WelcomeBox } from '../../../ui/WelcomeBox.tsx'
import { useEscape } from '../escape.ts'
import type { ShownItem } from '../overlay.ts'
import { actionsOfUnasked, isAskedFor, type ItemProps } from './box-actions.ts'
import { ChecklistView } from './ChecklistView.tsx'

/** What is of the page as a whole. */
export type PageItem = Exclude<ShownItem, { readonly anchor: unknown }>

/** An item of the page as a whole, in its box. */
export function PageItemView(props: ItemProps<PageItem>): JSX.Element | null {
  const { item, view, services } = props
  const shared = {
    ...{ isAskedFor: isAskedFor(props), locale: item.foreignLocale ?? view.locale, t: services.t },
    actions: actionsOfUnasked(props),
  }
  // What stands in the middle is the uppermost, wherever the focus is.
  useEscape(services.escape, isCentral(item), shared.actions.onClose)
  switch (item.kind) {
    case 'announcement':
      return <ItemBox said={item} kind={`announcement ${item.shownAs}`} {...shared} />
    case 'checklist':
      return <ChecklistView {...props} item={item} />
    case 'parallel-run-notice':
      return <ParallelRunBox notice={item} {...shared} />
    case 'celebration':
      return <CelebrationBox celebration={item} {...shared} onEnd={() => services.onEnd(item.id)} />
    case 'welcome':
      return <WelcomeBox welcome={item} {...shared} />
    case 'walkthrough':
      return <Offer {...props} item={item} />
  }
}

/** True for what stands in the middle of the page for a moment. */
export function isCentral(item: ShownItem): boolean {
  return (
    item.kind === 'welcome' ||
    (item.kind === 'announcement' && item.shownAs === 'dialog') ||
    (item.kind === 'celebration' && item.style === 'fanfare')
  )
}

/** A walkthrough that asks once whether to start. */
function Offer(props: ItemProps<Extract<PageItem, { kind: 'walkthrough' }>>): JSX.Element {
  const { item, view, services } = props
  const start = async (): Promise<void> => {
    if (!(await services.walker.begin(item.id))) return
    services.onEnd(item.id)
    services.onOpen({ kind: 'step' })
  }
  return (
    <ItemBox
      said={item}
      kind="offer"
      isAskedFor={isAskedFor(props)}
      locale={item.foreignLocale ?? view.locale}
      t={services.t}
      actions={actionsOfUnasked(props)}
      primary={
        <button type="button" class="primary" onClick={() => void start()}>
          {services.t('showMeHow')}
        </button>
      }
    />
  )
}
