/**
 * Plants, trees and stones that name the parties' rooms: easy to say aloud and to spell, and no person's first name, no
 * colour, metal or gem with a rank, no word that praises, mocks or threatens, none that sounds like another (leek). There are
 * 128, so that half the values of a byte name each once.
 */
export const neutralWords: readonly string[] = [
  'agave alder almond aloe apricot arnica artichoke asparagus balsa bamboo banyan baobab barley basalt',
  'bergamot birch borage boxwood bracken bramble bulrush burdock calcite caraway carob cashew catkin',
  'cedar chalk chervil chestnut chicory chive citron clove clover cobble cowslip cress crocus cypress',
  'daffodil dolomite elm endive feldspar fennel fig flax freesia ginkgo granite gravel guava gypsum',
  'hawthorn hibiscus hickory hornbeam hyssop kale kapok kelp kumquat larch lentil lichen lovage lupin',
  'mahogany mallow mango maple marjoram medlar millet mint mulberry nectarine nutmeg oak oat orchid',
  'oregano pampas papaya parsley parsnip pebble pecan peony pine plantain plum pomelo poplar pumice',
  'quartz quince radish rattan rosewood sandstone satsuma sedge sesame shale shallot slate snowdrop',
  'sorghum sorrel spelt spinach spruce sumac sundew sycamore tamarack tamarind tarragon teak tulip',
  'vetch walnut wheat yarrow yucca',
].flatMap((line) => line.split(' '));

/** The word of this number, counted round from 0: different for any 128 numbers in a row. Throws a RangeError if it is no whole number from 0. */
export function neutralWord(index: number): string {
  const word = neutralWords[index % neutralWords.length];
  if (word === undefined) throw new RangeError('Not a whole number from 0');
  return word;
}
