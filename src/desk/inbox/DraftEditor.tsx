import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../core/desk/draft.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { PagePattern } from '../../core/page-key.ts'
import type { MessageKey, Translate } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedTip, Publication } from '../desk-source.ts'
import { pagesOf, scopes, type Scope } from './composing.ts'

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
  onDiscard,
}: {
  readonly draft: Draft
  /** The question that it begins with. */
  readonly entry: Entry
  readonly packTitle: string
  /** Of its pack: it may be shown where one of them points. */
  readonly tips: readonly ListedTip[]
  readonly w: Wording
  readonly onKeep: (draft: Draft) => Promise<void>
  readonly onPublish: (draft: Draft) => Promise<Publication>
  readonly onDiscard: () => void
}): JSX.Element {
  const id = useId()
  const [title, setTitle] = useState(draft.title)
  const [text, setText] = useState(draft.text)
  const [url, setUrl] = useState(draft.url ?? '')
  const [pages, setPages] = useState(draft.pages)
  const [placeOf, setPlaceOf] = useState(draft.placeOf)
  const [problem, setProblem] = useState<readonly string[]>([])
  const written = (): Draft => {
    const { url: _old, ...rest } = draft
    return {
      ...rest,
      title: title.trim(),
      text,
      pages,
      placeOf,
      ...(url.trim() === '' ? {} : { url: url.trim() }),
    }
  }
  const publish = async (): Promise<void> => {
    if (title.trim() === '' || (text.trim() === '' && url.trim() === '')) return setProblem([t('draftEmpty')])
    const publication = await onPublish(written())
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
      <Fields {...{ title, text, url, t }} onTitle={setTitle} onText={setText} onUrl={setUrl} />
      {draft.mends === undefined ? <Scopes pages={pages} entry={entry} t={t} onPages={setPages} /> : null}
      <PlaceOf {...{ tips, placeOf, t }} onPlaceOf={setPlaceOf} />
      {problem.length === 0 ? null : (
        <ul role="alert" class="reasons">
          {problem.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <div class="button-row">
        <button type="submit" class="primary">
          {t('draftPublish')}
        </button>
        <button type="button" onClick={() => void onKeep(written())}>
          {t('draftKeep')}
        </button>
        <button type="button" class="plain" onClick={onDiscard}>
          {t('draftDiscard')}
        </button>
      </div>
    </form>
  )
}

function Fields({
  title,
  text,
  url,
  t,
  onTitle,
  onText,
  onUrl,
}: {
  readonly title: string
  readonly text: string
  readonly url: string
  readonly t: Translate
  readonly onTitle: (title: string) => void
  readonly onText: (text: string) => void
  readonly onUrl: (url: string) => void
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
        onInput={(event) => onTitle(event.currentTarget.value)}
      />
      <label for={`${id}-text`}>{t('draftText')}</label>
      <textarea
        ref={body}
        id={`${id}-text`}
        dir="auto"
        rows={8}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {t('draftTextHint')}
      </p>
      <label for={`${id}-url`}>{t('draftUrl')}</label>
      <input
        id={`${id}-url`}
        type="text"
        inputMode="url"
        placeholder="https://"
        value={url}
        onInput={(event) => onUrl(event.currentTarget.value)}
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
  readonly tips: readonly ListedTip[]
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
