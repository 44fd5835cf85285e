const open = ['pending', 'sending', 'card_posted', 'filling'] as const;
const final = ['done', 'cancelled', 'needs_mediator', 'unconfirmed'] as const;

/** What may still be done about a delivery. A status card leaves `pending` before the state it shows is read. */
export type OpenStage = (typeof open)[number];
/** How a delivery ended: nothing of it is tried again. */
export type FinalStage = (typeof final)[number];

/** All of either, in parentheses, as a statement asks for them. */
export const OPEN = listed(open);
export const FINAL = listed(final);

function listed(stages: readonly string[]): string {
  return `('${stages.join("', '")}')`;
}
