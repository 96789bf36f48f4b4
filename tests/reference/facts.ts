import type { FigureId, RemarkId, SourceId } from '../../data/index.ts'

/*
 * The facts a second time: double entry. Written from the article and from the editors' fact-check,
 * not from data/. What data/ says must be what these tables say, so nobody changes an amount, a hedge
 * or a direction by one slip of the hand. Change both, or neither.
 */

export interface Fact {
  readonly kind: string
  /** The amount without its hedge, as a reader says it. */
  readonly amount: string
  readonly hedge: string
  /** Who pays whom: `Microsoft to OpenAI`; or whose it is: `of OpenAI`. */
  readonly who: string
  readonly month: string
  /** Words of the report, or of the article, that carry the number. */
  readonly words: string
  /** Numbers and dates in its caveat. */
  readonly beside?: readonly string[]
}

export const facts: Readonly<Record<FigureId, Fact>> = {
  'warning-minute': { kind: 'duration', amount: '1 minute', hedge: 'as reported', who: '', month: 'November 2023', words: 'just a minute before the news was published' },
  'openai-commitment': { kind: 'investment commitment', amount: '$13B', hedge: 'or more', who: 'Microsoft to OpenAI', month: 'November 2025', words: 'Despite a $13B+ investment', beside: ['$13B'] },
  'openai-first-investment': { kind: 'investment commitment', amount: '$1B', hedge: 'as reported', who: 'Microsoft to OpenAI', month: 'July 2019', words: 'Microsoft invests $1B in OpenAI, beginning a partnership' },
  'openai-talks': { kind: 'investment commitment', amount: '$10B', hedge: 'in talks', who: 'Microsoft to OpenAI', month: 'January 2023', words: 'Microsoft is in talks to invest $10B in OpenAI' },
  'openai-valuation': { kind: 'valuation', amount: '$29B', hedge: 'in talks', who: 'of OpenAI', month: 'January 2023', words: 'in OpenAI at a $29B valuation' },
  'openai-profit-share': { kind: 'profit share', amount: '75%', hedge: 'in talks', who: 'of OpenAI', month: 'January 2023', words: 'taking 75% of OpenAI\'s profits until the investment is recouped' },
  'azure-processors': { kind: 'count', amount: '285,000 processors', hedge: 'as reported', who: '', month: 'May 2020', words: 'Microsoft built a 285,000-processor supercomputer' },
  'staff-letter': { kind: 'count', amount: '500 others', hedge: 'or more', who: '', month: 'November 2023', words: 'signed by Ilya Sutskever and 500+ others' },
  'mistral-investment': { kind: 'investment commitment', amount: '€15M', hedge: 'as reported', who: 'Microsoft to Mistral', month: 'February 2024', words: 'Microsoft says its investment in Mistral AI amounts to €15M' },
  'mai-parameters': { kind: 'count', amount: '500B parameters', hedge: 'approximately', who: '', month: 'May 2024', words: 'a new, in-house AI model that has ~500B parameters' },
  'mai-spend': { kind: 'undisclosed', amount: 'Billions', hedge: 'as reported', who: '', month: 'November 2025', words: 'internalMAI (internal)BillionsOwn infraBuilding' },
  'xai-access': { kind: 'undisclosed', amount: 'model access', hedge: 'as reported', who: '', month: 'November 2025', words: 'xAI/Grok — Additional frontier model access' },
  'openai-revenue-share': { kind: 'revenue share', amount: '20%', hedge: 'as reported', who: 'of OpenAI', month: 'December 2024', words: 'continued collection of 20% of OpenAI\'s revenue' },
  'anthropic-purchase': { kind: 'purchase commitment', amount: '$30B', hedge: 'as reported', who: 'Anthropic to Microsoft', month: 'November 2025', words: 'Anthropic commits to buy $30B in Azure capacity in a new deal with Microsoft' },
  'anthropic-commitment': { kind: 'investment commitment', amount: '$5B', hedge: 'up to', who: 'Microsoft to Anthropic', month: 'November 2025', words: 'Microsoft and Nvidia, which commit to invest up to $5B and $10B, respectively, in Anthropic' },
  'nvidia-commitment': { kind: 'investment commitment', amount: '$10B', hedge: 'up to', who: 'Nvidia to Anthropic', month: 'November 2025', words: 'Microsoft and Nvidia, which commit to invest up to $5B and $10B, respectively, in Anthropic' },
  'ssi-raised': { kind: 'funds raised', amount: '$1B', hedge: 'as reported', who: 'a16z, Sequoia, DST, and others to SSI', month: 'September 2024', words: 'Safe Superintelligence raised $1B from a16z, Sequoia, DST, and others' },
  'ssi-valuation': { kind: 'valuation', amount: '$5B', hedge: 'as reported', who: 'of SSI', month: 'September 2024', words: 'sources say at a $5B valuation' },
  'eur-usd': { kind: 'exchange rate', amount: '1.0856', hedge: 'as reported', who: '', month: 'February 2024', words: '1.0856' },
  'openai-commitment-filed': { kind: 'investment commitment', amount: '$13B', hedge: 'as reported', who: 'Microsoft to OpenAI', month: 'October 2025', words: 'our $13 billion of total funding commitments to OpenAI' },
  'openai-purchase': { kind: 'purchase commitment', amount: '$250B', hedge: 'as reported', who: 'OpenAI to Microsoft', month: 'October 2025', words: 'contracted to purchase an incremental $250 billion of Azure services', beside: ['October 2025'] },
  'openai-ownership': { kind: 'ownership share', amount: '27%', hedge: 'approximately', who: 'of OpenAI', month: 'October 2025', words: 'approximately 27 percent on an as-converted diluted basis' },
  'anthropic-spending': { kind: 'spending', amount: '$500M', hedge: 'as reported', who: 'Microsoft to Anthropic', month: 'January 2026', words: 'nearly $500M a year' },
}

