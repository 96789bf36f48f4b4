import type { GradedSource } from '../../engine/evidence/schema.ts'

/** Primary texts outside the article: what a company filed, and a central bank's rate. Graded as pages.ts says. */
export const filingRecords = {
  'microsoft-10q': {
    publisher: 'US SEC',
    published: '2025-10-29',
    grade: 'A',
    short: 'Microsoft 10-Q, SEC',
    what: 'Microsoft, Form 10-Q for the quarter to 30 September 2025, Note 17',
    says: [
      'our $13 billion of total funding commitments to OpenAI',
      'Microsoft holds approximately 27 percent in the PBC on an as-converted diluted basis',
      'OpenAI has contracted to purchase an incremental $250 billion of Azure services',
      'no longer have a right of first refusal',
    ],
    url: 'https://www.sec.gov/Archives/edgar/data/789019/000119312525256321/R26.htm',
  },
  // The sentence was read in newsrooms' accounts of page 9 (heise.de/-10966190), not on the SEC's page: hence B.
  'microsoft-10q-note-4': {
    publisher: 'US SEC',
    published: '2025-10-29',
    grade: 'B',
    short: 'Microsoft 10-Q, SEC',
    what: 'Microsoft, Form 10-Q for the quarter to 30 September 2025, Note 4 (page 9)',
    says: ['total funding commitments of $13 billion, of which $11.6 billion has been funded as of September 30, 2025'],
    url: 'https://www.sec.gov/Archives/edgar/data/789019/000119312525256321/msft-20250930.htm',
  },
  'ecb-reference-rate': {
    publisher: 'European Central Bank',
    published: '2024-02-27',
    grade: 'A',
    short: 'ECB',
    what: 'Euro foreign exchange reference rate of 27 February 2024, US dollar (ECB history file)',
    says: ['1.0856'],
  },
} as const satisfies Record<string, GradedSource>
