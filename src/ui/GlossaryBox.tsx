import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import { MarkLines, PointerMark } from './PointerMark.tsx'
import type { Translate } from './translate.ts'

/** What a glossary mark says, in the pack's language. */
export interface GlossaryText extends SaidText {
  readonly oldTerm: string
  readonly newTerm: string
}

/** The small mark beside something that had another name in the old system. */
export function GlossaryMark({
  term: { oldTerm },
  expanded,
  t,
  onPress,
}: {
  readonly term: GlossaryText
  readonly expanded: boolean
  readonly t: Translate
  readonly onPress: () => void
}): JSX.Element {
  return (
    <PointerMark kind="glossary-mark" name={t('glossaryMark', oldTerm)} {...{ expanded, onPress }}>
      <MarkLines d="M2 5h10M9 2l3 3-3 3M14 11H4M7 8l-3 3 3 3" />
    </PointerMark>
  )
}

/** The old term and the new one, and what changed besides. */
export function GlossaryBox({
  term,
  isAskedFor,
  locale,
  t,
  actions,
}: {
  readonly term: GlossaryText
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
}): JSX.Element {
  return (
    <ItemBox
      said={term}
      kind="card glossary"
      {...{ isAskedFor, locale, t, actions }}
      lead={
        <dl class="terms">
          <dt lang={t('language')}>{t('glossaryOld')}</dt>
          <dd>{term.oldTerm}</dd>
          <dt lang={t('language')}>{t('glossaryNew')}</dt>
          <dd>
            <strong>{term.newTerm}</strong>
          </dd>
        </dl>
      }
    />
  )
}
