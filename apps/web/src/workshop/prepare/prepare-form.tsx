import { minutesOf } from '@maillage/atlas'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLanguage } from '../../app/language.tsx'
import { roomAddress } from '../../app/router.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { DoorHead } from '../../enter/door-page.tsx'
import type { LeadMessages } from '../../messages/leading.ts'
import { keepAccess } from '../../session/access.ts'
import { makeAtlas } from '../../session/assembly/ask-workshop.ts'
import { keepOpened, sessionHere } from '../../session/house-session.ts'
import { NoticeFields } from './notice-fields.tsx'
import { PlanFields } from './plan-fields.tsx'
import { newAtlasOf, type PrepareFaults, placesOf, planOf, siteNames } from './prepare-draft.ts'
import { WordField } from './prepare-fields.tsx'
import { SiteFields } from './site-fields.tsx'
import { TrameFields } from './trame-fields.tsx'
import { type Preparing, usePrepareDraft } from './use-prepare-draft.ts'

/** All that makes a workshop, on one page, with defaults for everything but its title and who holds it. (V81) */
export function PrepareForm({ token, words }: { readonly token: string; readonly words: LeadMessages }) {
  const preparing = usePrepareDraft(words)
  const { draft, change, faults, isTold } = preparing
  const shown = isTold ? faults : {}
  const form = useRef<HTMLFormElement>(null)
  const make = useMake({ token, words, preparing })
  return (
    <div className="prepare">
      <DoorHead words={words} />
      <main>
        <h1>{words.prepare.title}</h1>
        <p className="prepare-lead">{words.prepare.lead}</p>
        <Form
          ref={form}
          className="prepare-form"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            if (!make.run()) requestAnimationFrame(() => focusFirstFault(form.current))
          }}
        >
          <fieldset>
            <legend>{words.prepare.subject}</legend>
            <WordField
              label={words.prepare.name}
              value={draft.title}
              placeholder={words.prepare.nameHint}
              max={300}
              fault={faultOf(words, shown, 'title')}
              onChange={(title) => change({ title })}
            />
            <WordField
              label={words.prepare.question}
              value={draft.question}
              placeholder={words.prepare.questionExample}
              hint={words.prepare.questionHint}
              max={1000}
              isLong
              onChange={(question) => change({ question })}
            />
          </fieldset>
          <SiteFields preparing={preparing} words={words} fault={faultOf(words, shown, 'sites')} />
          <PlanFields preparing={preparing} words={words} fault={faultOf(words, shown, 'plan')} />
          <TrameFields preparing={preparing} words={words} fault={faultOf(words, shown, 'trame')} />
          <NoticeFields
            preparing={preparing}
            words={words}
            faults={{ controller: faultOf(words, shown, 'controller'), contact: faultOf(words, shown, 'contact') }}
          />
          <Foot preparing={preparing} words={words} isBusy={make.isBusy} problem={make.problem} />
        </Form>
      </main>
    </div>
  )
}

function faultOf(words: LeadMessages, faults: PrepareFaults, field: keyof PrepareFaults): string | null {
  return faults[field] ? words.prepare.faults[field] : null
}

function focusFirstFault(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], .prepare-fault')
  first?.focus()
}

type FootProps = {
  readonly preparing: Preparing
  readonly words: LeadMessages
  readonly isBusy: boolean
  readonly problem: string | null
}

/** What will be made, in one line, and the button that makes it. */
function Foot({ preparing: { draft, faults, isTold, isKept, startAnew }, words, isBusy, problem }: FootProps) {
  const { current: language } = useLanguage()
  const plan = planOf(draft, language)
  const sites = siteNames(draft).length
  const tables = placesOf(draft, String).length - sites
  const count = Object.keys(faults).length
  return (
    <div className="prepare-foot">
      <p className="prepare-will">{words.prepare.will(sites, tables, plan ? minutesOf(plan) : 0)}</p>
      <div className="buttons">
        <ActionButton type="submit" tone="strong" isDisabled={isBusy}>
          {isBusy ? words.prepare.making : words.prepare.make}
        </ActionButton>
        <ActionButton tone="quiet" onPress={startAnew}>
          {words.prepare.startAnew}
        </ActionButton>
      </div>
      <p role="status" className="hint">
        {isTold && count > 0 ? <strong>{words.prepare.faultCount(count)}</strong> : null}{' '}
        {isKept ? words.prepare.keptHere : words.prepare.notKept}
      </p>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

type Making = { readonly token: string; readonly words: LeadMessages; readonly preparing: Preparing }

/** Makes it once, keeps the link of who leads, and goes to the console. */
function useMake({ token, words, preparing: { draft, faults, tellFaults, forget } }: Making) {
  const { current: language } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await makeAtlas(token, newAtlasOf(draft, { language, tableName: words.prepare.table }))
    if (answer.ok) {
      forget()
      return goToConsole(answer.value.atlasId, answer.value.token)
    }
    setBusy(false)
    const { happened, todo } = words.domain.problems[answer.code]
    setProblem(`${happened} ${todo}`)
  }
  const run = (): boolean => {
    if (isBusy) return true
    tellFaults()
    if (Object.keys(faults).length > 0) return false
    void ask()
    return true
  }
  return { isBusy, problem, run }
}

function goToConsole(atlasId: string, token: string): void {
  const address = roomAddress(atlasId, 'lead')
  // What a session opened is forgotten with it.
  const isKept = sessionHere() === null ? keepAccess(atlasId, token) : keepOpened({ atlasId, token })
  if (isKept) {
    window.location.replace(address)
    return
  }
  // This browser keeps nothing: go there without leaving the page, which remembers the token as long as it lives.
  window.history.replaceState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
