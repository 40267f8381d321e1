import { render } from 'preact'
import answer from '../../ui/answer.css?inline'
import explain from '../../ui/explain.css?inline'
import picture from '../../ui/picture.css?inline'
import { AnswerLayer } from '../overlay/AnswerLayer.tsx'
import { AskLayer } from '../overlay/AskLayer.tsx'
import { ExplainLayer } from '../overlay/ExplainLayer.tsx'
import { ReadingLayer } from '../overlay/ReadingLayer.tsx'
import type { LayerProps } from '../overlay/layer.ts'
import type { Panels } from './panels.ts'
import css from './panels.css?inline'

/** Draws the panels with a Preact of their own, above everything else that the overlay draws in the root. */
export function createPanels(root: ShadowRoot): Panels {
  const style = document.createElement('style')
  style.textContent = answer + explain + picture + css
  const container = document.createElement('div')
  root.append(style, container)
  return {
    draw: (props) => render(<PanelsApp {...props} />, container),
    remove() {
      render(null, container)
      container.remove()
      style.remove()
    },
  }
}

function PanelsApp(props: LayerProps) {
  return (
    <>
      <AnswerLayer {...props} />
      <ExplainLayer {...props} />
      <ReadingLayer {...props} />
      <AskLayer {...props} />
    </>
  )
}