/** The parties as the slides name them. */
export const partyFacts = ['Microsoft', 'OpenAI', 'Anthropic', 'Mistral', 'MAI', 'xAI', 'Nvidia', 'SSI', 'a16z, Sequoia, DST, and others']

/** Where a source line names a source otherwise than by its publisher. */
export const shortFacts: Readonly<Partial<Record<SourceId, string>>> = {
  'mmntm': 'MMNTM',
  'microsoft-10q': 'Microsoft 10-Q, SEC',
  'ecb-reference-rate': 'ECB',
  'fact-check': 'our fact-check',
}

/** Pages that the deck leads to. */
export const pageFacts: Readonly<Partial<Record<SourceId, string>>> = {
  'microsoft-10q': 'https://www.sec.gov/Archives/edgar/data/789019/000119312525256321/R26.htm',
  'axios-superalignment': 'https://www.axios.com/2024/05/17/openai-superalignment-risk-ilya-sutskever',
  'business-today-letter': 'https://www.businesstoday.in/technology/news/story/openai-coup-over-500-of-700-employees-threaten-to-quit-and-join-sam-altman-at-microsoft-read-full-letter-406459-2023-11-21',
  'nasdaq-anthropic': 'https://www.nasdaq.com/articles/microsoft-positioned-win-ai-race-dual-model-strategy',
}

