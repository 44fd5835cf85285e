/** What the server says of the emulated Slack, as `../screens.ts` makes it. */
export type Fields = { [key: string]: unknown };
export type Block = Fields & { type: string; block_id?: string };
export type Values = { [block: string]: { [action: string]: Fields } };
export type View = {
  view: Fields & { id: string; hash: string; blocks: Block[] };
  values: Values;
  errors: { [block: string]: string };
};

export type Person = { id: string; name: string; realName: string; title?: string };
export type Room = { id: string; name: string; kind: string; topic: string; archived: boolean; unread: number };
export type Message = {
  ts: string;
  channel: string;
  from: string;
  fromName: string;
  byApp: boolean;
  text: string;
  blocks: Block[];
  values: Values;
  ephemeral: boolean;
  edited: boolean;
  subtype?: string;
  files: { id: string; name: string; title: string; content: string }[];
};
export type ChairScreen = { person: Person; rooms: Room[]; modal: View | null; home: View | null; people: Person[] };
export type RoomScreen = { messages: Message[]; more: boolean };

/** Where a message stands, and who reads it there. */
export type Standing = { channel: string; ts: string; readers: string[] };
export type Crossing = {
  type: 'passed' | 'told';
  what: string;
  from: string;
  to: string;
  sent: Standing;
  came: Standing;
};

/** Something has appeared for somebody: in a room, the message as it stands there now. */
export type Appeared = { person: string; kind: string; channel?: string; message?: Message };

/** Told of all that has appeared at one time, for whomever, and by null that anything may have. */
export type Hears = (appeared: Appeared[] | null) => void;

/** Where an element stands on a screen. */
export type Where = 'modal' | 'home' | { channel: string; ts: string };
export type Filled = { block: string; action: string; value: Fields };
