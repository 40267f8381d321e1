import { fold } from '../fold.ts'

// What CRMs call the field that says who, or which firm. Folded.
const whoWords = new Set(
  (
    'name account customer client company firm business organization organisation supplier vendor partner competitor ' +
    'contact person owner assigned assignee employee manager user author creator rep representative lead ' +
    'kunde kundin firma unternehmen lieferant wettbewerber kontakt ansprechpartner besitzer inhaber bearbeiter ' +
    'mitarbeiter benutzer zustandig nachname vorname ' +
    'nom prenom compte entreprise societe fournisseur partenaire concurrent personne proprietaire responsable ' +
    'nombre apellido cuenta cliente empresa organizacion proveedor socio competidor contacto persona propietario ' +
    'nome cognome azienda organizzazione fornitore concorrente contatto proprietario responsabile ' +
    'sobrenome conta organizacao fornecedor concorrente contato pessoa ' +
    'naam klant bedrijf organisatie leverancier concurrent contactpersoon eigenaar ' +
    'nazwa imie nazwisko klient organizacja dostawca osoba wlasciciel własciciel ' +
    'الاسم الحساب العميل الشركة المؤسسة المورد الشريك المنافس المالك الشخص جهة الاتصال'
  ).split(' '),
)

const besides = new Set(
  'of the to for by main primary full last first de du des la le del della do da der die das'.split(' '),
)

// Written without blanks, so that what stands around them tells nothing.
const whoUnspaced = new Set([
  '名前',
  '氏名',
  '会社',
  '会社名',
  '取引先',
  '取引先名',
  '顧客',
  '顧客名',
  '担当者',
  '所有者',
])

/** True of a label behind which stands who, or which firm: "Account", "Name of the customer"; not of "Account status". */
export function namesStandBehind(label: string): boolean {
  const words = fold(label).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 1 && whoUnspaced.has(words[0] ?? '')) return true
  return (
    words.some((word) => whoWords.has(word)) && words.every((word) => whoWords.has(word) || besides.has(word))
  )
}
