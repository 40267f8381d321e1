import css from './farewell.css?inline'
import { farewellName } from './host-name.ts'
import type { FirstTexts } from './overlay.ts'

/**
 * One quiet line after the extension was updated under an open page: help is back after the next load. The page is
 * never reloaded for the person, who may have an unsaved form.
 */
export function showFarewell(document: Document, { updatedHint, close, direction }: FirstTexts): void {
  const host = document.createElement(farewellName)
  const root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = css
  const hint = document.createElement('div')
  hint.className = 'hint'
  hint.setAttribute('role', 'status')
  hint.dir = direction
  hint.append(updatedHint)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  button.setAttribute('aria-label', close)
  button.addEventListener('click', () => host.remove())
  hint.append(button)
  root.append(style, hint)
  document.documentElement.append(host)
}
