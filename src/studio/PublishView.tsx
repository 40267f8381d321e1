import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { finishPack } from '../contract/finish-pack.ts'
import { diffItems, isSame } from '../core/authoring/pack-diff.ts'
import { lintPack } from '../core/linting/lint-pack.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Rollout } from '../core/publishing/rollout.ts'
import { toRelease } from '../core/publishing/to-release.ts'
import type { Translate } from '../ui/translate.ts'
import { Differences } from './Differences.tsx'
import { NotOut, Published } from './Outcome.tsx'
import { PublishButton } from './PublishButton.tsx'
import { RolloutFields } from './RolloutFields.tsx'
import type { Publisher, Publishing } from './studio-host.ts'
import { UnfinishedList } from './UnfinishedList.tsx'
import { Warnings } from './Warnings.tsx'

/** What goes out, in words, before it goes; who made it and why; to whom it goes, and from when. */
export function PublishView({
  pack,
  drafted,
  locale,
  publisher,
  t,
  now,
  onBack,
  onPublish,
}: {
  readonly pack: Pack
  /** As the draft has it. */
  readonly drafted: Pack
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
  readonly now: () => number
  readonly onBack: () => void
  readonly onPublish: (pack: Pack) => Promise<Publishing>
}): JSX.Element {
  const [publishing, setPublishing] = useState<{ readonly of: Pack; readonly became: Publishing }>()
  const [rollout, setRollout] = useState<Rollout>(pack.rollout ?? {})
  const [by, setBy] = useState('')
  const [why, setWhy] = useState('')
  useEffect(() => {
    void publisher.readName().then((name) => name !== undefined && setBy(name))
  }, [publisher])
  const { pack: next, unfinished } = useMemo(() => finishPack(drafted, pack), [drafted, pack])
  const warnings = useMemo(() => {
    const changedIds = new Set(diffItems(pack, next).map(({ item }) => item.id))
    return lintPack(next).filter(
      (warning) => warning.code === 'colour-adjusted' || changedIds.has(warning.itemId),
    )
  }, [pack, next])
  const isSameContent = useMemo(() => isSame({ ...next, version: pack.version }, pack), [pack, next])
  if (publishing?.became.outcome === 'published')
    return <Published pack={publishing.of} publisher={publisher} t={t} onDone={onBack} />
  const nameOf = (id: string): string => {
    const item = [...next.items, ...pack.items].find((one) => one.id === id)
    return item === undefined ? id : localize(item.title, locale, pack.defaultLocale)
  }
  const said = { by: by.trim() || undefined, why: why.trim() || undefined }
  const publish = async (): Promise<void> => {
    const release = { at: new Date(now()).toISOString(), ...said }
    const of = toRelease(next, next.version, { release, rollout })
    setPublishing({ of, became: await onPublish(of) })
  }
  return (
    <section class="publish">
      <h2>{t('studioPublishing', String(next.version))}</h2>
      <Differences before={pack} after={next} locale={locale} t={t} />
      <UnfinishedList {...{ unfinished, locale, t }} fallback={pack.defaultLocale} />
      <Warnings warnings={warnings} nameOf={nameOf} t={t} />
      <SaidFields said={{ by, why }} t={t} onBy={setBy} onWhy={setWhy} />
      <RolloutFields rollout={rollout} t={t} onChange={setRollout} />
      {pack.approval === undefined ? null : (
        <p class="note">{t('studioAsksAgreement', String(pack.approval.atLeast))}</p>
      )}
      {publishing === undefined ? null : <NotOut {...publishing} t={t} onSave={publisher.saveFile} />}
      <div class="bar">
        <button type="button" onClick={onBack}>
          {t('studioBack')}
        </button>
        <PublishButton
          {...{ rollout, t, now }}
          over={pack}
          isNothingNew={isSameContent && isSame(rollout, pack.rollout ?? {})}
          onPublish={() => void publish()}
        />
      </div>
    </section>
  )
}

function SaidFields({
  said: { by, why },
  t,
  onBy,
  onWhy,
}: {
  readonly said: { readonly by: string; readonly why: string }
  readonly t: Translate
  readonly onBy: (by: string) => void
  readonly onWhy: (why: string) => void
}): JSX.Element {
  return (
    <>
      <label class="field">
        {t('studioWhy')}
        <textarea
          rows={2}
          maxLength={1000}
          value={why}
          onInput={(event) => onWhy(event.currentTarget.value)}
        />
      </label>
      <label class="row">
        {t('studioBy')}
        <input type="text" maxLength={80} value={by} onInput={(event) => onBy(event.currentTarget.value)} />
      </label>
    </>
  )
}
