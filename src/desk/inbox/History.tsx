import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { liveActs, type Act } from '../../core/desk/handling.ts'
import type { Wording } from '../../ui/wording.ts'
import { planWords } from '../../ui/plan-words.ts'
import { deedKeys } from './words.ts'

/** Everything that was done about a question, latest first; what counts can be undone. */
export function History({
  entry,
  w,
  onUndo,
}: {
  readonly entry: Entry
  readonly w: Wording
  readonly onUndo: (act: Act) => void
}): JSX.Element | null {
  const { t } = w
  if (entry.acts.length === 0) return null
  const live = new Set(liveActs(entry.acts).map(({ id }) => id))
  return (
    <section class="history">
      <h3>{t('history')}</h3>
      <ol>
        {entry.acts.toReversed().map((act) => {
          const isUndoing = act.deed.kind === 'undo'
          const counts = live.has(act.id)
          return (
            <li key={act.id} class={counts || isUndoing ? '' : 'undone'}>
              <span class="quiet">{w.moment(act.atMs)}</span>
              <span>
                {whoDid(act, w)} {whatWasDone(act, w)}
                {counts || isUndoing ? null : <span class="quiet"> · {t('historyUndone')}</span>}
              </span>
              {counts && act.by.role === 'desk' ? (
                <button
                  type="button"
                  class="plain"
                  aria-label={t('historyUndo', whatWasDone(act, w))}
                  onClick={() => onUndo(act)}
                >
                  {t('undo')}
                </button>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function whoDid({ by }: Act, { t }: Wording): string {
  if (by.role !== 'desk') return t(by.role === 'asker' ? 'byAsker' : 'byPack')
  return by.name ?? t('byDesk')
}

function whatWasDone({ deed }: Act, w: Wording): string {
  const done = w.t(deedKeys[deed.kind])
  if (deed.kind === 'point' || deed.kind === 'mend') return `${done}: ${deed.resource.title}`
  if (deed.kind === 'point-tip') return `${done}: ${deed.tip.title}`
  return deed.kind === 'plan' ? `${done}: ${planWords(deed.plan, w)}` : done
}
