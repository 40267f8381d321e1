import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { Beacon } from '../../../ui/Beacon.tsx'
import { Card } from '../../../ui/Card.tsx'
import { GlossaryBox, GlossaryMark } from '../../../ui/GlossaryBox.tsx'
import { isCovered } from '../covered.ts'
import type { ShownItem } from '../overlay.ts'
import { Placed } from '../Placed.tsx'
import { readCardSide } from './card-side.ts'
import { actionsOfOpened, isAskedFor, type ItemProps } from './box-actions.ts'

/** What has a pointer beside its element. */
export type PointerItem = Extract<ShownItem, { kind: 'tip' | 'glossary-mark' }>

/** A pointer beside its element, and its box once the person has opened it. */
export function PointerView(props: ItemProps<PointerItem> & { readonly target: Element }): JSX.Element {
  const { item, target, services } = props
  const { t, onOpen, escape } = services
  const isOpen = isAskedFor(props)
  const close = (): void => onOpen({ kind: 'nothing' })
  const toggle = (): void => (isOpen ? close() : onOpen({ kind: 'card', id: item.id }))
  useReveal(isOpen, target)
  return (
    <>
      <Placed target={target} side="top-end" gap={2}>
        {item.kind === 'tip' ? (
          <Beacon title={item.title} expanded={isOpen} t={t} onPress={toggle} />
        ) : (
          <GlossaryMark term={item} expanded={isOpen} t={t} onPress={toggle} />
        )}
      </Placed>
      {isOpen ? (
        // The focus may have gone back to the page: the card is still what was opened last.
        <Placed
          target={target}
          side={readCardSide(item.side, t('direction'))}
          gap={12}
          hasArrow
          isOpenedByMark
          closing={{ escape, onEscape: close }}
        >
          <PointerBox {...props} />
        </Placed>
      ) : null}
    </>
  )
}

/** What a pointer opens; docked it is there without one. */
export function PointerBox(props: ItemProps<PointerItem>): JSX.Element {
  const { item, view, services } = props
  const shared = { isAskedFor: isAskedFor(props), locale: item.foreignLocale ?? view.locale, t: services.t }
  return item.kind === 'tip' ? (
    <Card tip={item} {...shared} actions={actionsOfOpened(props)} />
  ) : (
    <GlossaryBox term={item} {...shared} actions={actionsOfOpened(props)} />
  )
}

/** Chosen from the panel, an element may be far down the page: a card that nobody sees would still take the focus. */
export function useReveal(isOpen: boolean, target: Element): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const { top, bottom } = target.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight || isCovered(target))
      target.scrollIntoView({ block: 'center' })
  }, [isOpen, target])
}
