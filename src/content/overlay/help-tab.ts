import css from './help-tab.css?inline'
import type { FirstTexts } from './overlay.ts'

/**
 * The small tab at the edge of the page that opens the ask panel. Plain DOM, because it is there before anything
 * else of the overlay is needed.
 */
export function createHelpTab(
  root: ShadowRoot,
  onPress: () => void,
): { show(texts: FirstTexts): void; hide(): void } {
  const document = root.ownerDocument
  const style = document.createElement('style')
  style.textContent = css
  const tab = document.createElement('button')
  tab.type = 'button'
  tab.className = 'help-tab'
  tab.textContent = '?'
  // Pressed with the mouse it leaves the focus where it was, so that closing the panel can give it back.
  tab.addEventListener('mousedown', (event) => event.preventDefault())
  tab.addEventListener('click', onPress)
  return {
    show({ helpTab, direction, language }) {
      tab.setAttribute('aria-label', helpTab)
      tab.title = helpTab
      tab.dir = direction
      tab.lang = language
      // Put in again, it would lose the focus, or the click that is half done.
      if (tab.parentNode !== root) root.append(style, tab)
    },
    hide() {
      tab.remove()
    },
  }
}
