import { createElement } from 'lwc'
import { asked } from './asked.js'
import ObjectHome from './modules/lst/objectHome/objectHome.js'
import Appnav from './modules/one/appnav/appnav.js'
import GlobalHeader from './modules/one/globalHeader/globalHeader.js'
import RecordHomeFlexipage2 from './modules/one/recordHomeFlexipage2/recordHomeFlexipage2.js'

const home =
  asked.page === 'list'
    ? createElement('lst-object-home', { is: ObjectHome })
    : createElement('one-record-home-flexipage2', { is: RecordHomeFlexipage2 })

document
  .querySelector('#stage')
  ?.append(
    createElement('one-global-header', { is: GlobalHeader }),
    createElement('one-appnav', { is: Appnav }),
    home,
  )
