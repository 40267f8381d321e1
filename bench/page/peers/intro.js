import introJs from 'intro.js'
import 'intro.js/introjs.css'
import { follow } from './follow.js'

let shown
follow({
  show(target) {
    shown = introJs.tour()
    shown.setOptions({
      ...{ exitOnOverlayClick: false, scrollToElement: false, tooltipRenderAsHtml: false },
      steps: [{ element: target, title: 'Add a contact', intro: 'Press Create.' }],
    })
    void shown.start()
  },
  hide: () => void shown?.exit(true),
})
