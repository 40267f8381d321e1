import { wordEnd, wordStart } from './word-edge.ts'

// Words that say what the number beside them is, in English, German, French, Spanish, Italian, Dutch, Polish,
// Portuguese, Japanese and Arabic. Chinese, Japanese and Arabic writing sets no blank, or other words, in front of them.

const phone =
  'tel|telefon\\w*|telephone|phone\\w*|call\\w*|ring|mobile|mobil|cell|fax|whatsapp|sms|dial\\w*|anruf\\w*|rufe?|handy\\w*|' +
  'rückruf|durchwahl|appel\\w*|téléphon\\w*|portable|joindre|llam\\w+|teléfono|telefónic\\w+|móvil|marcar|chiam\\w+|' +
  'telefono|cellulare|bel|bellen|gebeld|mobiel\\w*|telefoonnummer|zadzwoni\\w*|dzwoni\\w*|telefonu|komórk\\w+|numer telefonu|' +
  'ligar|ligue|liguei|ligou|telefone|celular|fone'
const phoneUnspaced = '電話(?:番号)?|携帯|ファックス|اتصل\\w*|هاتف\\w*|جوال|الجوال|رقم الهاتف'

const error =
  'error|errors|err|exception|hresult|http|status|code|fault|fehler|fehlercode|fehlermeldung|statuscode|erreur|código|' +
  'codice|errore|fout|foutcode|foutmelding|błąd|błędu|kod|erro|codigo|port|build|version|versie|versione|versión|versão|' +
  'wersja|release|patch|kb|ean|gtin|isbn|sku'
const errorUnspaced = 'エラー(?:コード)?|コード|バージョン|خطأ|الخطأ|رمز|إصدار|الإصدار'

const currency =
  '€|\\$|£|¥|zł|eur|euros?|usd|us\\$|r\\$|dollars?|dollari|dólares|gbp|pln|złotych|brl|reais|jpy|chf|sar|egp|aed|pounds?'
const unit =
  '%|‰|°|percent|prozent|kg|km|cm|mm|ms|px|kb|mb|gb|tb|mio|mrd|million\\w*|stück|stuks|pcs|sztuk|units?|unités?|unidad\\w*|unità'
const unspacedUnit = '円|件|個|人|名|年|月|日|万|億|時|分|秒|行|ページ|ريال|دولار|جنيه|درهم'

/** The number that follows is to be called. */
export const phoneCue = behind(phone, phoneUnspaced)

/** The number that follows is the product's own, and says nothing about anybody. */
export const harmlessCue = behind(error, errorUnspaced)

/** What counts or costs, in front of a number and behind it. */
export const currencyPattern = currency
export const unitsBehind = `(?:(?:${currency}|${unit})${wordEnd}|${unspacedUnit})`

// A cue has at most a few words between it and its number: "call Jane on 5551234", "Tel.: 5551234".
function behind(words: string, unspaced: string): RegExp {
  return new RegExp(`(?:${wordStart}(?:${words})${wordEnd}|${unspaced})[^\\d\\n.?!]{0,14}\\.?[ :]*$`, 'iu')
}

/** What a record of a CRM is called where its number follows. */
export const recordWords =
  'case|ticket|order|invoice|account|customer|contact|record|opportunity|lead|contract|quote|deal|incident|request|' +
  'auftrag|bestellung|rechnung|kunde|kunden|vorgang|angebot|vertrag|datensatz|debitor|' +
  'commande|facture|client|cliente?|dossier|devis|contrat|enregistrement|compte|' +
  'pedido|factura|contrato|registro|caso|oportunidad|cuenta|ordine|fattura|contratto|pratica|preventivo|' +
  'bestelling|factuur|klant|klantnummer|offerte|zaak|relatie|zamówieni[ae]|faktur[aęy]|klienta?|zgłoszeni[ae]|umow[ay]|ofert[ay]|' +
  'fatura|chamado|proposta|conta'
export const recordWordsUnspaced =
  '注文|請求書|顧客|案件|商談|見積|الطلب|طلب|فاتورة|الفاتورة|عميل|العميل|الحالة'
