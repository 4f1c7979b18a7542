/** Languages the drawing speaks. */
export type Language = 'fr' | 'en'

/** Every sentence of the drawing. A missing one does not compile. */
export type CanvasWords = {
  readonly stage: string
  readonly stageHelp: string
  /** An element as it is heard: label, kind, number of relations. */
  readonly thing: (label: string, kind: string, relations: number) => string
  readonly loading: string
  readonly tools: string
  readonly select: string
  readonly hand: string
  readonly add: string
  readonly addHint: string
  readonly relate: string
  readonly relateHint: string
  readonly draw: string
  readonly note: string
  readonly eraser: string
  readonly undo: string
  readonly redo: string
  readonly fit: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomReset: string
  readonly more: string
  readonly layOut: string
  readonly layOutAll: string
  readonly layingOut: string
  readonly exportSvg: string
  readonly exportPng: string
  readonly remove: string
  readonly rename: string
  readonly reverse: string
  readonly newElement: string
  readonly newElementPlaceholder: string
  readonly kindOf: string
  readonly renameElement: string
  readonly nameRelation: string
  readonly namePlaceholder: string
  readonly nameHelp: string
  readonly suggestions: string
  readonly target: string
  readonly targetPlaceholder: string
  readonly targetHelp: string
  readonly pickTarget: string
  readonly newTarget: (label: string) => string
  readonly following: (name: string) => string
  readonly stopFollowing: string
  readonly someone: string
  readonly nothingDone: string
  readonly unlinked: string
  readonly around: (label: string) => string
  readonly selected: (count: number) => string
  readonly keys: {
    readonly del: string
    readonly ctrl: string
    readonly shift: string
    readonly space: string
    readonly enter: string
  }
}

export const canvasWords: Readonly<Record<Language, CanvasWords>> = {
  fr: {
    stage: 'Dessin de l’atlas',
    stageHelp:
      'Tapez un mot pour ajouter un élément. Alt et les flèches vont d’un élément à l’autre, par ses relations d’abord. R relie, Entrée renomme, Suppr supprime. Le plan donne les mêmes contenus en texte.',
    thing: (label, kind, relations) =>
      `${label}, ${kind}, ${relations === 0 ? 'aucune relation' : relations === 1 ? '1 relation' : `${relations} relations`}`,
    loading: 'Mise en place du dessin…',
    tools: 'Outils du dessin',
    select: 'Choisir et déplacer',
    hand: 'Déplacer la vue',
    add: 'Ajouter un élément',
    addHint: 'Double-cliquez dans le vide, ou tapez un mot',
    relate: 'Relier',
    relateHint: 'Tirez depuis le bord d’un élément',
    draw: 'Dessiner à main levée',
    note: 'Poser une note',
    eraser: 'Gommer dessins et notes',
    undo: 'Annuler',
    redo: 'Rétablir',
    fit: 'Tout voir',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    zoomReset: 'Taille réelle',
    more: 'Autres actions',
    layOut: 'Disposer la sélection',
    layOutAll: 'Disposer tout l’atlas',
    layingOut: 'Disposition en cours…',
    exportSvg: 'Image vectorielle (SVG)',
    exportPng: 'Image (PNG)',
    remove: 'Supprimer',
    rename: 'Renommer',
    reverse: 'Inverser le sens',
    newElement: 'Nouvel élément',
    newElementPlaceholder: 'Une idée, en quelques mots',
    kindOf: 'Nature',
    renameElement: 'Renommer l’élément',
    nameRelation: 'Nom de la relation',
    namePlaceholder: 'par exemple : finance, réunit, freine…',
    nameHelp: 'Entrée pour garder · vide : « à nommer » · Échap pour renoncer',
    suggestions: 'Noms déjà employés',
    target: 'Relier à',
    targetPlaceholder: 'Cherchez un élément ou cliquez dessus',
    targetHelp: 'Cliquez sur l’autre bout, ou cherchez-le par son nom. Échap pour renoncer.',
    pickTarget: 'Choisissez d’abord un élément, puis R',
    newTarget: (label) => `Créer « ${label} »`,
    following: (name) => `Vous suivez ${name}`,
    stopFollowing: 'Ne plus suivre',
    someone: 'Quelqu’un',
    nothingDone: 'Rien n’a été changé.',
    unlinked: 'Encore sans relation',
    around: (label) => `Autour de ${label}`,
    selected: (count) => (count > 1 ? `${count} éléments choisis` : '1 élément choisi'),
    keys: { del: 'Suppr', ctrl: 'Ctrl', shift: 'Maj', space: 'Espace', enter: 'Entrée' },
  },
  en: {
    stage: 'Drawing of the atlas',
    stageHelp:
      'Type a word to add an element. Alt and arrows go from element to element, along relations first. R relates, Enter renames, Delete removes. The outline holds the same content as text.',
    thing: (label, kind, relations) =>
      `${label}, ${kind}, ${relations === 0 ? 'no relations' : relations === 1 ? '1 relation' : `${relations} relations`}`,
    loading: 'Setting up the drawing…',
    tools: 'Drawing tools',
    select: 'Select and move',
    hand: 'Move the view',
    add: 'Add an element',
    addHint: 'Double-click an empty place, or type a word',
    relate: 'Relate',
    relateHint: 'Drag from the edge of an element',
    draw: 'Draw freehand',
    note: 'Put a note',
    eraser: 'Erase drawings and notes',
    undo: 'Undo',
    redo: 'Redo',
    fit: 'See everything',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    more: 'More actions',
    layOut: 'Arrange the selection',
    layOutAll: 'Arrange the whole atlas',
    layingOut: 'Arranging…',
    exportSvg: 'Vector picture (SVG)',
    exportPng: 'Picture (PNG)',
    remove: 'Remove',
    rename: 'Rename',
    reverse: 'Turn round',
    newElement: 'New element',
    newElementPlaceholder: 'One idea, in a few words',
    kindOf: 'Kind',
    renameElement: 'Rename the element',
    nameRelation: 'Name of the relation',
    namePlaceholder: 'for example: funds, gathers, hinders…',
    nameHelp: 'Enter keeps · empty: “to be named” · Escape gives up',
    suggestions: 'Names in use',
    target: 'Relate to',
    targetPlaceholder: 'Search for an element or click on it',
    targetHelp: 'Click on the other end, or search for it by name. Escape gives up.',
    pickTarget: 'Select an element first, then press R',
    newTarget: (label) => `Create “${label}”`,
    following: (name) => `You are following ${name}`,
    stopFollowing: 'Stop following',
    someone: 'Someone',
    nothingDone: 'Nothing was changed.',
    unlinked: 'Not related yet',
    around: (label) => `Around ${label}`,
    selected: (count) => (count === 1 ? '1 element selected' : `${count} elements selected`),
    keys: { del: 'Del', ctrl: 'Ctrl', shift: 'Shift', space: 'Space', enter: 'Enter' },
  },
}
