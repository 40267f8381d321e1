import type { JSX } from 'preact'
import { localize } from '../core/locale.ts'
import { describePattern } from '../core/page-key.ts'
import { walkthroughEnd, type Branch, type Step } from '../core/walkthrough/walkthrough.ts'
import type { Translate } from '../ui/translate.ts'
import { Choice } from './Choice.tsx'
import { withText } from './with-text.ts'

/** As many as the pack format takes. */
const branchesAtMost = 10

/** Where a step leads: choices of the person, which are written here, and what else leads on. */
export function StepBranches({
  step,
  steps,
  locale,
  original,
  t,
  onChange,
}: {
  readonly step: Step
  readonly steps: readonly Step[]
  readonly locale: string
  readonly original: string
  readonly t: Translate
  readonly onChange: (step: Step, field: string) => void
}): JSX.Element {
  const branches = step.branches ?? []
  const set = (next: readonly Branch[], field = 'branches'): void =>
    onChange({ ...step, branches: next.length === 0 ? undefined : next }, field)
  const targets = [
    ...steps
      .filter(({ id }) => id !== step.id)
      .map(({ id, title }) => [id, localize(title, locale, original) || t('studioUntitled')] as const),
    [walkthroughEnd, t('studioToEnd')] as const,
  ]
  const [firstTarget] = targets
  return (
    <details open={branches.length > 0}>
      <summary>{t('studioBranches')}</summary>
      {branches.map((branch, at) => (
        <fieldset key={at}>
          <legend>{t('studioBranch', String(at + 1))}</legend>
          {branch.on === 'choice' ? (
            <label class="row">
              {t('studioBranchText')}
              <input
                type="text"
                maxLength={120}
                lang={locale}
                value={branch.text[locale] ?? ''}
                onInput={(event) => {
                  const text = withText(branch.text, locale, event.currentTarget.value, false)
                  set(branches.with(at, { ...branch, text }), `branches.${at}.${locale}`)
                }}
              />
            </label>
          ) : (
            <p class="quiet">{branch.on === 'page' ? describePattern(branch.page) : branch.anchor.role}</p>
          )}
          <Choice
            label={t('studioBranchTo')}
            value={branch.to}
            options={targets}
            onChoose={(to) => set(branches.with(at, { ...branch, to }))}
          />
          <button type="button" class="plain danger" onClick={() => set(branches.toSpliced(at, 1))}>
            {t('studioRemove')}
          </button>
        </fieldset>
      ))}
      {branches.length >= branchesAtMost || firstTarget === undefined ? null : (
        <button
          type="button"
          onClick={() =>
            set([...branches, { on: 'choice', text: { [locale]: t('studioNewBranch') }, to: firstTarget[0] }])
          }
        >
          {t('studioAddBranch')}
        </button>
      )}
    </details>
  )
}
