const syllables = ['ba', 'ker', 'lo', 'min', 'ta', 'ros', 'vel', 'dun', 'sha', 'pi', 'gor', 'en', 'ka', 'lis']
const sectionNames = [
  'billing',
  'shipping',
  'legal',
  'partner',
  'press',
  'site',
  'branch',
  'support',
  'guest',
]
const references = ['id', 'for', 'aria-labelledby', 'aria-describedby']

/** Makes another record of a row: its words, its date and where it leads. */
export function renameRecord(row: Element, record: number): void {
  let count = record * 7919
  forEachText(row, (text) => text.replaceAll(/\p{Lu}\p{L}*/gu, (word) => sayWord(count++, word.length)))
  for (const element of row.querySelectorAll('[href], [title]')) {
    const href = element.getAttribute('href')
    if (href !== null) element.setAttribute('href', href.replace(/\d+/, String(1000 + record)))
    const title = element.getAttribute('title')
    if (title !== null) element.setAttribute('title', title.replace(/\d{3}Z$/, `${100 + (record % 900)}Z`))
  }
  renumber(row, `r${record}`)
}

/** Makes another section of a form: its labels, headings and names, with ids that lead from the ones to the others. */
export function renameSection(form: Element, section: number): void {
  const name = sectionNames[section % sectionNames.length] ?? ''
  const prefix = section < sectionNames.length ? name : `${name} other`
  for (const label of form.querySelectorAll('label, h6'))
    forEachText(label, (text) => (/\p{L}/u.test(text) ? `${prefix} ${text.toLowerCase()}` : text))
  for (const field of form.querySelectorAll('[name], [placeholder]')) {
    for (const attribute of ['name', 'placeholder']) {
      const value = field.getAttribute(attribute)
      const joint = attribute === 'name' ? '_' : ' '
      if (value !== null) field.setAttribute(attribute, `${prefix}${joint}${value}`.replaceAll(' ', joint))
    }
  }
  renumber(form, `s${section}`)
}

function renumber(root: Element, suffix: string): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const attribute of references) {
      const value = element.getAttribute(attribute)
      if (value !== null && value !== '') element.setAttribute(attribute, `${value}-${suffix}`)
    }
  }
}

function forEachText(root: Element, rewrite: (text: string) => string): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    node.nodeValue = rewrite(node.nodeValue ?? '')
}

// Of the same length, so that the layout stays what it was.
function sayWord(number: number, length: number): string {
  let word = ''
  for (let rest = number; word.length < length; rest = Math.imul(rest, 31) + 17)
    word += syllables[Math.abs(rest) % syllables.length]
  return word.charAt(0).toUpperCase() + word.slice(1, length)
}
