import Shepherd from 'shepherd.js'
import 'shepherd.js/dist/css/shepherd.css'
import { follow } from './follow.js'

let shown
follow({
  show(target) {
    shown = new Shepherd.Tour({ useModalOverlay: false })
    shown.addStep({
      attachTo: { element: target, on: 'bottom' },
      title: 'Add a contact',
      text: 'Press Create.',
    })
    void shown.start()
  },
  hide: () => shown?.cancel(),
})
