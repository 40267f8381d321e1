import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { PackSource } from '../core/publishing/pack-source.ts'
import type { Translate } from '../ui/translate.ts'
import type { Following, PackSummary, SourceList } from './desk-source.ts'
import { Refused } from './Refused.tsx'

/** The addresses that packs are kept up to date from, and a way to follow another. */
export function PackSources({
  sources,
  packs,
  t,
}: {
  readonly sources: SourceList
  /** In use: they are read again whenever packs change, and so are the addresses. */
  readonly packs: readonly PackSummary[]
  readonly t: Translate
}): JSX.Element {
  const inputId = useId()
  const [followed, setFollowed] = useState<readonly PackSource[]>([])
  const [url, setUrl] = useState('')
  const [following, setFollowing] = useState<Following>()
  useEffect(() => {
    void sources.read().then(setFollowed)
  }, [sources, packs])
  const follow = async (): Promise<void> => {
    const outcome = await sources.follow(url.trim())
    setFollowing(outcome)
    if (outcome.followed) setUrl('')
  }
  return (
    <form
      class="sources"
      onSubmit={(event) => {
        event.preventDefault()
        void follow()
      }}
    >
      <h3>{t('packSources')}</h3>
      <p class="quiet">{t('packSourcesDetail')}</p>
      <ul class="packs">
        {followed.map((source) => (
          <li key={source.url}>
            <SourceLine source={source} t={t} />
            <button type="button" onClick={() => void sources.unfollow(source.url)}>
              {t('packUnfollow')}
            </button>
          </li>
        ))}
      </ul>
      <label for={inputId}>{t('packAddress')}</label>
      <input
        id={inputId}
        type="url"
        dir="ltr"
        required
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button type="submit">{t('packFollow')}</button>
      <div role="status">
        {following?.followed === false ? (
          <Refused what={t('packNotFollowed')} reasons={following.reasons} />
        ) : null}
      </div>
    </form>
  )
}

function SourceLine({ source, t }: { readonly source: PackSource; readonly t: Translate }): JSX.Element {
  const time = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div>
      <strong>{source.url}</strong>
      <div class="quiet">{t('packAnswered', time.format(source.answeredAtMs))}</div>
      {source.problem === undefined ? null : <div class="missing">{source.problem}</div>}
    </div>
  )
}
