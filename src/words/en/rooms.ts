/** What stands in and above a room beside the messages themselves. */
export const rooms = {
  /** Above the room: who reads it. */
  topic: {
    private: 'Only your side and the mediator',
    alone: 'Only your side, without the mediator',
    together: 'Everyone in this mediation',
    mediators: 'Only the mediators',
  },
  /** As mediators read it among other places. */
  mediators: 'the mediators’ room',
  /** Stands for a moment before a room's status card is filled in. */
  standing: 'Where this mediation stands.',
  /** Replaces a card whose words were stopped before they appeared. */
  nothingPassed: 'Nothing was passed here.',
};
