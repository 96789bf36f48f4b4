import type { OutsideSource } from './types.ts'
import { quotes } from './quotes.ts'

/** The article this talk retells. Its page was not found again, so its own date is unknown. */
export const article = {
  mmntm: {
    publisher: 'MMNTM Research',
    month: '2025-11',
    short: 'MMNTM',
    what: 'The Microsoft Hedge: How a $13B Bet Became a Portfolio Strategy (latest evidence: November 2025)',
  },
} as const satisfies Record<string, OutsideSource>

/** Sources outside the article. Only editor's notes and the one currency conversion stand on them. */
export const outside = {
  'microsoft-10q': {
    publisher: 'US SEC',
    month: '2025-10',
    short: 'Microsoft 10-Q, SEC',
    what: 'Microsoft, Form 10-Q for the quarter to September 2025, Note 17',
    says: [
      'our $13 billion of total funding commitments to OpenAI',
      'approximately 27 percent on an as-converted diluted basis',
      'contracted to purchase an incremental $250 billion of Azure services',
    ],
    url: 'https://www.sec.gov/Archives/edgar/data/789019/000119312525256321/R26.htm',
  },
  'ecb-reference-rate': {
    publisher: 'European Central Bank',
    month: '2024-02',
    short: 'ECB',
    what: 'Euro foreign exchange reference rate of 27 February 2024, US dollar',
    says: ['1.0856'],
  },
  'semafor-fraction': {
    publisher: 'Semafor',
    month: '2023-11',
    short: 'Semafor',
    what: 'OpenAI has received just a fraction of Microsoft\'s investment',
  },
  'semafor-multiyear': {
    publisher: 'Semafor',
    month: '2023-01',
    short: 'Semafor',
    what: 'Microsoft announces a multiyear, multibillion dollar investment in OpenAI and gives no amount, 23 January 2023',
  },
  'business-insider-minutes': {
    publisher: 'Business Insider',
    month: '2023-11',
    short: 'Business Insider',
    what: 'OpenAI and Microsoft employees shocked at Altman\'s ouster',
  },
  'dow-jones-observer': {
    publisher: 'Dow Jones',
    month: '2024-07',
    short: 'Dow Jones',
    what: 'Microsoft gives up its observer seat on OpenAI\'s board',
  },
  'axios-letter': {
    publisher: 'Axios',
    month: '2023-11',
    short: 'Axios',
    what: 'OpenAI staff letter passes 700 signatures, 20 November 2023',
  },
  'business-today-letter': {
    publisher: 'Business Today',
    month: '2023-11',
    short: 'Business Today',
    what: 'The letter of OpenAI\'s staff in full: they may join "the newly announced Microsoft subsidiary"',
    url: 'https://www.businesstoday.in/technology/news/story/openai-coup-over-500-of-700-employees-threaten-to-quit-and-join-sam-altman-at-microsoft-read-full-letter-406459-2023-11-21',
  },
  'datacenter-dynamics': {
    publisher: 'Datacenter Dynamics',
    month: '2020-05',
    short: 'Datacenter Dynamics',
    what: 'Microsoft builds a supercomputer for OpenAI',
  },
  'bloomberg-2019': {
    publisher: 'Bloomberg',
    month: '2019-07',
    short: 'Bloomberg',
    what: 'Microsoft to invest in OpenAI, which makes Azure its exclusive cloud',
  },
  'pymnts-mai': {
    publisher: 'PYMNTS',
    month: '2024-05',
    short: 'PYMNTS',
    what: 'Report of 6 May 2024 on Microsoft\'s MAI-1',
  },
  'axios-superalignment': {
    publisher: 'Axios',
    month: '2024-05',
    short: 'Axios',
    what: 'OpenAI\'s Superalignment team is dissolved, 17 May 2024',
    url: 'https://www.axios.com/2024/05/17/openai-superalignment-risk-ilya-sutskever',
  },
  'neowin-refusal': {
    publisher: 'Neowin',
    month: '2025-01',
    short: 'Neowin',
    what: 'Azure exclusivity becomes a right of first refusal, 21 January 2025',
  },
  'winaero-mai': {
    publisher: 'Winaero',
    month: '2025-08',
    short: 'Winaero',
    what: 'Microsoft releases MAI-1-preview, 28 August 2025',
  },
  'windows-central-claude': {
    publisher: 'Windows Central',
    month: '2025-09',
    short: 'Windows Central',
    what: 'Microsoft adds Claude to Microsoft 365 Copilot alongside OpenAI models',
  },
  'reuters-walk': {
    publisher: 'Reuters',
    month: '2025-06',
    short: 'Reuters',
    what: 'Microsoft and OpenAI call their talks ongoing, June 2025',
  },
  'nasdaq-anthropic': {
    publisher: 'Nasdaq',
    month: '2025-11',
    short: 'Nasdaq',
    what: 'Microsoft, Nvidia and Anthropic announce the deal of 18 November 2025',
    url: 'https://www.nasdaq.com/articles/microsoft-positioned-win-ai-race-dual-model-strategy',
  },
  'republic-nadella': {
    publisher: 'Republic World',
    month: '2025-11',
    short: 'Republic World',
    what: 'Nadella: OpenAI "remains a critical partner"',
  },
  'reuters-27': {
    publisher: 'Reuters',
    month: '2025-10',
    short: 'Reuters',
    what: 'The Microsoft-OpenAI agreement of 28 October 2025',
  },
  'fpj-amendment': {
    publisher: 'Foreign Policy Journal',
    month: '2026-04',
    short: 'Foreign Policy Journal',
    what: 'Microsoft and OpenAI amend their agreement, 27 April 2026',
  },
  'business-insider-500m': {
    publisher: 'Business Insider',
    month: '2026-01',
    short: 'Business Insider',
    what: 'Microsoft\'s reported spending on Anthropic models',
    says: ['nearly $500M a year'],
  },
  'fact-check': {
    publisher: 'This deck\'s fact-check',
    month: '2026-11',
    short: 'our fact-check',
    what: 'The editors\' comparison of the article with its own citations and with outside pages, 67 entries',
  },
} as const satisfies Record<string, OutsideSource>

/** Everything a figure or a note can cite: the article's reports, the article, the outside. */
export const sources = { ...quotes, ...article, ...outside }

export type SourceId = keyof typeof sources
