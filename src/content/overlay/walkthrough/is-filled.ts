/** What a person fills in. */
export const fields = 'input, textarea, select, [contenteditable]:not([contenteditable=false])'

/** Finds the field that an anchor means: the element, one inside it, or the one that it labels. */
export function findField(target: Element): Element {
  if (target.matches(fields)) return target
  const labelled = target instanceof HTMLLabelElement ? target.control : null
  return target.querySelector(fields) ?? labelled ?? target
}

/** Whether a field holds something. Only that: what it holds is compared with nothing and goes nowhere. */
export function isFilled(field: Element): boolean {
  if (field instanceof HTMLInputElement) return isInputFilled(field)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    return field.value.trim() !== ''
  const checked = field.getAttribute('aria-checked')
  if (checked !== null) return checked !== 'false'
  // Components mark the words that they show where nothing was chosen yet.
  if (field.hasAttribute('data-placeholder')) return false
  return field.textContent.trim() !== ''
}

function isInputFilled(input: HTMLInputElement): boolean {
  switch (input.type) {
    case 'checkbox':
      return input.checked
    case 'radio':
      return isOneChosen(input)
    default:
      return input.value.trim() !== ''
  }
}

function isOneChosen(input: HTMLInputElement): boolean {
  const root = input.getRootNode()
  if (input.name === '' || !(root instanceof Document || root instanceof ShadowRoot)) return input.checked
  const group = root.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${CSS.escape(input.name)}]`)
  return [...group].some(({ form, checked }) => form === input.form && checked)
}
