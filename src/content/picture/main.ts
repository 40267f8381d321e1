import { readPage } from '../anchoring/read-page.ts'
import { elementsOf } from '../sites/elements.ts'
import { requireAdapter } from '../sites/registry.ts'
import { providePictureTaker } from './picture-taker.ts'
import { createPictures } from './take-picture.ts'

providePictureTaker(() => {
  const { product } = requireAdapter(new URL(location.href), document)
  return createPictures(document, readPage(document, elementsOf(product)))()
})
