/** What a link does rather than shows, in the words of addresses and labels of the eight languages. */
const deeds = new Set(
  `logout logoff signout signoff delete destroy remove erase purge wipe trash discard merge export download deactivate
  disable revoke unsubscribe unlink undo reset restore cancel approve reject convert impersonate clone duplicate
  abmelden ausloggen abmeldung loeschen löschen entfernen zusammenfuehren zusammenführen exportieren deaktivieren
  deconnexion déconnexion deconnecter déconnecter supprimer effacer fusionner exporter desactiver désactiver
  salir desconectar desconectarse eliminar borrar suprimir fusionar exportar desactivar
  esci disconnetti disconnettiti elimina cancella rimuovi unisci esporta disattiva
  sair desconectar excluir apagar remover mesclar desativar
  ログアウト サインアウト 削除 統合 マージ エクスポート 無効化 حذف دمج تصدير`.split(/\s+/),
)

/** The same, where it is written in two words: also in one, as most addresses have it. */
const deedPairs = new Set(
  `log-out log-off sign-out sign-off switch-user login-as mass-delete mass-update bulk-delete
  cerrar-sesion cerrar-sesión se-deconnecter encerrar-sessao encerrar-sessão تسجيل-الخروج`.split(/\s+/),
)

// Japanese and Arabic stand among other words, or have an article before them, and are looked for anywhere.
const anywhere = [...deeds, ...deedPairs]
  .filter((word) => /[^\p{Script=Latin}-]/u.test(word))
  .map((word) => word.replaceAll('-', ' '))

/**
 * True where the words of an address, or of a link's label, say that following it may change something: sign out, delete,
 * merge, export. An address that says nothing of the sort may do so all the same: no address is a promise.
 */
export function readsAsDeed(text: string): boolean {
  const words = splitWords(text)
  const pairs = words.slice(1).map((word, at) => [words[at], word] as const)
  const said = words.join(' ')
  return (
    words.some((word) => deeds.has(word)) ||
    pairs.some((pair) => deedPairs.has(pair.join('-')) || deeds.has(pair.join(''))) ||
    anywhere.some((word) => said.includes(word))
  )
}

/** Lower case, apart at each sign that is no letter and where a capital begins a word; ids are nobody's words. */
function splitWords(text: string): readonly string[] {
  return (
    decode(text)
      .normalize('NFC')
      .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign: what was meant is read as it stands.
    return text
  }
}
