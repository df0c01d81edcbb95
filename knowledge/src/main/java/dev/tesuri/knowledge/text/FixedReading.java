package dev.tesuri.knowledge.text;

/// A reading that does not come from the dictionary.
///
/// @param start where `base` begins in the text, in chars
record FixedReading(int start, String base, String reading) {

  int end() {
    return start + base.length();
  }

  boolean overlaps(FixedReading other) {
    return start < other.end() && other.start < end();
  }
}
