import { fieldsOf, textIn } from './json.js';
import type { Method } from './method.js';
import { openView, publishHome, pushView, stackOf, updateView } from './modals.js';
import { invalidArguments } from './refusal.js';
import { useTrigger } from './triggers.js';

const answered = (view: unknown) => ({ view: { ...fieldsOf(view), state: { values: {} } } });

/** Modals and Homes. */
export const viewMethods: { [name: string]: Method } = {
  'views.open': {
    tier: 4,
    run: ({ world, workspace, args }) => {
      const trigger = useTrigger(world, workspace, textIn(args, 'trigger_id'));
      return answered(openView(world, workspace, trigger.userId, args.view));
    },
  },
  'views.push': {
    tier: 4,
    run: ({ world, workspace, args }) => {
      const trigger = useTrigger(world, workspace, textIn(args, 'trigger_id'));
      const open = stackOf(workspace, trigger.userId).some((one) => one.view.id === trigger.viewId);
      if (!open) throw invalidArguments(['[ERROR] the trigger_id does not come from an open modal']);
      return answered(pushView(world, workspace, trigger.userId, args.view));
    },
  },
  'views.update': {
    tier: 4,
    run: ({ world, workspace, args }) => {
      const which = {
        id: textIn(args, 'view_id'),
        externalId: textIn(args, 'external_id'),
        hash: textIn(args, 'hash'),
      };
      return answered(updateView(world, workspace, which, args.view));
    },
  },
  'views.publish': {
    tier: 4,
    run: ({ world, workspace, args }) =>
      answered(publishHome(world, workspace, textIn(args, 'user_id'), args.view, textIn(args, 'hash'))),
  },
};
