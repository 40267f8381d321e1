import { readText } from '../../platform/texts.ts'
import css from './help-tab.css?inline'

/**
 * The small tab at the edge of the page that opens the ask panel. Plain DOM, because it is there before anything
 * else of the overlay is needed.
 */
export function createHelpTab(root: ShadowRoot, onPress: () => void): { show(): void; hide(): void } {
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
    show() {
      tab.setAttribute('aria-label', readText('helpTab'))
      tab.title = readText('helpTab')
      tab.dir = readText('direction')
      tab.lang = readText('language')
      // Put in again, it would lose the focus, or the click that is half done.
      if (tab.parentNode !== root) root.append(style, tab)
    },
    hide() {
      tab.remove()
    },
  }
}
