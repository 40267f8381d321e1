import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { countLinks, type LinkCheck } from '../../core/desk/link-check.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedPack, LinksLoad } from '../desk-source.ts'

/** When the links of each pack were checked and with what outcome, and a way to load the report of a check. */
export function Links({
  checks,
  packs,
  w,
  onLoad,
}: {
  readonly checks: readonly LinkCheck[]
  readonly packs: readonly ListedPack[]
  readonly w: Wording
  readonly onLoad: (file: File) => Promise<LinksLoad>
}): JSX.Element {
  const { t } = w
  const inputId = useId()
  const [load, setLoad] = useState<LinksLoad>()
  const inUse = packs.flatMap((pack) => {
    const check = checks.find(({ packId }) => packId === pack.id)
    return check === undefined ? [] : [{ pack, check, counts: countLinks(check) }]
  })
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (file === undefined) return
    setLoad(await onLoad(file))
    input.value = ''
  }
  return (
    <details class="releases">
      <summary>{inUse.length === 0 ? t('linksNone') : t('linksHeading')}</summary>
      <ul>
        {inUse.map(({ pack, check, counts }) => (
          <li key={pack.id}>
            {pack.title}:{' '}
            {t(
              'linksLast',
              w.date(check.checkedAtMs),
              String(counts.dead),
              String(counts.moved),
              String(counts.unsure),
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('linksHow')}</p>
      <p>
        <code dir="ltr">npx fingerpost links PACK --report FILE</code>
      </p>
      <label for={inputId} class="file-label">
        {t('linksLoad')}
      </label>
      <input
        id={inputId}
        type="file"
        accept="application/json,.json"
        onChange={(event) => void choose(event.currentTarget)}
      />
      <div role="status">
        {load === undefined || load.loaded ? null : (
          <>
            <p class="missing">{t('linksRefused')}</p>
            <ul class="reasons">
              {load.reasons.map((reason) => (
                <li key={reason}>
                  <code>{reason}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}
