import type { JSX } from 'preact'

/** That something was not taken, and every reason. */
export function Refused({
  what,
  reasons,
}: {
  readonly what: string
  readonly reasons: readonly string[]
}): JSX.Element {
  return (
    <>
      <p class="missing">{what}</p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>
            <code>{reason}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