/** Who published what is not in the article, when, and what of it the deck takes; the article itself stands first. */
export const outsideFacts: Readonly<Record<Exclude<SourceId, keyof typeof import('../../data/quotes.ts').quotes>, readonly [publisher: string, month: string, subject: RegExp]>> = {
  'mmntm': ['MMNTM Research', 'November 2025', /^The Microsoft Hedge: How a \$13B Bet Became a Portfolio Strategy \(latest evidence: November 2025\)$/],
  'microsoft-10q': ['US SEC', 'October 2025', /Form 10-Q for the quarter to September 2025, Note 17/],
  'ecb-reference-rate': ['European Central Bank', 'February 2024', /rate of 27 February 2024, US dollar/],
  'semafor-fraction': ['Semafor', 'November 2023', /just a fraction of Microsoft's investment/],
  'semafor-multiyear': ['Semafor', 'January 2023', /multiyear, multibillion dollar investment in OpenAI and gives no amount, 23 January 2023/],
  'business-insider-minutes': ['Business Insider', 'November 2023', /employees shocked at Altman's ouster/],
  'dow-jones-observer': ['Dow Jones', 'July 2024', /gives up its observer seat/],
  'axios-letter': ['Axios', 'November 2023', /letter passes 700 signatures, 20 November 2023/],
  'business-today-letter': ['Business Today', 'November 2023', /they may join "the newly announced Microsoft subsidiary"$/],
  'datacenter-dynamics': ['Datacenter Dynamics', 'May 2020', /supercomputer for OpenAI/],
  'bloomberg-2019': ['Bloomberg', 'July 2019', /Azure its exclusive cloud/],
  'pymnts-mai': ['PYMNTS', 'May 2024', /6 May 2024 on Microsoft's MAI-1/],
  'axios-superalignment': ['Axios', 'May 2024', /dissolved, 17 May 2024/],
  'neowin-refusal': ['Neowin', 'January 2025', /right of first refusal, 21 January 2025/],
  'winaero-mai': ['Winaero', 'August 2025', /MAI-1-preview, 28 August 2025/],
  'windows-central-claude': ['Windows Central', 'September 2025', /Claude to Microsoft 365 Copilot alongside OpenAI/],
  'reuters-walk': ['Reuters', 'June 2025', /talks ongoing, June 2025/],
  'nasdaq-anthropic': ['Nasdaq', 'November 2025', /deal of 18 November 2025/],
  'republic-nadella': ['Republic World', 'November 2025', /OpenAI "remains a critical partner"/],
  'reuters-27': ['Reuters', 'October 2025', /agreement of 28 October 2025/],
  'fpj-amendment': ['Foreign Policy Journal', 'April 2026', /amend their agreement, 27 April 2026/],
  'business-insider-500m': ['Business Insider', 'January 2026', /reported spending on Anthropic models/],
  'fact-check': ['This deck\'s fact-check', 'November 2026', /comparison of the article with its own citations and with outside pages, 67 entries$/],
}

/** What came around and after the article's last evidence, in order: month, source, the numbers said. */
export const sinceFacts: readonly (readonly [month: string, source: SourceId, numbers: readonly string[]])[] = [
  ['October 2025', 'microsoft-10q', ['about 27%', '$250B']],
  ['November 2025', 'republic-nadella', []],
  ['January 2026', 'business-insider-500m', ['$500M']],
  ['April 2026', 'fpj-amendment', []],
]

/** The report that dates each entry of the timeline, which gives no dates: by its publisher and words. */
export const timelineFacts: readonly (readonly [title: string, words: string])[] = [
  ['Microsoft invests $1B in OpenAI', 'Microsoft invests $1B in OpenAI, beginning'],
  ['Microsoft invests $10B in OpenAI', 'in talks to invest $10B'],
  ['Altman fired — Microsoft blindsided', 'Sam Altman departs the company'],
  ['Microsoft takes Mistral stake', 'takes a minor stake in Mistral'],
  ['Sutskever, Leike, Superalignment exodus', 'Ilya Sutskever says he will leave OpenAI'],
  ['Anthropic hires Jan Leike', 'Anthropic hires former OpenAI safety lead Jan Leike'],
  ['SSI founded by Sutskever', 'announce Safe Superintelligence'],
  ['FT reports Microsoft diversified', 'Microsoft diversified AI investments'],
  ['Fraying relationship coverage', 'fraying relationship'],
  ['Microsoft prepared to walk away', 'prepared to walk away'],
  ['Claude in Office 365', 'Claude Sonnet 4 beats OpenAI\'s GPT-5 in some tasks'],
  ['$30B Anthropic Azure deal', 'Anthropic commits to buy $30B'],
]

/** What each of our notes stands on, in the fact-check and outside it, and the numbers and dates it says. */
export const noteFacts: Readonly<Record<RemarkId, readonly [factCheck: readonly string[], sources: readonly SourceId[], numbers: readonly string[]]>> = {
  'thirteen': [['A5'], ['microsoft-10q'], ['$13B+', '$1B', '$10B, in talks', '$13B']],
  'minute': [['C13', 'D3'], ['business-insider-minutes', 'fact-check'], []],
  'months': [['B1'], ['mmntm'], ['Nov 2023 to Nov 2025', '24 months']],
  'exclusive': [['B9'], ['bloomberg-2019', 'neowin-refusal'], ['July 2019']],
  'processors': [['C21'], ['datacenter-dynamics'], []],
  'ten-in-talks': [['A6'], ['semafor-10b-talks', 'semafor-multiyear'], []],
  'everything': [['C22'], ['bloomberg-365-copilot'], []],
  'letter': [['C20'], ['axios-letter', 'business-today-letter'], []],
  'control': [['A9', 'A10', 'A11'], ['dow-jones-observer'], ['July 2024']],
  'at-risk': [['A8'], ['semafor-fraction', 'microsoft-10q'], ['$10B']],
  'weaknesses': [['A5', 'A8', 'C12', 'C13'], ['openai-altman-departs', 'axios-minute-before'], ['$13B+']],
  'convertible': [['A13', 'A14'], ['ecb-reference-rate', 'fact-check'], ['€15M', 'about $16M']],
  'disbanded': [['C14'], ['wired-superalignment-gone'], []],
  'ft-altered': [['C9', 'D2', 'B2'], ['fact-check'], []],
  'motive': [['C7'], ['fact-check'], []],
  'mai-status': [['C3'], ['winaero-mai'], ['August 2025']],
  'mcp': [['B8', 'C19', 'C15'], ['reuters-walk'], []],
  'some-tasks': [['C4', 'C5', 'C6'], ['windows-central-claude'], []],
  'direction': [['A1', 'A2'], ['microsoft-anthropic-30b', 'nasdaq-anthropic'], []],
  'renegotiating': [['E1', 'A4', 'A15', 'A16'], ['microsoft-10q', 'reuters-27'], ['October 2025', '27%']],
  'not-moved': [['A17'], ['fact-check'], []],
  'xai': [['C1', 'C16'], ['fact-check'], []],
  'named-two': [['C11', 'C18'], ['reuters-ssi-1b'], []],
  'performance': [['C8', 'C7'], ['information-claude-office'], []],
  'for-anthropic': [['A2', 'A3', 'C17'], ['microsoft-anthropic-30b'], ['$30B', 'up to $15B']],
  'accelerant': [['B7', 'C7'], ['pymnts-mai', 'axios-superalignment'], ['February 2024']],
  'dates': [['A1', 'A6', 'F1', 'F2'], ['mmntm'], ['$10B', '$30B']],
  'thesis': [['B1', 'C1', 'C2', 'C3', 'C6', 'A17'], ['fact-check'], ['24 months']],
  'summaries': [['D1'], ['fact-check'], []],
}

/** Where the article and its sources part ways: its words, the fact-check's entry, the numbers our answer says. */
export const divergenceFacts: readonly (readonly [article: string, entry: string, numbers: readonly string[]])[] = [
  ['$30B guaranteed Azure revenue, for Anthropic', 'A2', ['$30B']],
  ['$5B+ investment from Microsoft and Nvidia', 'A3', ['up to $15B']],
  ['Twenty months', 'B1', ['24 months']],
  ['A stake in xAI', 'C1', []],
  ['$13B+', 'A5', ['$11B, part in talks']],
  ['Microsoft invests $10B', 'A6', ['$10B, in talks', 'January 2023']],
  ['Claude > GPT-5', 'C4', []],
  ['Microsoft read the signal', 'C7', []],
  ['Built its own frontier models', 'C3', []],
  ['OpenAI: Renegotiating', 'E1', ['October 2025']],
  ['Quotation marks', 'D1', []],
  ['A timeline with milestones', 'F1', []],
]
