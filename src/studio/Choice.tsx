import type { JSX, RefObject } from 'preact'

/** One of several, by a select. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  selectRef,
  onChoose,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, text: string])[]
  /** For who gives it the focus. */
  readonly selectRef?: RefObject<HTMLSelectElement | null>
  readonly onChoose: (value: Value) => void
}): JSX.Element {
  return (
    <label class="row">
      {label}
      <select
        {...(selectRef === undefined ? {} : { ref: selectRef })}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex]
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
