package dev.tesuri.knowledge.search;

/// A topic found for a question.
///
/// @param id topic id
/// @param score raw score; only comparable within one result
/// @param verbatim whether the question sounds like one of the ways to ask for the topic, from its
/// first letter to its last
/// @param coverage share, by weight, of the question's content words that the topic explains; 0 to
///     1
/// @param wording share, by weight, of the topic's best wording that the question explains; 0 to 1
public record Hit(
    String id,
    String title,
    String kind,
    double score,
    boolean verbatim,
    double coverage,
    double wording) {}
