import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { plainText } from '../../../core/rich-text.ts'
import { Card } from '../../../ui/Card.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import type { ShownTip } from '../overlay.ts'
import { Placed } from '../Placed.tsx'
import { actionsOfOpened, isAskedFor, type ItemProps } from './box-actions.ts'
import { useReveal } from './PointerView.tsx'
import { useHover } from './use-hover.ts'

/** A tip that is seen while its element is pointed at or has the focus; chosen from the panel it is a card. */
export function TooltipView(props: ItemProps<ShownTip> & { readonly target: Element }): JSX.Element | null {
  const { item, target, view, services } = props
  const hover = useHover(target)
  const isOpened = isAskedFor(props)
  const { isOpen, isByFocus } = hover
  const { say } = services
  const words = `${item.title}. ${plainText(item.text)}`
  useReveal(isOpened, target)
  const close = (): void => (isOpened ? services.onOpen({ kind: 'nothing' }) : hover.close())
  useEffect(() => {
    if (isByFocus) say(words)
  }, [isByFocus, say, words])
  if (!isOpen && !isOpened) return null
  return (
    <Placed
      target={target}
      side={isOpened ? 'bottom' : 'top'}
      gap={10}
      hasArrow
      closing={{ escape: services.escape, onEscape: close }}
    >
      {isOpened ? (
        <Card
          tip={item}
          isAskedFor
          locale={item.foreignLocale ?? view.locale}
          t={services.t}
          actions={actionsOfOpened(props)}
        />
      ) : (
        <div onPointerEnter={hover.onEnter} onPointerLeave={hover.onLeave}>
          <Tooltip tip={item} locale={item.foreignLocale ?? view.locale} />
        </div>
      )}
    </Placed>
  )
}
