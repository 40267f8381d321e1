// Words of those who build a CRM, of which those who use it need to know none. Short on purpose: a pack adds its own.
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'API',
      'backend',
      'boolean',
      'CRUD',
      'deprecated',
      'endpoint',
      'entity',
      'frontend',
      'instance',
      'legacy',
    ],
    ...[
      'leverage',
      'metadata',
      'payload',
      'picklist',
      'schema',
      'SSO',
      'synergy',
      'tenant',
      'UAT',
      'utilize',
      'workflow rule',
    ],
  ],
  de: [
    ...['API', 'Backend', 'Boolean', 'Customizing', 'deprecated', 'Entität', 'Frontend', 'Instanz', 'Legacy'],
    ...['Mandant', 'Metadaten', 'Payload', 'Picklist', 'Schema', 'SSO', 'UAT'],
  ],
  fr: [
    'API',
    'backend',
    'booléen',
    'endpoint',
    'entité',
    'frontend',
    'instance',
    'legacy',
    'métadonnées',
    'picklist',
    'SSO',
    'UAT',
  ],
  es: [
    'API',
    'backend',
    'booleano',
    'endpoint',
    'entidad',
    'frontend',
    'instancia',
    'legacy',
    'metadatos',
    'picklist',
    'SSO',
    'UAT',
  ],
  it: [
    'API',
    'backend',
    'booleano',
    'endpoint',
    'entità',
    'frontend',
    'istanza',
    'legacy',
    'metadati',
    'picklist',
    'SSO',
    'UAT',
  ],
  pt: [
    'API',
    'backend',
    'booleano',
    'endpoint',
    'entidade',
    'frontend',
    'instância',
    'legado',
    'metadados',
    'picklist',
    'SSO',
    'UAT',
  ],
}

/** The words of the pack's and our own list that stand in a text, each once, as the list has them. */
export function findJargon(
  text: string,
  locale: string,
  own: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const language = locale.split('-', 1)[0] ?? locale
  const listed = new Set([...(words[language] ?? []), ...(own[language] ?? []), ...(own[locale] ?? [])])
  const folded = fold(text)
  return [...listed].filter((word) => isWordIn(fold(word), folded))
}

/** Whole words only: no letter or digit stands before or behind. */
function isWordIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
