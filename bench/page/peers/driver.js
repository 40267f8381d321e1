import { driver } from 'driver.js'
import 'driver.js/dist/driver.css'
import { follow } from './follow.js'

let shown
follow({
  show(target) {
    shown = driver({ animate: false, allowClose: true, overlayOpacity: 0.3 })
    shown.highlight({ element: target, popover: { title: 'Add a contact', description: 'Press Create.' } })
  },
  hide: () => shown?.destroy(),
})
