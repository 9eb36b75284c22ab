// What somebody looked at, what was shown of it that is under seal, and why.
import { listed } from '../store/texts.js';
import { meaning } from '../words/codes.js';

export const revealedFields = (fields) => listed(fields.map((field) => meaning('RevealedField', field)));

export const looked = ({ look, revealed, reason }) => [
  meaning('LookKind', look),
  revealed && revealedFields(revealed),
  reason && meaning('RevealReason', reason),
].filter(Boolean).join(': ');
