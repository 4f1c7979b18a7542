import type { Role } from '@maillage/atlas'
import type { AccessFile } from '@maillage/wire'

const roleWords: Readonly<Record<Role, string>> = {
  visitor: 'Lire seulement · visitor',
  citizen: 'Citoyen, citoyenne · citizen',
  elected: 'Élu, élue · elected official',
  technician: 'Technicien, technicienne · technician',
  facilitator: 'Animation · facilitator',
  administrator: 'Administration · administrator',
}

/** What the person who starts the server reads: where it is, and which link to give to whom. */
export function welcomeText(access: AccessFile, accessFile: string): string {
  const atlases = access.atlases.flatMap((atlas) => [
    '',
    `  « ${atlas.title} »`,
    ...atlas.links.flatMap(({ role, link, networkLinks }) => [
      `    ${roleWords[role]}`,
      ...[...new Set([link, ...networkLinks])].map((address) => `      ${address}`),
    ]),
  ])
  const lines = [
    '',
    '  Maillage est prêt. Maillage is ready.',
    '',
    `  Ouvrez · Open            ${access.address}`,
    ...access.networkAddresses
      .filter((address) => address !== access.address)
      .map((address) => `  Depuis un autre poste du réseau · From another machine   ${address}`),
    '',
    '  Préparer un atelier · Prepare a workshop',
    ...[...new Set([access.prepare.link, ...access.prepare.networkLinks])].map((address) => `    ${address}`),
    '',
    '  Un lien par rôle : donnez à chacun le sien. One link a role: give each person theirs.',
    ...atlases,
    '',
    `  Ces liens sont aussi dans ${accessFile}, lisible par vous seul.`,
    '  These links are also in that file, readable by you alone. Ctrl+C ends the server; nothing is lost.',
    '',
  ]
  return lines.join('\n')
}
