import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** Something that is on or off, with a word on what that means. */
export function Switch({
  label,
  detail,
  isOn,
  onSwitch,
}: {
  readonly label: string
  readonly detail: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}): JSX.Element {
  const labelId = useId()
  const detailId = useId()
  return (
    <div class="switch-row">
      <div>
        <span id={labelId} class="label">
          {label}
        </span>
        <p id={detailId} class="quiet">
          {detail}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isOn}
        aria-labelledby={labelId}
        aria-describedby={detailId}
        onClick={() => onSwitch(!isOn)}
      >
        <span aria-hidden="true" />
      </button>
    </div>
  )
}
