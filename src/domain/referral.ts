/** The longest number that HR may give to a mediation. */
export const longestReferral = 20;

/**
 * HR's own number for a mediation that it referred, as the mediator typed it, in one spelling: capital letters, digits, and
 * `-`, `/` and `.` between them. It is shown to everyone in the mediation and to HR, so it may say nothing: with no digit in it, it would be words.
 */
export function referralIn(typed: string): string {
  return typed.normalize('NFC').trim().toUpperCase();
}

/** Whether HR could have given this as a number. */
export function isReferral(referral: string): boolean {
  return referral.length <= longestReferral && /^[A-Z0-9]+([-/.][A-Z0-9]+)*$/.test(referral) && /\d/.test(referral);
}
