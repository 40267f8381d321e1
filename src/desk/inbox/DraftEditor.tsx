import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../core/desk/draft.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { PagePattern } from '../../core/page-key.ts'
import type { MessageKey, Translate } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedItem, Publication } from '../desk-source.ts'
import { pagesOf, scopes, type Scope } from './composing.ts'
import { useKept } from './use-kept.ts'

const scopeKeys = {
  page: 'scopePage',
  object: 'scopeObject',
  everywhere: 'scopeEverywhere',
} as const satisfies Readonly<Record<Scope, MessageKey>>

/** A resource being written or mended: kept as a draft, or published into the pack's next version. */
export function DraftEditor({
  draft,
  entry,
  packTitle,
  tips,
  w: { t },
  onKeep,
  onPublish,
  onTip,
  onDiscard,
  onWritten,
  onLeft,
}: {
  readonly draft: Draft
  /** The question that it begins with. */
  readonly entry: Entry
  readonly packTitle: string
  /** Of its pack: it may be shown where one of them points. */
  readonly tips: readonly ListedItem[]
  readonly w: Wording
  /** True when it is kept. */
  readonly onKeep: (draft: Draft) => Promise<boolean>
  readonly onPublish: (draft: Draft) => Promise<Publication>
  /** It becomes a tip beside an element, and no help page; absent where it cannot. Called straight from the press. */
  readonly onTip: ((draft: Draft) => void) | undefined
  readonly onDiscard: () => void
  /** Something was written, and the keys rest or the editor goes away: it is to be found again, and no more. */
  readonly onWritten: (draft: Draft) => void
  /** The same, where whoever wrote goes elsewhere, and is to be told. */
  readonly onLeft: (draft: Draft) => void
}): JSX.Element {
  const id = useId()
  const [written, setWritten] = useState(draft)
  const [problem, setProblem] = useState<readonly string[]>([])
  const ready = tidied(written)
  const settle = useKept(ready, onWritten, onLeft)
  const change = (part: Partial<Draft>): void => setWritten((old) => ({ ...old, ...part }))
  const keep = async (): Promise<void> => {
    settle(true)
    settle(await onKeep(ready))
  }
  const settleAnd = (go: () => void): void => {
    settle(true)
    go()
  }
  const publish = async (): Promise<void> => {
    if (ready.title === '' || (ready.text.trim() === '' && ready.url === undefined))
      return setProblem([t('draftEmpty')])
    settle(true)
    const publication = await onPublish(ready)
    settle(publication.published)
    if (!publication.published) setProblem([t('draftRefused'), ...publication.reasons])
  }
  return (
    <form
      class="draft"
      aria-labelledby={`${id}-heading`}
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <h3 id={`${id}-heading`}>{t(draft.mends === undefined ? 'draftNew' : 'draftMend', packTitle)}</h3>
      <Fields draft={written} t={t} onChange={change} />
      {draft.mends === undefined ? (
        <Scopes pages={written.pages} entry={entry} t={t} onPages={(pages) => change({ pages })} />
      ) : null}
      <PlaceOf {...{ tips, t }} placeOf={written.placeOf} onPlaceOf={(placeOf) => change({ placeOf })} />
      <Reasons reasons={problem} />
      <Ways
        t={t}
        onKeep={() => void keep()}
        onTip={onTip && (() => settleAnd(() => onTip(ready)))}
        onDiscard={() => settleAnd(onDiscard)}
      />
    </form>
  )
}

/** What becomes of what is written. */
function Ways({
  t,
  onKeep,
  onTip,
  onDiscard,
}: {
  readonly t: Translate
  readonly onKeep: () => void
  readonly onTip: (() => void) | undefined
  readonly onDiscard: () => void
}): JSX.Element {
  return (
    <div class="button-row">
      <button type="submit" class="primary">
        {t('draftPublish')}
      </button>
      <button type="button" onClick={onKeep}>
        {t('draftKeep')}
      </button>
      {onTip === undefined ? null : (
        <button type="button" onClick={onTip}>
          {t('draftAsTip')}
        </button>
      )}
      <button type="button" class="plain" onClick={onDiscard}>
        {t('draftDiscard')}
      </button>
    </div>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }): JSX.Element | null {
  if (reasons.length === 0) return null
  return (
    <ul role="alert" class="reasons">
      {reasons.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

/** Without what stands around the words, and without an address that is none. */
function tidied({ url = '', ...rest }: Draft): Draft {
  return {
    ...rest,
    title: rest.title.trim(),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
  }
}

function Fields({
  draft: { title, text, url = '', reviewOn },
  t,
  onChange,
}: {
  readonly draft: Draft
  readonly t: Translate
  readonly onChange: (part: Partial<Draft>) => void
}): JSX.Element {
  const id = useId()
  const body = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => body.current?.focus(), [])
  return (
    <>
      <label for={`${id}-title`}>{t('draftTitle')}</label>
      <input
        id={`${id}-title`}
        type="text"
        dir="auto"
        maxLength={200}
        value={title}
        onInput={(event) => onChange({ title: event.currentTarget.value })}
      />
      <label for={`${id}-text`}>{t('draftText')}</label>
      <textarea
        ref={body}
        id={`${id}-text`}
        dir="auto"
        rows={8}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class="quiet">
        {t('draftTextHint')}
      </p>
      <label for={`${id}-url`}>{t('draftUrl')}</label>
      <input
        id={`${id}-url`}
        type="text"
        inputMode="url"
        dir="ltr"
        placeholder="https://"
        value={url}
        onInput={(event) => onChange({ url: event.currentTarget.value })}
      />
      <label for={`${id}-review`}>{t('draftReview')}</label>
      <input
        id={`${id}-review`}
        type="date"
        value={reviewOn ?? ''}
        onInput={({ currentTarget: { value } }) => onChange({ reviewOn: value === '' ? null : value })}
      />
    </>
  )
}

function Scopes({
  pages,
  entry,
  t,
  onPages,
}: {
  readonly pages: readonly PagePattern[]
  readonly entry: Entry
  readonly t: Translate
  readonly onPages: (pages: readonly PagePattern[]) => void
}): JSX.Element {
  const id = useId()
  return (
    <fieldset class="scopes">
      <legend>{t('draftPages')}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input
            type="radio"
            name={`${id}-scope`}
            checked={JSON.stringify(pages) === JSON.stringify(pagesOf(scope, entry))}
            onChange={() => onPages(pagesOf(scope, entry))}
          />
          {t(scopeKeys[scope])}
        </label>
      ))}
    </fieldset>
  )
}

/** Where in the CRM that is which the page speaks of: where a tip points already. */
function PlaceOf({
  tips,
  placeOf,
  t,
  onPlaceOf,
}: {
  readonly tips: readonly ListedItem[]
  readonly placeOf: string | undefined
  readonly t: Translate
  readonly onPlaceOf: (tip: string | undefined) => void
}): JSX.Element | null {
  const id = useId()
  if (tips.length === 0) return null
  return (
    <>
      <label for={id}>{t('draftPlace')}</label>
      <select
        id={id}
        value={placeOf ?? ''}
        onChange={({ currentTarget: { value } }) => onPlaceOf(value === '' ? undefined : value)}
      >
        <option value="">{t('draftPlaceNone')}</option>
        {tips.map(({ itemId, title }) => (
          <option key={itemId} value={itemId}>
            {title}
          </option>
        ))}
      </select>
    </>
  )
}
