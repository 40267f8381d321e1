import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { findKeptPicture, listChecked, type CheckLine, type Seen } from '../core/checking/check-list.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { CheckAddresses } from './CheckAddresses.tsx'
import { CheckRow } from './CheckRow.tsx'
import { ContentFaults } from './ContentFaults.tsx'
import type { Checking } from './use-checking.ts'

/**
 * Every element that the pack points at, worst first, as far as pages were seen: those that the trainer opens beside, and
 * addresses that are opened behind. What seems to be an element that is doubtful now is offered, and taken only where the
 * trainer says that it is.
 */
export function CheckView({
  pack,
  checking,
  locale,
  t,
  onBack,
  onOpen,
  onRepair,
}: {
  /** As the draft has it. */
  readonly pack: Pack
  readonly checking: Checking
  readonly locale: string
  readonly t: Translate
  readonly onBack: () => void
  readonly onOpen: (itemId: string) => void
  readonly onRepair: (anchors: ReadonlyMap<string, Seen>) => void
}): JSX.Element {
  const [confirmed, setConfirmed] = useState<ReadonlyMap<string, Seen>>(new Map())
  const lines = listChecked(pack, checking.pages)
  const found = lines.filter(({ state }) => state === 'found').length
  const confirm = ({ key, proposal }: CheckLine, isIt: boolean): void => {
    const next = new Map(confirmed)
    if (isIt && proposal !== undefined) next.set(key, proposal)
    else next.delete(key)
    setConfirmed(next)
  }
  const nameOf = (id: string): string => {
    const item = pack.items.find((one) => one.id === id)
    return (item && localize(item.title, locale, pack.defaultLocale)) || t('studioUntitled')
  }
  return (
    <section class="check">
      <button type="button" class="plain" onClick={onBack}>
        {t('studioBack')}
      </button>
      <h2>{t('studioCheck')}</h2>
      <p>{t('studioCheckDetail')}</p>
      <CheckAddresses checking={checking} t={t} />
      <p role="status">
        {t('studioCheckCount', String(found), String(lines.length), String(checking.pages.length))}
      </p>
      {confirmed.size === 0 ? null : (
        <button
          type="button"
          class="primary"
          onClick={() => {
            onRepair(confirmed)
            setConfirmed(new Map())
          }}
        >
          {t('studioRepair', String(confirmed.size))}
        </button>
      )}
      <ul class="items">
        {lines.map((line) => (
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
      <ContentFaults pack={pack} nameOf={nameOf} t={t} />
    </section>
  )
}
