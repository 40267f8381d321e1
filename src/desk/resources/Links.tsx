import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { countLinks, type LinkCheck } from '../../core/desk/link-check.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Wording } from '../../ui/wording.ts'
import type { ListedPack, LinksLoad } from '../desk-source.ts'
import { Refused } from '../Refused.tsx'

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
  const [load, setLoad] = useState<LinksLoad>()
  const inUse = packs.flatMap((pack) => {
    const check = checks.find(({ packId }) => packId === pack.id)
    return check === undefined ? [] : [{ pack, check, counts: countLinks(check) }]
  })
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
      <FileChoice
        label={t('linksLoad')}
        accept="application/json,.json"
        onFile={(file) => void onLoad(file).then(setLoad)}
      />
      <div role="status">
        {load === undefined || load.loaded ? null : (
          <Refused what={t('linksRefused')} reasons={load.reasons} />
        )}
      </div>
    </details>
  )
}
