package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.Arrays;

/// What a corpus keeps in mind of a text, besides what stands in the index: the numbers of its
/// words.
final class Entry {

  private final Topic topic;
  private final String title;
  private final int[] spellings;
  private final int[] readings;

  Entry(ReadTopic read, Lexicon lexicon, JapaneseText text) {
    topic = read.topic();
    title = text.plain(topic.facts().title());
    spellings = lexicon.spellings(read.spellings());
    readings = lexicon.readings(read.readings());
  }

  Topic topic() {
    return topic;
  }

  /// The title without mark-up.
  String title() {
    return title;
  }

  boolean holds(Coverage.Sought sought) {
    return Arrays.binarySearch(spellings, sought.spelling()) >= 0
        || Arrays.binarySearch(readings, sought.reading()) >= 0;
  }
}
