import type { JSX } from 'preact'
import type { Refused } from '../../core/exchange/translation.ts'
import type { Translate } from '../../ui/translate.ts'

/** What became of a file: how much was taken of it, and what was not, by line and reason. */
export interface Taken {
  readonly count: number
  readonly refused: readonly Refused[]
}

/** So many reasons are listed; the file is mended and brought in again. */
const refusedAtMost = 50

/** Says what became of a file. */
export function TakenNote({ taken, t }: { readonly taken: Taken; readonly t: Translate }): JSX.Element {
  const { count, refused } = taken
  return (
    <div role={refused.length > 0 ? 'alert' : 'status'}>
      <p>{t('exchangeTaken', String(count))}</p>
      {refused.length === 0 ? null : (
        <>
          <p>{t('exchangeRefused')}</p>
          <ul>
            {refused.slice(0, refusedAtMost).map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                {line === undefined ? reason : t('exchangeLine', String(line), reason)}
              </li>
            ))}
          </ul>
          {refused.length > refusedAtMost ? <p>{`+ ${refused.length - refusedAtMost}`}</p> : null}
        </>
      )}
    </div>
  )
}
