/** What a person reads when Caucus could not do, or did not understand, what was asked. */
export const edge = {
  wentWrong: 'Something went wrong on our side. Nothing was changed. Please try again.',
  unconfirmed: 'We could not confirm this; `/caucus status` shows where things stand.',
  couldNotShow: 'We could not show you the next step. `/caucus status` shows where things stand.',
  unknownVerb:
    'Caucus does not know that command. What you typed was not kept. `/caucus help` shows what you can do here.',
  wordsAfterVerb: (verb: string) =>
    `\`/caucus ${verb}\` takes no words after it. What you typed was not kept and nothing was done. Please use \`/caucus ${verb}\` alone; wording goes into its form.`,
  oneOf: (verb: string, choices: readonly string[]) =>
    `\`/caucus ${verb}\` takes one of these words: ${choices.join(', ')}. What you typed was not kept and nothing was done.`,
  oneReference: (verb: string) =>
    `\`/caucus ${verb}\` takes one reference, or nothing. What you typed was not kept and nothing was done.`,
  oldButton:
    'This button is from an earlier version of Caucus. Nothing was changed. `/caucus status` shows where things stand.',
  notInstalled:
    'Caucus is not installed in this workspace, or no longer. Please ask an owner or administrator of the workspace to install it again.',
  lapsed:
    'Slack gives Caucus no access to this workspace any more. Please ask an owner or administrator of the workspace to install it again. Nothing that waits is lost.',
  tooManyScopes: (scopes: readonly string[]) =>
    `Slack has granted Caucus more than it may have: ${scopes.join(', ')}. Caucus does nothing here until that is taken back. Please tell an owner or administrator of the workspace: Caucus must be installed again without these permissions.`,
  whichCase: 'You take part in more than one mediation. Which one do you mean?',
  mediation: (code: string) => `Mediation ${code}`,
  title: 'Caucus',
  cancel: 'Cancel',
  close: 'Close',
};
