import { lcid } from './address.js'

/** The German texts of the page, by the English ones. */
const german = {
  Account: 'Konto',
  'Account Information': 'Kontoinformationen',
  'Account Name': 'Kontoname',
  'Account Number': 'Kontonummer',
  Accounting: 'Buchhaltung',
  Accounts: 'Konten',
  'Active Accounts': 'Aktive Konten',
  'Address 1: City': 'Adresse 1: Ort',
  'Address 1: Street': 'Adresse 1: Straße',
  Address: 'Adresse',
  Agriculture: 'Landwirtschaft',
  'Annual Revenue': 'Jahresumsatz',
  Assign: 'Zuweisen',
  Cancel: 'Abbrechen',
  Close: 'Schließen',
  'Company Profile': 'Unternehmensprofil',
  'Confirm Deactivation': 'Deaktivierung bestätigen',
  'Confirm Deletion': 'Löschen bestätigen',
  Consulting: 'Beratung',
  Contacts: 'Kontakte',
  Dashboards: 'Dashboards',
  Deactivate: 'Deaktivieren',
  Delete: 'Löschen',
  Description: 'Beschreibung',
  Details: 'Details',
  'Do you want to deactivate the selected account?': 'Möchten Sie das ausgewählte Konto deaktivieren?',
  'Do you want to delete this account? You cannot undo this action.':
    'Möchten Sie dieses Konto löschen? Diese Aktion kann nicht rückgängig gemacht werden.',
  'Email a Link': 'Link per E-Mail senden',
  Employees: 'Mitarbeiter',
  'Excel Templates': 'Excel-Vorlagen',
  'Export to Excel': 'Nach Excel exportieren',
  Fax: 'Fax',
  Flow: 'Flow',
  Industry: 'Branche',
  'Look for a contact': 'Nach einem Kontakt suchen',
  'Main Phone': 'Haupttelefon',
  'More commands': 'Weitere Befehle',
  New: 'Neu',
  'New Account': 'Neues Konto',
  Notes: 'Notizen',
  Opportunities: 'Verkaufschancen',
  'Primary Contact': 'Primärer Kontakt',
  Reason: 'Grund',
  Refresh: 'Aktualisieren',
  Remove: 'Entfernen',
  Save: 'Speichern',
  'Save & Close': 'Speichern & schließen',
  Saved: 'Gespeichert',
  Share: 'Teilen',
  'Show Chart': 'Diagramm anzeigen',
  Summary: 'Zusammenfassung',
  Transportation: 'Transport',
  Unsaved: 'Nicht gespeichert',
  Website: 'Website',
}

/** Throws where a text has no German one: a page half in English would make an easy case of a hard one. */
export function translate(text) {
  if (lcid !== '1031') return text
  const translated = german[text]
  if (translated === undefined) throw new Error(`"${text}" has no German text`)
  return translated
}
