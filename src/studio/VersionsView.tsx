import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Pack } from '../core/pack.ts'
import type { Rollout } from '../core/publishing/rollout.ts'
import { returnTo } from '../core/publishing/to-release.ts'
import type { Translate } from '../ui/translate.ts'
import { AgreeView } from './AgreeView.tsx'
import { Differences } from './Differences.tsx'
import { NotOut, Published } from './Outcome.tsx'
import { PublishButton } from './PublishButton.tsx'
import { RolloutFields } from './RolloutFields.tsx'
import { describeRollout } from './rollout-words.ts'
import type { Publisher, Publishing } from './studio-host.ts'

/** The versions of a pack that are kept, with who made each and why; and the way back to an earlier one. */
export function VersionsView({
  pack,
  locale,
  publisher,
  t,
  now,
  onBack,
  onPublish,
}: {
  readonly pack: Pack
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
  readonly now: () => number
  readonly onBack: () => void
  readonly onPublish: (pack: Pack) => Promise<Publishing>
}): JSX.Element {
  const [earlier, setEarlier] = useState<readonly Pack[]>([])
  const [chosen, setChosen] = useState<Pack>()
  const [rollout, setRollout] = useState<Rollout>(pack.rollout ?? {})
  const [publishing, setPublishing] = useState<{ readonly of: Pack; readonly became: Publishing }>()
  useEffect(() => {
    void publisher.readEarlier(pack.id).then(setEarlier)
  }, [publisher, pack])
  if (publishing?.became.outcome === 'published')
    return <Published pack={publishing.of} publisher={publisher} t={t} onDone={onBack} />
  const choose = (version: Pack): void => {
    setChosen(version)
    // What was refused was another one.
    setPublishing(undefined)
  }
  const goBack = async (to: Pack): Promise<void> => {
    const by = await publisher.readName()
    const why = t('studioWentBack', String(to.version))
    const release = { at: new Date(now()).toISOString(), by, why }
    const of = returnTo(to, pack, { release, rollout })
    setPublishing({ of, became: await onPublish(of) })
  }
  return (
    <section class="versions">
      <button type="button" class="plain" onClick={onBack}>
        {t('studioBack')}
      </button>
      <h2>{t('studioVersions')}</h2>
      <ul class="items">
        {[pack, ...earlier].map((version) => (
          <li key={version.version}>
            <VersionLine version={version} t={t} />
            {version === pack ? null : (
              <button type="button" aria-expanded={version === chosen} onClick={() => choose(version)}>
                {t('studioGoBack', String(version.version))}
              </button>
            )}
            {version === chosen ? (
              <>
                <Differences before={pack} after={version} locale={locale} t={t} />
                {publishing === undefined ? null : (
                  <NotOut {...publishing} t={t} onSave={publisher.saveFile} />
                )}
                <RolloutFields rollout={rollout} t={t} onChange={setRollout} />
                <PublishButton {...{ rollout, t, now }} over={pack} onPublish={() => void goBack(version)} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <AgreeView pack={pack} locale={locale} publisher={publisher} t={t} />
    </section>
  )
}

function VersionLine({ version, t }: { readonly version: Pack; readonly t: Translate }): JSX.Element {
  const { release, rollout } = version
  const time = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium', timeStyle: 'short' })
  const said = [
    release === undefined ? undefined : time.format(Date.parse(release.at)),
    release?.by,
    rollout === undefined ? undefined : describeRollout(rollout, t),
  ]
  return (
    <div>
      <strong>{t('studioVersion', String(version.version))}</strong>{' '}
      <span class="quiet">{said.filter((one) => one !== undefined).join(' · ')}</span>
      {release?.why === undefined ? null : <p>{release.why}</p>}
    </div>
  )
}
