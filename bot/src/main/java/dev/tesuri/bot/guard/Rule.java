package dev.tesuri.bot.guard;

import java.util.List;

/// Finds secrets of one kind. Stateless, safe for all threads, and linear in the length of the
/// text.
///
/// Masking twice must give what masking once gives. A rule keeps that by two habits: it measures
/// nearness
/// only with [Keywords], whose measure does not change when a secret becomes a token; and it takes
/// whole
/// windows or whole pieces of [Numerals], so that hiding one never makes another look complete.
interface Rule {

  /// Passages to hide, in any order; they may overlap.
  List<Span> find(View view);
}
