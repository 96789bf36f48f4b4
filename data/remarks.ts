import type { Remark } from './types.ts'

/**
 * Our notes, where the article and its sources part ways. `[[figure-id]]` is replaced by the
 * figure's text, so a note never types a number that a record holds.
 */
export const remarks = {
  'thirteen': {
    text: 'MMNTM gives no source for [[openai-commitment]]: it cites [[openai-first-investment]], and [[openai-talks]]. A Microsoft filing speaks of [[openai-commitment-filed]] of total funding commitments, not all of it paid.',
    factCheck: ['A5'],
    sources: ['microsoft-10q'],
  },
  'minute': {
    text: 'One unnamed source told Axios. Accounts differ: another report says “a few minutes”.',
    factCheck: ['C13', 'D3'],
    sources: ['business-insider-minutes', 'fact-check'],
  },
  'months': {
    text: 'The article counts twenty months. Its own dates, [[hedge-span]], make [[hedge-months]].',
    factCheck: ['B1'],
    sources: ['mmntm'],
  },
  'exclusive': {
    text: '“Exclusive” is MMNTM’s word. The first report says a majority; Azure became OpenAI’s exclusive cloud in [[month:venturebeat-1b]], and stayed so beyond this act.',
    factCheck: ['B9'],
    sources: ['bloomberg-2019', 'neowin-refusal'],
  },
  'processors': {
    text: 'Processors, as quoted. Microsoft’s announcement says CPU cores.',
    factCheck: ['C21'],
    sources: ['datacenter-dynamics'],
  },
  'ten-in-talks': {
    text: 'MMNTM’s timeline says “invests”. The report it cites says “in talks”, and the deal came without an amount from Microsoft.',
    factCheck: ['A6'],
    sources: ['semafor-10b-talks', 'semafor-multiyear'],
  },
  'everything': {
    text: '“Everything” is six named products; four of them were plans.',
    factCheck: ['C22'],
    sources: ['bloomberg-365-copilot'],
  },
  'letter': {
    text: 'At the time of the report. The letter passed seven hundred names the same day, and named Microsoft as where they would go.',
    factCheck: ['C20'],
    sources: ['axios-letter', 'business-today-letter'],
  },
  'control': {
    text: 'The reports say no seat. “Control” is inference: contract rights are not considered. Microsoft gave the observer seat up in [[month:dow-jones-observer]].',
    factCheck: ['A9', 'A10', 'A11'],
    sources: ['dow-jones-observer'],
  },
  'at-risk': {
    text: 'No report MMNTM cites says this money was at risk. That weekend Semafor reported that a fraction of the [[openai-talks:amount]] had been sent.',
    factCheck: ['A8'],
    sources: ['semafor-fraction', 'microsoft-10q'],
  },
  'weaknesses': {
    text: 'The first two are in the reports, as no seat and a minute’s notice. The others have no source: the board’s only stated reason was candour, and [[openai-commitment]] is MMNTM’s figure.',
    factCheck: ['A5', 'A8', 'C12', 'C13'],
    sources: ['openai-altman-departs', 'axios-minute-before'],
  },
  'convertible': {
    text: 'A convertible: Microsoft said it held no equity yet. [[mistral-investment]] is [[mistral-usd]] at the ECB rate of that day.',
    factCheck: ['A13', 'A14'],
    sources: ['ecb-reference-rate', 'fact-check'],
  },
  'disbanded': {
    text: '“Disbanded” is the table’s word. Wired says resigned or absorbed into other groups at OpenAI.',
    factCheck: ['C14'],
    sources: ['wired-superalignment-gone'],
  },
  'ft-altered': {
    text: 'The FT line links diversification to the board dispute, not to Leike. It read “smaller, cheaper models”; MMNTM’s version drops that.',
    factCheck: ['C9', 'D2', 'B2'],
    sources: ['fact-check'],
  },
  'motive': {
    text: 'No source gives Microsoft’s motive for the hedge.',
    factCheck: ['C7'],
    sources: ['fact-check'],
  },
  'mai-status': {
    text: 'The thesis says “built”. The reports say “is training” and “plans”. A first preview came in [[month:winaero-mai]].',
    factCheck: ['C3'],
    sources: ['winaero-mai'],
  },
  'mcp': {
    text: 'Support for an open standard: no money, no exclusivity. Both companies called the talks ongoing. “Complete” is MMNTM’s word: its own table says “Building”.',
    factCheck: ['B8', 'C19', 'C15'],
    sources: ['reuters-walk'],
  },
  'some-tasks': {
    text: 'A reported finding, not published: no test is cited. Claude was added alongside OpenAI’s models, not instead of them.',
    factCheck: ['C4', 'C5', 'C6'],
    sources: ['windows-central-claude'],
  },
  'direction': {
    text: 'MMNTM writes “Microsoft’s $30B Azure deal”. The money runs the other way: Anthropic buys, Microsoft sells.',
    factCheck: ['A1', 'A2'],
    sources: ['microsoft-anthropic-30b', 'nasdaq-anthropic'],
  },
  'renegotiating': {
    text: '“Renegotiating” is out of date: an agreement of [[month:reuters-27]] put Microsoft at about [[openai-ownership:amount]] of OpenAI, as converted. The article omits it.',
    factCheck: ['E1', 'A4', 'A15', 'A16'],
    sources: ['microsoft-10q', 'reuters-27'],
  },
  'not-moved': {
    text: 'MMNTM says “reallocation”. No report shows money leaving OpenAI: this is added, not moved.',
    factCheck: ['A17'],
    sources: ['fact-check'],
  },
  'xai': {
    text: 'For xAI this is access to models, hosted on Azure. The thesis calls it a stake; no source was found for one.',
    factCheck: ['C1', 'C16'],
    sources: ['fact-check'],
  },
  'named-two': {
    text: 'SSI’s named backers do not include Microsoft: “on all of them” has no source.',
    factCheck: ['C11', 'C18'],
    sources: ['reuters-ssi-1b'],
  },
  'performance': {
    text: 'None of the three has a citation. The one reason a report gives for using Claude is performance, in some tasks.',
    factCheck: ['C8', 'C7'],
    sources: ['information-claude-office'],
  },
  'for-anthropic': {
    text: 'For Anthropic, as printed: the first is reversed, Anthropic commits to buy [[anthropic-purchase:amount]] from Microsoft; the second, with Nvidia’s, is [[combined-ceiling]], a ceiling.',
    factCheck: ['A2', 'A3', 'C17'],
    sources: ['microsoft-anthropic-30b'],
  },
  'accelerant': {
    text: 'Two of Microsoft’s moves came before the exodus: Mistral in [[month:ft-mistral-minor-stake]], and its own model, reported days earlier.',
    factCheck: ['B7', 'C7'],
    sources: ['pymnts-mai', 'axios-superalignment'],
  },
  'dates': {
    text: 'The [[openai-talks:amount]] was in talks; Anthropic commits to buy the [[anthropic-purchase:amount]]. Months are the quotes’; each “Milestone” is read as the next entry’s.',
    factCheck: ['A1', 'A6', 'F1', 'F2'],
    sources: ['mmntm'],
  },
  'thesis': {
    text: 'xAI: no stake found. Mistral: a convertible. MAI: “Building”. Claude: added, for some features. “Official strategy”: MMNTM’s words. “20 months”: [[hedge-months]]. Anthropic buys the Azure capacity.',
    factCheck: ['B1', 'C1', 'C2', 'C3', 'C6', 'A17'],
    sources: ['fact-check'],
  },
  'summaries': {
    text: 'The quotations are MMNTM’s summaries of reports, not the publishers’ own sentences.',
    factCheck: ['D1'],
    sources: ['fact-check'],
  },
} as const satisfies Record<string, Remark>

export type RemarkId = keyof typeof remarks
