import type { JSX } from 'preact'
import type { Outcome } from '../../../core/question.ts'
import { PinBox, PinMark } from '../../../ui/PinBox.tsx'
import type { ShownItem } from '../overlay.ts'
import { Placed } from '../Placed.tsx'
import { isAskedFor, type ItemProps } from './box-actions.ts'
import { useReveal } from './PointerView.tsx'

type PinItem = Extract<ShownItem, { kind: 'pin' }>

/** A pinned resource: its mark beside the element that it speaks of, on the other side than a tip's, and its text. */
export function PinView(props: ItemProps<PinItem> & { readonly target: Element }): JSX.Element {
  const { item, target, view, services } = props
  const { t, onOpen, escape, askDesk } = services
  const isOpen = isAskedFor(props)
  const close = (): void => onOpen({ kind: 'nothing' })
  useReveal(isOpen, target)
  const { id, title, resourceId, questionId } = item
  const sayOutcome = async (outcome: Outcome): Promise<boolean> => {
    const answer = await askDesk('question/close', { id: questionId, outcome, resourceId })
    return answer.ok && answer.value.stored
  }
  return (
    <>
      <Placed target={target} side="top-start" gap={2}>
        <PinMark
          title={title}
          expanded={isOpen}
          t={t}
          onPress={() => (isOpen ? close() : onOpen({ kind: 'card', id }))}
        />
      </Placed>
      {isOpen ? (
        <Placed
          target={target}
          side="bottom"
          gap={12}
          hasArrow
          isOpenedByMark
          closing={{ escape, onEscape: close }}
        >
          <PinBox
            said={item}
            url={item.url}
            isAskedFor
            locale={item.foreignLocale ?? view.locale}
            t={t}
            actions={{ onClose: close }}
            onOutcome={sayOutcome}
            onUnpin={() => {
              close()
              void askDesk('resource/unpin', { resourceId, page: view.page })
            }}
          />
        </Placed>
      ) : null}
    </>
  )
}
