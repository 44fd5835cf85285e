/** Where the pages are by which a workspace installs Caucus, and what they look like. */
export const places = {
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
  stylesheet: '/slack/page.css',
  icon: '/slack/icon.svg',
} as const;
