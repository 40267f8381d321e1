import type { Grade } from '../../core/anchoring/grade.ts'
import type { Host } from '../overlay/host.ts'
import css from './picker.css?inline'

/** What the picker draws over the page. */
export interface PickerView {
  /** Frames the element, and says what it is; without an element nothing is framed. */
  show(element: Element | undefined, label?: PickerLabel): void
}

/** What stands beside the framed element. */
export interface PickerLabel {
  readonly text: string
  readonly grade?: Grade | undefined
}

const labelHeight = 30
const gap = 6

/** Makes the frame and its label in the host's root. */
export function createPickerView(host: Host, dir: string): PickerView {
  const document = host.element.ownerDocument
  const style = document.createElement('style')
  style.textContent = css
  const [frame, label] = [document.createElement('div'), document.createElement('div')]
  frame.className = 'frame'
  label.className = 'label'
  label.dir = dir
  label.setAttribute('role', 'status')
  for (const part of [frame, label]) part.hidden = true
  host.root.append(style, frame, label)
  return {
    show(element, text) {
      const isShown = element?.isConnected === true
      frame.hidden = label.hidden = !isShown
      if (!isShown) return
      const box = element.getBoundingClientRect()
      place(frame, { left: box.left, top: box.top, width: box.width, height: box.height })
      if (text !== undefined) label.textContent = text.text
      label.dataset['grade'] = text?.grade ?? ''
      const above = box.top - labelHeight - gap
      const window = document.defaultView
      const below = Math.min(box.bottom + gap, (window?.innerHeight ?? 0) - labelHeight)
      place(label, {
        left: Math.max(gap, Math.min(box.left, (window?.innerWidth ?? 0) - label.offsetWidth - gap)),
        top: above >= 0 ? above : Math.max(0, below),
      })
    },
  }
}

function place(element: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, length] of Object.entries(lengths)) element.style.setProperty(name, `${length}px`)
}
