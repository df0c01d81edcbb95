package dev.tesuri.knowledge.search;

import java.util.List;

/// The office's words for something the resident said.
///
/// @param said the terms of the question that it stands for
/// @param office what to look for in their place; a topic must hold all of them to explain `said`
record Synonym(List<Term> said, List<Term> office) {
  Synonym {
    said = List.copyOf(said);
    office = List.copyOf(office);
  }
}
