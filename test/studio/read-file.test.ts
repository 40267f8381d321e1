import { expect, it } from 'vitest'
import { readChosenFile } from '../../src/studio/exchange/read-file.ts'

const utf16 = Uint8Array.from([0xff, 0xfe, 0xe9, 0, 0x3b, 0])

it.each<[as: string, bytes: BlobPart]>([
  ['UTF-8', 'é;'],
  ['UTF-8 with its mark', '\ufeffé;'],
  ['Windows’ Latin letters', Uint8Array.from([0xe9, 0x3b])],
  ['UTF-16', utf16],
])('reads what a spreadsheet saved as %s', async (_as, bytes) => {
  const reading = await readChosenFile(new File([bytes], 'fr.csv'))
  expect(reading.ok && reading.value.replace(/^\ufeff/, '')).toBe('é;')
})
