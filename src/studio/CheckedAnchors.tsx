import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isSame } from '../core/authoring/pack-diff.ts'
import { findKeptPicture, sortWorstFirst } from '../core/checking/check-list.ts'
import type { Proposal, Seen } from '../core/checking/check-note.ts'
import type { AnchorVerdict } from '../core/checking/pack-check.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { CheckRow } from './CheckRow.tsx'

/** Every element that the pack points at, worst first; what was confirmed is remembered anew in one go. */
export function CheckedAnchors({
  pack,
  anchors,
  nameOf,
  locale,
  t,
  onOpen,
  onRepair,
}: {
  readonly pack: Pack
  readonly anchors: readonly AnchorVerdict[]
  readonly nameOf: (itemId: string) => string
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (itemId: string) => void
  readonly onRepair: (anchors: ReadonlyMap<string, Seen>) => void
}): JSX.Element {
  const [ticked, setTicked] = useState<ReadonlyMap<string, Proposal>>(new Map())
  const confirmed = new Map(
    anchors.flatMap(({ key, proposal }): [string, Proposal][] => {
      return proposal !== undefined && isOneElement(ticked.get(key), proposal) ? [[key, proposal]] : []
    }),
  )
  const confirm = ({ key, proposal }: AnchorVerdict, isIt: boolean): void => {
    const next = new Map(confirmed)
    if (isIt && proposal !== undefined) next.set(key, proposal)
    else next.delete(key)
    setTicked(next)
  }
  const repair = (): void => {
    onRepair(confirmed)
    setTicked(new Map())
  }
  return (
    <>
      {confirmed.size === 0 ? null : (
        <button type="button" class="primary" onClick={repair}>
          {t('studioRepair', String(confirmed.size))}
        </button>
      )}
      <ul class="items">
        {sortWorstFirst(anchors).map((line) => (
          <CheckRow
            key={line.key}
            line={line}
            kept={findKeptPicture(pack.items, line.key)}
            name={nameOf(line.itemId)}
            nameOf={nameOf}
            locale={locale}
            isConfirmed={confirmed.has(line.key)}
            t={t}
            onOpen={() => onOpen(line.itemId)}
            onConfirm={(isIt) => confirm(line, isIt)}
          />
        ))}
      </ul>
    </>
  )
}

/** Whether a tick is of this element: another look may find another one, or the same one in another picture. */
function isOneElement(ticked: Proposal | undefined, { name, anchor }: Proposal): boolean {
  return ticked?.name === name && isSame(ticked.anchor, anchor)
}
