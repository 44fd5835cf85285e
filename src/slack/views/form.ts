import type { KnownBlock, ModalView } from '@slack/types';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef, type Ref } from '../ref.js';
import { plainText } from './inputs.js';

/** What stands around a form's fields: its callback id, what it is about, and the words of its head and foot. */
export type Frame = { form: string; about: Ref; title: string; submit: string };

/** A view with nothing in it to send. */
export function modalView(say: Phrasebook, title: string, blocks: KnownBlock[]): ModalView {
  return { type: 'modal', title: plainText(title), close: plainText(say.edge.close), blocks };
}

/** A form as Slack opens it; at most 100 blocks. */
export function formView(say: Phrasebook, { form, about, title, submit }: Frame, blocks: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: encodeRef(about),
    title: plainText(title),
    submit: plainText(submit),
    close: plainText(say.edge.cancel),
    blocks,
  };
}
