package dev.tesuri.knowledge.content;

/// One thing that makes a file good, beyond that it can be read.
interface Rule {
  void check(Page page, Faults faults);
}
