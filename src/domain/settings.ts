import type { PersonId } from './ids.js';

/** What an administrator has set for the workspace. A case copies what concerns it when it opens. */
export type Settings = {
  mediators: PersonId[];
  hrViewers: PersonId[];
  /** The organisation that runs Caucus and holds its key; empty until the administrator has filled it in. */
  runBy: string;
  /** Whether that organisation is the employer of the people in this workspace. */
  runByEmployer: boolean;
  agreement: string;
  attendance: 'names' | 'roles' | 'none';
  retentionDays: number;
  helpline: string;
  guests: boolean;
  /** The lists come from a restored backup: nobody is on them for anything new until an administrator has confirmed them. */
  rostersWait: boolean;
};

/** A new workspace's: no case can open with these, for nobody has said who runs Caucus. */
export const noSettings: Settings = {
  mediators: [],
  hrViewers: [],
  runBy: '',
  runByEmployer: false,
  agreement: '',
  attendance: 'roles',
  retentionDays: 30,
  helpline: '',
  guests: false,
  rostersWait: false,
};

/** Why settings cannot be kept. */
export type SettingsFault = 'both rosters' | 'retention' | 'no runner' | 'no agreement';

/** All that is wrong with them; empty if they can be kept. */
export function settingsFaults(settings: Settings): SettingsFault[] {
  const { retentionDays: days } = settings;
  const wrong: Record<SettingsFault, boolean> = {
    'both rosters': settings.mediators.some((person) => settings.hrViewers.includes(person)),
    retention: !Number.isInteger(days) || days < 1 || days > 3650,
    'no runner': settings.runBy.trim() === '',
    'no agreement': settings.agreement.trim() === '',
  };
  return (Object.keys(wrong) as SettingsFault[]).filter((fault) => wrong[fault]);
}

/** Whether a case may open: the administrator has said who runs Caucus and what people agree to. */
export function isSetUp(settings: Settings): boolean {
  return settingsFaults(settings).length === 0;
}
