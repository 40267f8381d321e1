import type { JSX } from 'preact'
import { Fragment } from 'preact'
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
  onPickAgain,
}: {
  readonly pack: Pack
  readonly anchors: readonly AnchorVerdict[]
  readonly nameOf: (itemId: string) => string
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (itemId: string) => void
  readonly onRepair: (anchors: ReadonlyMap<string, Seen>) => void
  readonly onPickAgain: (itemId: string, stepId: string | undefined) => void
}): JSX.Element {
  const [remembered, setRemembered] = useState(0)
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
    setRemembered(confirmed.size)
  }
  const lines = sortWorstFirst(anchors)
  const lastProposed = lines.findLast(({ proposal }) => proposal !== undefined)
  return (
    <>
      {remembered === 0 || confirmed.size > 0 ? null : (
        <p class="note good" role="status" tabIndex={-1} ref={arrive}>
          {t('studioRepaired', String(remembered))}
        </p>
      )}
      <ul class="items">
        {lines.map((line) => (
          <Fragment key={line.key}>
            <CheckRow
              {...{ line, nameOf, locale, t, onPickAgain }}
              kept={findKeptPicture(pack.items, line.key)}
              name={nameOf(line.itemId)}
              isConfirmed={confirmed.has(line.key)}
              onOpen={() => onOpen(line.itemId)}
              onConfirm={(isIt) => confirm(line, isIt)}
            />
            {line === lastProposed && confirmed.size > 0 ? (
              <li class="confirmed">
                <button type="button" class="primary" onClick={repair}>
                  {t('studioRepair', String(confirmed.size))}
                </button>
              </li>
            ) : null}
          </Fragment>
        ))}
      </ul>
    </>
  )
}

/** Takes the focus over from the button that is gone, and into sight: the pictures above it are gone too. */
function arrive(said: HTMLElement | null): void {
  said?.focus()
}

/** Whether a tick is of this element: another look may find another one, or the same one in another picture. */
function isOneElement(ticked: Proposal | undefined, { name, anchor }: Proposal): boolean {
  return ticked?.name === name && isSame(ticked.anchor, anchor)
}
