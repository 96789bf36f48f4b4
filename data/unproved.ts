/** Parties that the cited words do not name, each with the reason why the record is right all the same. No other party may go unnamed. */
export const unproved = {
  'openai-commitment.payer': 'The article’s sentence says “a company”, and is about Microsoft.',
  'openai-commitment-filed.payer': 'The filing says “our”, and Microsoft files it.',
  'openai-funded.payer': 'The filing is Microsoft’s, and the sentence has no subject of its own.',
  'openai-funded.payee': 'The sentence begins with “an investment in OpenAI Global, LLC”; its end is what newsrooms quote.',
  'openai-purchase.payee': 'Azure is Microsoft’s.',
  'openai-ownership.of': 'The filing says “the PBC”, which is OpenAI’s new form.',
  'anthropic-spending.payer': 'The page kept three words of the report; its heading names Microsoft.',
  'anthropic-spending.payee': 'As above: its heading names Anthropic.',
} as const
