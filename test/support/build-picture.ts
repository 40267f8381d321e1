import type { PagePicture } from '../../src/core/picture/page-picture.ts'

/** A picture of a page with a bar, a form and a button, with what a test changes. */
export function aPicture(change: Partial<PagePicture> = {}): PagePicture {
  return {
    width: 900,
    height: 500,
    ground: '#f4f5f7',
    shapes: [
      { kind: 'box', area: [0, 0, 900, 44], fill: '#1b2a41' },
      { kind: 'label', area: [24, 12, 62, 20], ink: '#ffffff', text: 'Contacts', size: 15 },
      { kind: 'box', area: [24, 70, 520, 300], fill: '#ffffff', line: '#d0d4da', radius: 8 },
      { kind: 'blur', area: [32, 84, 160, 22], ink: '#111111' },
      { kind: 'label', area: [48, 130, 72, 18], ink: '#333333', text: 'Last name', size: 14 },
      { kind: 'box', area: [48, 154, 300, 32], line: '#9aa0a6', radius: 4 },
      { kind: 'cover', area: [480, 84, 40, 40] },
      { kind: 'box', area: [48, 320, 90, 34], fill: '#0b5cad', radius: 6 },
      { kind: 'label', area: [76, 328, 34, 18], ink: '#ffffff', text: 'Save', size: 14, isBold: true },
    ],
    ...change,
  }
}
