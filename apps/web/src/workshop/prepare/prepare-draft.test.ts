import { readPlaces, workshopLimits, writePlanFile } from '@maillage/atlas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadMessages as messages } from '../../messages/leading.ts'
import { emptyDraft, faultsOf, newAtlasOf, type PrepareDraft, placesOf, planOf, readDraft } from './prepare-draft.ts'

const notice = { controller: 'Ville d’Ébène', purpose: 'pour voir', kept: 'un an', contact: 'mairie@exemple.fr' }
const draft: PrepareDraft = {
  ...emptyDraft(notice),
  title: 'Vivre ici',
  sites: [
    { id: 1, name: 'Brest', tables: 3 },
    { id: 2, name: 'Médiathèque de Carhaix-Plouguer', tables: 12 },
    { id: 3, name: '', tables: 2 },
  ],
}
const tableName = (number: number) => `table ${number}`

describe('preparing a workshop', () => {
  test('[V81] what is typed is kept on the device as it stands, and read again whatever is there', () => {
    const file = { name: 'a.json', text: '{' }
    const full = { ...draft, plan: 'file', planFile: file, trame: 'own', ownTrame: { ...draft.ownTrame, angles: 'A' } }
    expect(readDraft(JSON.stringify(full), emptyDraft(notice))).toEqual(full)
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (words) => {
        const read = readDraft(words, emptyDraft(notice))
        expect(read.sites.length).toBeGreaterThan(0)
        expect(readDraft(JSON.stringify(read), emptyDraft(notice))).toEqual(read)
      }),
    )
  })

  test('[V81] only a title, who asks and whom to write to must be said; each fault stands at its field', () => {
    expect(faultsOf(draft)).toEqual({})
    expect(faultsOf(emptyDraft({ ...notice, controller: '', contact: ' ' }))).toEqual({
      title: 'empty',
      controller: 'empty',
      contact: 'empty',
    })
    const twice = { ...draft, sites: [...draft.sites, { id: 4, name: ' brest', tables: 0 }] }
    expect(faultsOf(twice)).toEqual({ sites: 'twice' })
    expect(faultsOf({ ...draft, trame: 'own' })).toEqual({ trame: 'empty' })
    expect(faultsOf({ ...draft, plan: 'file', planFile: { name: 'x', text: '{}' } })).toEqual({ plan: 'no-file' })
  })

  test('[V82] sites and tables have keys of their own, a colour and a pattern each; tables keep the colour of their site', () => {
    const places = placesOf(draft, tableName)
    expect(places).toHaveLength(2 + 3 + 12)
    expect(readPlaces(places)).toEqual(places)
    const sites = places.filter(({ within }) => within === null)
    expect(new Set(sites.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(sites.length)
    for (const { within, colour } of places) {
      if (within) expect(colour).toBe(sites.find(({ key }) => key === within)?.colour)
    }
  })

  test('[V82] the ready conducteur speaks the language of the page; a file is taken as it is', () => {
    expect(planOf(draft, 'fr')?.title).toContain('90 minutes')
    expect(planOf(draft, 'en')?.title).toBe('Workshop of 90 minutes')
    const plan = planOf(draft, 'fr')
    if (!plan) throw new Error('There is a plan.')
    expect(planOf({ ...draft, plan: 'file', planFile: { name: 'p', text: writePlanFile(plan) } }, 'en')).toEqual(plan)
    expect(newAtlasOf({ ...draft, plan: 'none', trame: 'citego' }, { language: 'fr', tableName })).toMatchObject({
      ...{ title: 'Vivre ici', plan: null, notice },
      trame: { components: { length: 7 }, angles: { length: 9 } },
    })
  })

  test('[V81] the words to complete fit into what the server takes, in both languages', () => {
    for (const { prepare } of Object.values(messages)) {
      for (const text of [prepare.noticePurpose, prepare.noticeKept]) {
        expect(text.length).toBeLessThan(workshopLimits.notice)
      }
    }
  })
})
