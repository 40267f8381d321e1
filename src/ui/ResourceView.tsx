import type { JSX } from 'preact'
import type { Outcome } from '../core/question.ts'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { PageLink } from './PageLink.tsx'
import { RichTextView } from './RichTextView.tsx'
import { ShowWhere, type Showing } from './ShowWhere.tsx'
import type { Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** A resource in the pack's language. */
export interface ResourceText {
  readonly id: string
  readonly title: string
  /** BCP 47 tag of its texts, where they are in another language than the pack’s others. */
  readonly foreignLocale?: string | undefined
  readonly text?: RichText | undefined
  readonly url?: string | undefined
  /** It speaks of an element of this page, beside which it can be shown. */
  readonly hasPlaceHere: boolean
}

/** A resource, opened, with the question whether it answered. */
export function ResourceView({
  resource,
  locale,
  showing,
  t,
  onBack,
  onShowWhere,
  onOutcome,
}: {
  readonly resource: ResourceText
  readonly locale: string
  readonly t: Translate
  readonly showing: Showing
  readonly onBack: () => void
  /** Beside its element, on the page. */
  readonly onShowWhere: () => void
  readonly onOutcome: (outcome: Outcome) => Promise<boolean>
}): JSX.Element {
  const heading = useHeadingFocus()
  return (
    <section>
      <button type="button" class="plain back" onClick={onBack}>
        {t('back')}
      </button>
      <article dir={directionOf(resource.foreignLocale ?? locale)} lang={resource.foreignLocale ?? locale}>
        <h3 ref={heading} tabIndex={-1}>
          {resource.title}
        </h3>
        {resource.hasPlaceHere ? <ShowWhere {...{ showing, t, onShowWhere }} /> : null}
        {resource.text === undefined ? null : <RichTextView text={resource.text} />}
      </article>
      {resource.url === undefined ? null : (
        <p>
          <PageLink url={resource.url} t={t} />
        </p>
      )}
      <OutcomeChoice t={t} onOutcome={onOutcome} />
    </section>
  )
}
