import { allLocales, Faker } from '@faker-js/faker'

/** A language and country of the corpus: its templates, its names and its forms of numbers. */
export interface CorpusLocale {
  /** The file of templates in `templates/`. */
  readonly templates: 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pl' | 'pt_BR' | 'ja' | 'ar'
  readonly name: string
  /** For the forms of numbers and dates. */
  readonly tag: string
  readonly faker: keyof typeof allLocales
  readonly currency: string
  /** ISO 3166, for IBANs; a country without IBANs takes a neighbour's, as its customers have them. */
  readonly ibanCountry: string
  readonly titles: readonly string[]
  /** `#` is any digit, and no number begins with 0 behind a country code. */
  readonly phones: readonly string[]
  /** What the CRM calls the number of a record, where a bare number follows. */
  readonly numberMarks: readonly string[]
}

/** Languages of which no template was looked at while the rules were tuned. */
export const keptApart: readonly string[] = ['nl', 'pt_BR']

/** The corpus's languages; the United States and the United Kingdom share their templates. */
export const corpusLocales: readonly CorpusLocale[] = [
  {
    templates: 'en',
    name: 'en-US',
    tag: 'en-US',
    faker: 'en_US',
    currency: 'USD',
    ibanCountry: 'DE',
    titles: ['Mr. ', 'Ms. ', 'Dr. '],
    phones: [
      '(2##) 5##-####',
      '+1 2## 5## ####',
      '2##-5##-####',
      '2##.5##.####',
      '1-800-5##-####',
      '+12##5######',
    ],
    numberMarks: ['#', 'no. ', 'number '],
  },
  {
    templates: 'en',
    name: 'en-GB',
    tag: 'en-GB',
    faker: 'en_GB',
    currency: 'GBP',
    ibanCountry: 'GB',
    titles: ['Mr ', 'Mrs ', 'Ms '],
    phones: [
      '020 7### ####',
      '+44 20 7### ####',
      '+44 (0)161 4## ####',
      '07### ######',
      '0161 4## ####',
      '07#########',
    ],
    numberMarks: ['#', 'no. ', 'No '],
  },
  {
    templates: 'de',
    name: 'de',
    tag: 'de-DE',
    faker: 'de',
    currency: 'EUR',
    ibanCountry: 'DE',
    titles: ['Herr ', 'Frau ', 'Frau Dr. '],
    phones: [
      '030 12#####',
      '+49 89 4######',
      '0171/5######',
      '0711-4##### ',
      '(040) 3######',
      '0049 221 3#####',
      '+49 (0) 151 2#######',
      '0221 / 34 56 7##',
    ],
    numberMarks: ['Nr. ', '#', 'Nummer '],
  },
  {
    templates: 'fr',
    name: 'fr',
    tag: 'fr-FR',
    faker: 'fr',
    currency: 'EUR',
    ibanCountry: 'FR',
    titles: ['M. ', 'Mme ', 'Monsieur '],
    phones: [
      '01 4# ## ## ##',
      '06.1#.##.##.##',
      '+33 1 4# ## ## ##',
      '+33 (0)6 1# ## ## ##',
      '04-7#-##-##-##',
      '061#######',
    ],
    numberMarks: ['n° ', 'n°', 'numéro '],
  },
  {
    templates: 'es',
    name: 'es',
    tag: 'es-ES',
    faker: 'es',
    currency: 'EUR',
    ibanCountry: 'ES',
    titles: ['Sr. ', 'Sra. ', 'Señora '],
    phones: [
      '91 3## ## ##',
      '6## ### ###',
      '+34 6## ### ###',
      '93 4## ####',
      '6########',
      '0034 91 3## ## ##',
    ],
    numberMarks: ['n.º ', 'número ', '#'],
  },
  {
    templates: 'it',
    name: 'it',
    tag: 'it-IT',
    faker: 'it',
    currency: 'EUR',
    ibanCountry: 'IT',
    titles: ['Sig. ', 'Signora ', 'Dott. '],
    phones: ['02 3######', '+39 06 4######', '347 1######', '+39 347 1## ####', '055/2#####', '3471######'],
    numberMarks: ['n. ', 'numero ', '#'],
  },
  {
    templates: 'nl',
    name: 'nl',
    tag: 'nl-NL',
    faker: 'nl',
    currency: 'EUR',
    ibanCountry: 'NL',
    titles: ['Dhr. ', 'Mevr. ', 'Mevrouw '],
    phones: [
      '020 5## ####',
      '06-1#######',
      '+31 6 1# ## ## ##',
      '+31 (0)20 5######',
      '061#######',
      '010-4######',
    ],
    numberMarks: ['nr. ', 'nummer ', '#'],
  },
  {
    templates: 'pl',
    name: 'pl',
    tag: 'pl-PL',
    faker: 'pl',
    currency: 'PLN',
    ibanCountry: 'PL',
    titles: ['Pan ', 'Pani '],
    phones: [
      '22 6## ## ##',
      '+48 22 6## ## ##',
      '50# ### ###',
      '+48 50# ### ###',
      '50#######',
      '(22) 6##-##-##',
    ],
    numberMarks: ['nr ', 'numer ', '#'],
  },
  {
    templates: 'pt_BR',
    name: 'pt-BR',
    tag: 'pt-BR',
    faker: 'pt_BR',
    currency: 'BRL',
    ibanCountry: 'BR',
    titles: ['Sr. ', 'Sra. ', 'Senhora '],
    phones: [
      '(11) 9####-####',
      '+55 11 9#### ####',
      '(21) 3###-####',
      '11 9####-####',
      '119########',
      '+55 (31) 3###-####',
    ],
    numberMarks: ['nº ', 'número ', '#'],
  },
  {
    templates: 'ja',
    name: 'ja',
    tag: 'ja-JP',
    faker: 'ja',
    currency: 'JPY',
    ibanCountry: 'GB',
    titles: [''],
    phones: [
      '03-3###-####',
      '090-1###-####',
      '+81 3 3### ####',
      '0901#######',
      '06(6###)####',
      '０３－３###－####',
    ],
    numberMarks: ['番号', 'No.', '#'],
  },
  {
    templates: 'ar',
    name: 'ar',
    tag: 'ar-EG',
    faker: 'ar',
    currency: 'EGP',
    ibanCountry: 'SA',
    titles: ['السيد ', 'السيدة '],
    phones: [
      '010 1### ####',
      '+20 10 1### ####',
      '+966 5# ### ####',
      '05########',
      '٠١٠١#######',
      '+971 50 1## ####',
    ],
    numberMarks: ['رقم ', '#'],
  },
]

/** The library of names, with the locale's own and English where it has none. */
export function createFaker(locale: CorpusLocale, seed: number): Faker {
  const faker = new Faker({ locale: [allLocales[locale.faker], allLocales.en, allLocales.base] })
  faker.seed(seed)
  return faker
}
