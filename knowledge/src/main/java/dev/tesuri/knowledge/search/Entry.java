package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import java.util.Arrays;

/// What a corpus keeps in mind of a text, besides what stands in the index: the numbers of its
/// words.
final class Entry {

  private final Topic topic;
  private final int[] spellings;
  private final int[] readings;

  Entry(ReadTopic read, Lexicon lexicon) {
    topic = read.topic();
    spellings = lexicon.spellings(read.spellings());
    readings = lexicon.readings(read.readings());
  }

  Topic topic() {
    return topic;
  }

  boolean holds(Coverage.Sought sought) {
    return Arrays.binarySearch(spellings, sought.spelling()) >= 0
        || Arrays.binarySearch(readings, sought.reading()) >= 0;
  }
}
