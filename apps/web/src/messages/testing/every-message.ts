import { everyoneWords } from '../everyone.ts'
import { houseWords } from '../house.ts'
import { importWords } from '../importing.ts'
import { laterViewWords } from '../later-views.ts'
import { leadMessages } from '../leading.ts'
import { paperWords } from '../paper.ts'
import { pictureWords } from '../picturing.ts'
import { reportMessages } from '../reporting.ts'
import { resultWords } from '../results.ts'

/** Every sentence of the interface, those that only some pages load too. */
export const everyMessage = {
  fr: {
    ...leadMessages.fr,
    results: resultWords.fr,
    paper: paperWords.fr,
    house: houseWords.fr,
    picture: pictureWords.fr,
    report: reportMessages.fr,
    import: importWords.fr,
    everyone: everyoneWords.fr,
    later: laterViewWords.fr,
  },
  en: {
    ...leadMessages.en,
    results: resultWords.en,
    paper: paperWords.en,
    house: houseWords.en,
    picture: pictureWords.en,
    report: reportMessages.en,
    import: importWords.en,
    everyone: everyoneWords.en,
    later: laterViewWords.en,
  },
}
