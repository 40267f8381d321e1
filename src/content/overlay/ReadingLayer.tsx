import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ReadingPanel } from '../../ui/ReadingPanel.tsx'
import type { ResourceText } from '../../ui/ResourceView.tsx'
import type { LayerProps, LayerServices } from './layer.ts'
import type { OpenBox } from './overlay.ts'

/** A resource that an item or a step links, once the person opened it. */
export function ReadingLayer({ view: { open, locale }, services }: LayerProps): JSX.Element | null {
  return open.kind === 'reading' ? <Reading key={open.said.opening} {...{ open, locale, services }} /> : null
}

function Reading({
  open,
  locale,
  services: { t, onOpen, askDesk },
}: {
  readonly open: Extract<OpenBox, { kind: 'reading' }>
  readonly locale: string
  readonly services: LayerServices
}): JSX.Element {
  const { linked, said, back } = open
  const [reading, setReading] = useState<ResourceText | 'none'>()
  useEffect(() => {
    let isOver = false
    void askDesk('linked/open', { ...said, resourceId: linked.id }).then(
      (answer) => isOver || setReading((answer.ok ? answer.value.resource : undefined) ?? 'none'),
    )
    return () => {
      isOver = true
    }
  }, [askDesk, said, linked.id])
  return (
    <ReadingPanel
      title={linked.title}
      {...{ reading, locale, t }}
      onBack={() => onOpen(back)}
      onClose={() => onOpen({ kind: 'nothing' })}
    />
  )
}
